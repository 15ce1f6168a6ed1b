import { z } from 'zod';
import { CHARGES, EXEMPTIONS, FEE_STATES, FEE_UNITS, ONLINE_METHODS, PAYMENT_METHODS, RELIEFS } from './model.ts';
import { PAYMENT_STATUSES } from './status.ts';

const Text = z.object({ vi: z.string(), en: z.string() });
const Vnd = z.number().int();

export const FeeLine = z.object({
  kind: z.enum([...CHARGES, ...RELIEFS]),
  unit: z.enum(FEE_UNITS),
  quantity: z.number().int(),
  unitVnd: Vnd,
  amountVnd: Vnd,
  ground: z.enum(EXEMPTIONS).optional(),
});

export const PaymentView = z.object({
  id: z.uuid(),
  method: z.enum(PAYMENT_METHODS),
  status: z.enum(PAYMENT_STATUSES),
  amountVnd: Vnd,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  paidAt: z.iso.datetime().nullable(),
  refundedAt: z.iso.datetime().nullable(),
  /** the electronic receipt, where money was received for a fee: GET /payments/:id/receipt */
  receipt: z.object({ serial: z.string(), number: z.number().int() }).nullable(),
});
export type PaymentView = z.output<typeof PaymentView>;

/** What a dossier costs and how far that is. */
export const FeeView = z.object({
  code: z.string(),
  procedureName: Text,
  officeName: Text,
  feeVnd: Vnd,
  /** what is still to be paid now; 0 where nothing can be paid any more */
  owedVnd: Vnd,
  feeState: z.enum(FEE_STATES),
  lines: z.array(FeeLine),
  /** the latest first */
  payments: z.array(PaymentView),
});
export type FeeView = z.output<typeof FeeView>;

export const FEE_ACTIONS = ['take-cash', 'set-exemption', 'require-payment', 'order-refund', 'hand-back'] as const;
export type FeeAction = (typeof FEE_ACTIONS)[number];

/** The same for officials, with what this one can do now. */
export const OfficeFeeView = FeeView.extend({
  revision: z.number().int(),
  /** the exemptions that the procedure's field knows */
  exemptions: z.array(z.enum(EXEMPTIONS)),
  actions: z.array(z.enum(FEE_ACTIONS)),
  payments: z.array(PaymentView.extend({ takenBy: z.string().nullable() })),
});
export type OfficeFeeView = z.output<typeof OfficeFeeView>;

export const StartPayment = z.strictObject({ method: z.enum(ONLINE_METHODS), locale: z.enum(['vi', 'en']).default('vi') });
export type StartPayment = z.output<typeof StartPayment>;

/** What the browser does next: go to PayGov, or show the QR code. */
export const StartedPayment = PaymentView.extend({
  redirectUrl: z.url().nullable(),
  transfer: z.object({ qr: z.string(), bankName: z.string(), account: z.string(), accountName: z.string(), note: z.string() }).nullable(),
});
export type StartedPayment = z.output<typeof StartedPayment>;

const Reason = z.string().trim().min(1).max(1000);

export const TakeCash = z.strictObject({ /** the sum that was counted */ amountVnd: Vnd.min(1) });
export const SetExemption = z.strictObject({ /** null takes it away */ ground: z.enum(EXEMPTIONS).nullable(), reason: Reason });
export type SetExemption = z.output<typeof SetExemption>;
export const OrderRefund = z.strictObject({ reason: Reason });
export const RequirePayment = z.strictObject({
  revision: z.number().int().min(1),
  /** why, in words that the applicant reads */
  note: Reason,
  /** what is to be paid besides the fee */
  charge: z.strictObject({ kind: z.enum(['appraisal', 'other']), amountVnd: Vnd.min(1).max(100_000_000) }).optional(),
});
export type RequirePayment = z.output<typeof RequirePayment>;
