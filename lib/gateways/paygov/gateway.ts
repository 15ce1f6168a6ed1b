/**
 * PayGov, the payment platform of the National Public Service Portal, with its banks and wallets; and the bank that
 * tells of transfers by VietQR to the collecting account, through the same door. The app sees one interface; nobody
 * believes the browser that comes back: only a signed notice, or the answer to a question of our own.
 */
import { z } from 'zod';

/** whole đồng; more than this is no fee of a ward */
const Vnd = z.number().int().min(1).max(1_000_000_000);
const Id = z.string().regex(/^[\w.-]{1,64}$/);
const Moment = z.iso.datetime({ offset: true });

/** What we ask PayGov to collect. `reference` is ours: asking again with the same one is the same order. */
export const PaymentOrder = z.object({
  reference: Id,
  amountVnd: Vnd,
  /** shown to who pays: the dossier code, never a name */
  description: z.string().max(60),
  /** where the browser is sent back to */
  returnUrl: z.url(),
  expiresAt: Moment,
  locale: z.enum(['vi', 'en']),
});
export type PaymentOrder = z.infer<typeof PaymentOrder>;

export const OrderCreated = z.object({ redirectUrl: z.url() });

/** An order as PayGov knows it. */
export const Transaction = z.object({
  reference: Id,
  amountVnd: Vnd,
  status: z.enum(['pending', 'paid', 'failed']),
  /** once it is paid */
  transactionId: Id.nullable(),
});
export type Transaction = z.infer<typeof Transaction>;

/** Money that came to the collecting account by transfer. */
export const Credit = z.object({
  transactionId: Id,
  amountVnd: Vnd,
  /** as the sender's bank passed it on; some take dots and dashes away, some add words */
  note: z.string().max(200),
  at: Moment,
});
export type Credit = z.infer<typeof Credit>;

/** Money goes back. `refundId` is ours: ordering again with the same one is the same refund. */
export const RefundOrder = z.object({ refundId: Id, transactionId: Id, amountVnd: Vnd });
export type RefundOrder = z.infer<typeof RefundOrder>;
export const RefundState = z.object({ status: z.enum(['ordered', 'refunded', 'unknown']) });

/** What PayGov tells us by itself. `messageId` is new for each thing said, and the same when it is said again. */
export const PayGovNotice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('payment'), messageId: Id, at: Moment, reference: Id, transactionId: Id, amountVnd: Vnd, result: z.enum(['paid', 'failed']) }),
  z.object({ type: z.literal('credit'), messageId: Id, at: Moment, ...Credit.omit({ at: true }).shape }),
  z.object({ type: z.literal('refund'), messageId: Id, at: Moment, refundId: Id, transactionId: Id, amountVnd: Vnd }),
]);
export type PayGovNotice = z.infer<typeof PayGovNotice>;

/** Where money by VietQR goes. */
export type Beneficiary = { readonly bankBin: string; readonly bankName: string; readonly account: string; readonly name: string };

/** Each call may be made again without harm. @throws PayGovUnavailable, PayGovRefused */
export type PayGov = {
  /** Orders a payment. Gives the address to which the person's browser goes. */
  create(order: PaymentOrder): Promise<z.infer<typeof OrderCreated>>;
  /** The order of this reference as it stands; null where PayGov knows none. */
  find(reference: string): Promise<Transaction | null>;
  /** Transfers whose note has this dossier code. */
  findCredits(code: string): Promise<readonly Credit[]>;
  refund(order: RefundOrder): Promise<void>;
  findRefund(refundId: string): Promise<z.infer<typeof RefundState>['status']>;
  /** A notice, if PayGov signed it and it is not older than a few minutes; null otherwise. */
  readNotice(body: string, signature: string | undefined): PayGovNotice | null;
  readonly beneficiary: Beneficiary;
};

/** No answer, or one that says "later": whether the call was done is unknown. */
export class PayGovUnavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`PayGov did not answer: ${what}`, { cause });
    this.name = 'PayGovUnavailable';
  }
}

/** PayGov understood and said no: a wrong key, another amount under a known reference. A mistake of ours. */
export class PayGovRefused extends Error {
  constructor(status: number, what: string) {
    super(`PayGov refused (${status}): ${what}`);
    this.name = 'PayGovRefused';
  }
}
