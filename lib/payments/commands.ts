/**
 * The attempts to pay a fee, row by row. Everybody who calls these holds the lock of the dossier's row, so that of two
 * who come at once the second sees what the first did.
 */
import { randomUUID } from 'node:crypto';
import { localDate, now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import type { Payment } from '#lib/platform/prisma/client.ts';
import type { OnlineMethod, PaymentMethod } from './model.ts';
import { afterStep, judge, PAYMENT_STEPS, type Heard, type NoticeOutcome, type PaymentStatus, type PaymentStep } from './status.ts';

/** How long an attempt stands open. A bank's transfer by QR may take until its next working day. */
const OPEN_MS: Record<OnlineMethod, number> = { paygov: 15 * 60_000, vietqr: 24 * 3_600_000 };
/** An attempt that ends so soon is not begun again: the person would be thrown out in the middle. */
const TOO_SHORT_MS = 60_000;

/** An attempt of this method and amount that stands open: the one begun before, if there is one. */
export async function openPayment(tx: Tx, applicationId: string, method: OnlineMethod, amountVnd: number): Promise<Payment> {
  const at = now().getTime();
  const open = await tx.payment.findFirst({
    where: { applicationId, method, amountVnd, status: 'started', expiresAt: { gt: new Date(at + TOO_SHORT_MS) } },
    orderBy: { createdAt: 'desc' },
  });
  return open ?? createPayment(tx, { applicationId, method, amountVnd, status: 'started', expiresAt: new Date(at + OPEN_MS[method]) });
}

type NewPayment = { applicationId: string; method: PaymentMethod; amountVnd: number; status: PaymentStatus; expiresAt?: Date; paidAt?: Date; providerTxn?: string; takenById?: string };

function createPayment(tx: Tx, data: NewPayment): Promise<Payment> {
  const at = now();
  return tx.payment.create({ data: { expiresAt: at, ...data, reference: randomUUID(), createdAt: at } });
}

/** Cash that an official has counted. */
export async function receiveCash(tx: Tx, subject: { applicationId: string; officeId: string; takenById: string; amountVnd: number }): Promise<Payment> {
  const { officeId, ...data } = subject;
  const payment = await createPayment(tx, { ...data, method: 'cash', status: 'paid', paidAt: now() });
  await issueReceipt(tx, payment.id, officeId);
  return payment;
}

/**
 * Takes in what the provider says of an attempt. Money that belongs to no attempt becomes a payment of its own that has
 * to go back.
 * @param owedVnd what the dossier still owes
 * @returns what became of it, and whether it paid what was owed
 */
export async function hearPayment(tx: Tx, payment: Payment, heard: Heard, subject: { officeId: string; owedVnd: number }): Promise<{ outcome: NoticeOutcome; counted: boolean }> {
  if (heard.result === 'paid') {
    const known = await tx.payment.findUnique({ where: { providerTxn: heard.transactionId } });
    if (known) return { outcome: 'repeated', counted: false };
  }
  const at = now();
  const late = payment.status !== 'started' || payment.expiresAt < at;
  const { outcome, step, surplusVnd } = judge({ ...payment, status: payment.status as PaymentStatus }, heard, subject.owedVnd, late);
  if (step) await movePayment(tx, payment, step, (step === 'pay' || step === 'surplus') && heard.result === 'paid' ? { paidAt: at, providerTxn: heard.transactionId } : {});
  if (step === 'pay') await issueReceipt(tx, payment.id, subject.officeId);
  if (surplusVnd !== null && heard.result === 'paid') {
    await createPayment(tx, { applicationId: payment.applicationId, method: payment.method as PaymentMethod, amountVnd: surplusVnd, status: 'refund-due', paidAt: at, providerTxn: heard.transactionId });
  }
  return { outcome, counted: step === 'pay' };
}

/**
 * The attempt that a transfer is for. The note names the dossier only, so it is the open one of this sum, else the latest
 * open one; and where there is none, the transfer is an attempt of its own.
 */
export async function attemptOfTransfer(tx: Tx, applicationId: string, amountVnd: number): Promise<Payment> {
  const open = await tx.payment.findMany({ where: { applicationId, method: 'vietqr', status: { in: [...PAYMENT_STEPS.pay.from] } }, orderBy: { createdAt: 'desc' } });
  return open.find((payment) => payment.amountVnd === amountVnd) ?? open[0] ?? openPayment(tx, applicationId, 'vietqr', amountVnd);
}

/** Does a step of the table. @throws Error when the payment does not stand where it starts */
export async function movePayment(tx: Tx, payment: Pick<Payment, 'id' | 'status'>, step: PaymentStep, more: { paidAt?: Date; providerTxn?: string; refundedAt?: Date } = {}): Promise<void> {
  const to = afterStep(payment.status as PaymentStatus, step);
  const moved = to && (await tx.payment.updateMany({ where: { id: payment.id, status: payment.status }, data: { status: to, ...more } }));
  if (!moved || moved.count !== 1) throw new Error(`payment ${payment.id} is ${payment.status}: ${step} cannot happen`);
}

/** The fee is not owed any more: what was paid for it has to go back. */
export async function freePayments(tx: Tx, applicationId: string): Promise<void> {
  await tx.payment.updateMany({ where: { applicationId, status: { in: [...PAYMENT_STEPS.free.from] } }, data: { status: PAYMENT_STEPS.free.to } });
}

/**
 * The electronic receipt (biên lai điện tử, NĐ 123/2020): a serial per office and year, numbered without gaps, because
 * the number is drawn in the transaction of the payment.
 */
async function issueReceipt(tx: Tx, paymentId: string, officeId: string): Promise<void> {
  const year = Number(localDate().slice(0, 4));
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO paper_counter ("officeId", kind, year, last) VALUES (${officeId}::uuid, 'receipt', ${year}, 1)
    ON CONFLICT ("officeId", kind, year) DO UPDATE SET last = paper_counter.last + 1
    RETURNING last`;
  if (!row) throw new Error('the counter of receipts gave no number');
  await tx.receipt.create({ data: { paymentId, officeId, serial: `AA-${String(year % 100).padStart(2, '0')}E`, number: row.last, issuedAt: now() } });
}
