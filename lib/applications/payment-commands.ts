/**
 * Paying a fee online. Nothing that a browser says is believed: a payment is paid when PayGov has signed that it is, or
 * has answered so to a question of our own. Every change holds the lock of the dossier's row.
 */
import type { PayGov, PayGovNotice } from '#lib/gateways/paygov/gateway.ts';
import { PayGovUnavailable } from '#lib/gateways/paygov/gateway.ts';
import { codeInNote } from '#lib/gateways/paygov/note.ts';
import { vietQrText } from '#lib/gateways/paygov/vietqr.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { notify } from '#lib/notifications/commands.ts';
import { attemptOfTransfer, hearPayment, movePayment, openPayment } from '#lib/payments/commands.ts';
import { paymentView } from '#lib/payments/queries.ts';
import type { PaymentView, StartedPayment, StartPayment } from '#lib/payments/schema.ts';
import { afterStep, PAYMENT_STEPS, type Heard, type NoticeOutcome, type PaymentStatus } from '#lib/payments/status.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { log } from '#lib/platform/log.ts';
import type { Payment } from '#lib/platform/prisma/client.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { actIn, lockDossier, record, type Dossier } from './act-commands.ts';
import { standingOf, writeFee } from './fee-commands.ts';
import type { Doer } from './model.ts';
import { isApplicant } from './policy.ts';
import { STATUS } from './status.ts';

type Money = { readonly payGov: PayGov; /** the address that people type */ readonly publicUrl: string };

/**
 * Begins to pay what a dossier still owes, or goes on with an attempt that stands open: a double tap and a second tab
 * end in one. PayGov is asked after the attempt is written, so that money can never come for one that we do not know.
 * Refuses: application.not-found, payment.nothing-due, payment.provider-unavailable
 */
export async function startPayment(actor: PersonActor, code: string, input: StartPayment, { payGov, publicUrl }: Money, once?: Once): Promise<Result<StartedPayment>> {
  const started = await transact(async (tx): Promise<Result<PaymentView & { reference: string }>> => {
    const dossier = await lockDossier(tx, code);
    if (!dossier || !isApplicant(actor, dossier)) return refuse('application.not-found');
    const { owedVnd } = await standingOf(tx, dossier);
    if (owedVnd === 0) return refuse('payment.nothing-due');
    const payment = await openPayment(tx, dossier.id, input.method, owedVnd);
    return ok({ ...paymentView({ ...payment, receipt: null }), reference: payment.reference });
  }, once);
  if (!started.ok) return started;
  const { reference, ...view } = started.value;
  if (input.method === 'vietqr') {
    const { bankBin, bankName, account, name } = payGov.beneficiary;
    return ok({ ...view, redirectUrl: null, transfer: { qr: vietQrText({ bankBin, account, amountVnd: view.amountVnd, note: code }), bankName, account, accountName: name, note: code } });
  }
  const returnUrl = `${publicUrl}/${input.locale}/applications/${code}/pay?payment=${view.id}`;
  return askPayGov(async () => {
    const { redirectUrl } = await payGov.create({ reference, amountVnd: view.amountVnd, description: code, returnUrl, expiresAt: view.expiresAt, locale: input.locale });
    return { ...view, redirectUrl, transfer: null };
  });
}

async function askPayGov<T>(question: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await question());
  } catch (error) {
    if (!(error instanceof PayGovUnavailable)) throw error;
    log.warn({ err: error }, 'PayGov cannot be reached');
    return refuse('payment.provider-unavailable');
  }
}

/**
 * Asks PayGov how an attempt stands: somebody came back from it and waits.
 * Refuses: payment.not-found (also for everybody else's), payment.provider-unavailable
 */
export async function checkPayment(actor: PersonActor, code: string, id: string, payGov: PayGov): Promise<Result<PaymentView>> {
  const find = () => db().payment.findFirst({ where: { id, application: { code, personId: actor.personId } }, include: { receipt: true, application: { select: { code: true } } } });
  const payment = await find();
  if (!payment) return refuse('payment.not-found');
  if (isOpen(payment)) {
    const asked = await askPayGov(() => askAbout(payment, payGov));
    if (!asked.ok) return asked;
  }
  const after = await find();
  if (!after) throw new Error(`payment ${id} has gone`);
  return ok(paymentView(after));
}

/** Money may still come for it. */
const isOpen = ({ status }: Pick<Payment, 'status'>): boolean => PAYMENT_STEPS.pay.from.some((open) => open === status);

/**
 * Asks PayGov about an open attempt and takes in the answer; one whose time is over, and which nobody has paid, expires.
 * @throws PayGovUnavailable
 */
export async function askAbout(payment: Payment & { application: { code: string } }, payGov: PayGov): Promise<void> {
  const { code } = payment.application;
  if (payment.method === 'vietqr') {
    for (const credit of await payGov.findCredits(code)) await takeIn({ type: 'credit', code, ...credit });
  } else {
    const found = await payGov.find(payment.reference);
    const paid: Heard | null = found?.status === 'paid' && found.transactionId ? { result: 'paid', amountVnd: found.amountVnd, transactionId: found.transactionId } : null;
    // that it failed is news for an attempt under way only
    const heard: Heard | null = paid ?? (found?.status === 'failed' && payment.status === 'started' ? { result: 'failed' } : null);
    if (heard) await takeIn({ type: 'payment', reference: payment.reference, heard });
  }
  if (payment.status === 'started' && payment.expiresAt < now()) await expirePayment(code, payment.id);
}

async function expirePayment(code: string, id: string): Promise<void> {
  await transact(async (tx) => {
    const dossier = await lockDossier(tx, code);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id } });
    if (!dossier || payment.status !== 'started') return ok(null);
    await movePayment(tx, payment, 'expire');
    await record(tx, dossier, 'payment-expired', 'system', { payment: id });
    return ok(null);
  });
}

/** Takes in a notice that PayGov has signed; said again, it changes nothing. Gives what became of it. */
export function hearPayGov(notice: PayGovNotice): Promise<NoticeOutcome> {
  switch (notice.type) {
    case 'payment': {
      const { reference, result, amountVnd, transactionId } = notice;
      return takeIn({ type: 'payment', reference, heard: result === 'paid' ? { result, amountVnd, transactionId } : { result } }, notice);
    }
    case 'credit': return takeIn({ ...notice, code: codeInNote(notice.note) }, notice);
    case 'refund': return takeIn(notice, notice);
  }
}

type Said =
  | { readonly type: 'payment'; readonly reference: string; readonly heard: Heard }
  | { readonly type: 'credit'; readonly code: string | null; readonly amountVnd: number; readonly transactionId: string }
  | { readonly type: 'refund'; readonly refundId: string };

/** What PayGov said, by itself or when it was asked (then there is no `notice`), brought to the dossier that it is about. */
export async function takeIn(said: Said, notice?: PayGovNotice): Promise<NoticeOutcome> {
  const taken = await transact(async (tx): Promise<Result<NoticeOutcome>> => {
    const code = await codeOf(tx, said);
    const dossier = code === null ? null : await lockDossier(tx, code);
    if (notice && (await tx.paymentNotice.count({ where: { messageId: notice.messageId } })) > 0) return ok('repeated');
    const heard: Taken = dossier ? await apply(tx, dossier, said) : { outcome: 'unknown-reference', paymentId: null };
    if (notice) await tx.paymentNotice.createMany({ data: [{ messageId: notice.messageId, provider: 'paygov', paymentId: heard.paymentId, body: notice, receivedAt: now(), outcome: heard.outcome }], skipDuplicates: true });
    if (dossier && heard.outcome !== 'repeated') await settle(tx, dossier, 'system', `payment-${heard.outcome}`, { payment: heard.paymentId });
    return ok(heard.outcome);
  });
  if (!taken.ok) throw new Error(`what PayGov said was refused: ${taken.code}`);
  if (taken.value === 'unknown-reference' || taken.value === 'wrong-amount') log.warn({ messageId: notice?.messageId, outcome: taken.value }, 'money that fits no payment');
  return taken.value;
}

async function codeOf(tx: Tx, said: Said): Promise<string | null> {
  if (said.type === 'credit') return said.code;
  const where = said.type === 'payment' ? { reference: said.reference } : { id: said.refundId };
  return (await tx.payment.findUnique({ where, select: { application: { select: { code: true } } } }))?.application.code ?? null;
}

type Taken = { readonly outcome: NoticeOutcome; readonly paymentId: string | null };

async function apply(tx: Tx, dossier: Dossier, said: Said): Promise<Taken> {
  if (said.type === 'refund') return finishRefund(tx, dossier, said.refundId);
  const heard: Heard = said.type === 'payment' ? said.heard : { result: 'paid', amountVnd: said.amountVnd, transactionId: said.transactionId };
  // a transfer that is known already must not begin an attempt
  const known = said.type === 'credit' ? await tx.payment.findUnique({ where: { providerTxn: said.transactionId } }) : null;
  if (known) return { outcome: 'repeated', paymentId: known.id };
  const payment = said.type === 'payment'
    ? await tx.payment.findUniqueOrThrow({ where: { reference: said.reference } })
    : await attemptOfTransfer(tx, dossier.id, said.amountVnd);
  const { owedVnd } = await standingOf(tx, dossier);
  const { outcome, counted } = await hearPayment(tx, payment, heard, { officeId: dossier.officeId, owedVnd });
  if (counted) await tellApplicant(tx, dossier, 'payment-received', payment.id);
  return { outcome, paymentId: payment.id };
}

/** The money is back with the person who paid. */
export async function finishRefund(tx: Tx, dossier: Dossier, id: string): Promise<Taken> {
  const payment = await tx.payment.findUniqueOrThrow({ where: { id } });
  if (payment.status === 'refunded') return { outcome: 'repeated', paymentId: id };
  // of money that, as far as we know, has never come: kept, and looked into by people
  if (!afterStep(payment.status as PaymentStatus, 'refund')) return { outcome: 'late', paymentId: id };
  await movePayment(tx, payment, 'refund', { refundedAt: now() });
  await tellApplicant(tx, dossier, 'payment-refunded', id);
  return { outcome: 'refunded', paymentId: id };
}

/** Tells the applicant of a payment, once. */
export async function tellApplicant(tx: Tx, dossier: Pick<Dossier, 'personId' | 'code'>, kind: 'payment-received' | 'payment-refunded', paymentId: string): Promise<void> {
  await notify(tx, { personId: dossier.personId, kind, subject: `application:${dossier.code}`, dedupeKey: `payment:${paymentId}:${kind}`, params: { code: dossier.code } });
}

/**
 * Writes the fee anew after its lines or payments have changed; a dossier that waited for the money goes on. Last in a
 * transaction: it ends with the audit row.
 */
export async function settle(tx: Tx, dossier: Dossier, doer: Doer, action: string, detail: Record<string, string | number | null>): Promise<void> {
  const row = await tx.application.findUniqueOrThrow({ where: { id: dossier.id }, select: { id: true, status: true, feeLines: true } });
  const { owedVnd } = await writeFee(tx, row);
  if (row.status === STATUS.financialDuty && owedVnd === 0) {
    const moved = await actIn(tx, 'system', dossier.code, 'pay', {});
    if (!moved.ok) throw new Error(`a paid dossier does not go on: ${moved.code}`);
  }
  await record(tx, dossier, action, doer, detail);
}
