/** What officials do with the money of a dossier. Each refuses as `moneyOf` does, and with what is said besides. */
import type { PayGov } from '#lib/gateways/paygov/gateway.ts';
import { PayGovUnavailable } from '#lib/gateways/paygov/gateway.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { freePayments, movePayment, receiveCash } from '#lib/payments/commands.ts';
import { exemptionsIn, withCharge, withExemption } from '#lib/payments/fee.ts';
import type { FeeLine } from '#lib/payments/model.ts';
import type { FeeAction, RequirePayment, SetExemption } from '#lib/payments/schema.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { log } from '#lib/platform/log.ts';
import type { Payment } from '#lib/platform/prisma/client.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { act, lockVisible, type Dossier } from './act-commands.ts';
import { standingOf, writeFee } from './fee-commands.ts';
import type { Acted } from './model.ts';
import { finishRefund, settle, tellApplicant } from './payment-commands.ts';
import { mayHandleMoney } from './payment-policy.ts';
import { FINAL, type StatusCode } from './status.ts';

/** The dossier, locked, for an official who may do this with its money. Refuses: application.not-found, access.denied */
async function moneyOf(tx: Tx, actor: PersonActor, code: string, action: FeeAction): Promise<Result<{ dossier: Dossier; officialId: string }>> {
  const locked = await lockVisible(tx, actor, code);
  if (!locked.ok) return locked;
  const officialId = actor.official?.id;
  return officialId && mayHandleMoney(actor, locked.value, action) ? ok({ dossier: locked.value, officialId }) : refuse('access.denied');
}

const linesOf = ({ feeLines }: Pick<Dossier, 'feeLines'>): readonly FeeLine[] => feeLines as unknown as readonly FeeLine[];

/** Cash over the counter. Refuses: payment.nothing-due, payment.amount-changed (`params.amount`: what is owed) */
export function takeCash(actor: PersonActor, code: string, input: { amountVnd: number }, once?: Once): Promise<Result<null>> {
  return transact(async (tx) => {
    const allowed = await moneyOf(tx, actor, code, 'take-cash');
    if (!allowed.ok) return allowed;
    const { dossier, officialId } = allowed.value;
    const { owedVnd } = await standingOf(tx, dossier);
    if (owedVnd === 0) return refuse('payment.nothing-due');
    if (owedVnd !== input.amountVnd) return refuse('payment.amount-changed', { amount: owedVnd });
    const payment = await receiveCash(tx, { applicationId: dossier.id, officeId: dossier.officeId, takenById: officialId, amountVnd: owedVnd });
    await tellApplicant(tx, dossier, 'payment-received', payment.id);
    await settle(tx, dossier, actor, 'payment-cash', { payment: payment.id, amount: owedVnd });
    return ok(null);
  }, once);
}

/**
 * Finds that an exemption applies, or does not. What was paid for a fee that is now nothing has to go back.
 * Refuses: payment.exemption-unknown (none of this procedure), payment.nothing-due (it changes nothing),
 * payment.already-paid (an exemption that leaves something to pay comes before the payment), application.action-not-possible
 */
export function setExemption(actor: PersonActor, code: string, { ground, reason }: SetExemption, once?: Once): Promise<Result<null>> {
  return transact(async (tx) => {
    const allowed = await moneyOf(tx, actor, code, 'set-exemption');
    if (!allowed.ok) return allowed;
    const { dossier, officialId } = allowed.value;
    if (FINAL.has(dossier.status as StatusCode)) return refuse('application.action-not-possible');
    const { content } = await getProcedureVersion(dossier.versionId, tx);
    if (ground && !exemptionsIn(content.field).includes(ground)) return refuse('payment.exemption-unknown');
    const before = await standingOf(tx, dossier);
    const lines = linesOf(dossier);
    const after = withExemption(lines, ground);
    const present = lines.find(({ kind }) => kind === 'exemption')?.ground ?? null;
    if (present === ground || (present === null && after.feeVnd === before.feeVnd)) return refuse('payment.nothing-due');
    const paidVnd = before.feeVnd - before.owedVnd;
    if (paidVnd > after.feeVnd && after.feeVnd > 0) return refuse('payment.already-paid');
    if (paidVnd > after.feeVnd) await freePayments(tx, dossier.id);
    await tx.application.update({ where: { id: dossier.id }, data: { feeLines: [...after.feeLines] } });
    await tx.internalNote.create({ data: { applicationId: dossier.id, officialId, at: now(), text: reason } });
    await settle(tx, dossier, actor, 'exemption', { ground });
    return ok(null);
  }, once);
}

/** Asks the applicant to pay before the dossier goes on; the clock stands still. Refuses as `act`, and: payment.nothing-due */
export function requirePayment(actor: PersonActor, code: string, { charge, ...input }: RequirePayment, once?: Once): Promise<Result<Acted>> {
  return act(actor, code, 'require-payment', input, once, async (tx, dossier): Promise<Refusal | undefined> => {
    const feeLines = charge ? withCharge(linesOf(dossier), charge.kind, charge.amountVnd).feeLines : linesOf(dossier);
    const { owedVnd } = await writeFee(tx, { id: dossier.id, status: dossier.status, feeLines });
    return owedVnd === 0 ? refuse('payment.nothing-due') : undefined;
  });
}

/**
 * Decides that money goes back. PayGov is told after that is written; while it cannot be reached, the worker goes on
 * telling it. Cash is then handed back at the counter.
 * Refuses: payment.not-found, payment.no-refund-due
 */
export async function orderRefund(actor: PersonActor, code: string, id: string, { reason }: { reason: string }, payGov: PayGov, once?: Once): Promise<Result<null>> {
  const ordered = await transact(async (tx): Promise<Result<null>> => {
    const allowed = await moneyOf(tx, actor, code, 'order-refund');
    if (!allowed.ok) return allowed;
    const { dossier, officialId } = allowed.value;
    const payment = await tx.payment.findFirst({ where: { id, applicationId: dossier.id } });
    if (!payment) return refuse('payment.not-found');
    if (payment.status !== 'refund-due') return refuse('payment.no-refund-due');
    await movePayment(tx, payment, 'order');
    await tx.internalNote.create({ data: { applicationId: dossier.id, officialId, at: now(), text: reason } });
    await settle(tx, dossier, actor, 'refund-ordered', { payment: id, amount: payment.amountVnd });
    return ok(null);
  }, once);
  if (ordered.ok) await pushRefund(await db().payment.findUniqueOrThrow({ where: { id } }), payGov);
  return ordered;
}

/** Tells PayGov of an ordered refund, now or by the worker later: the same refund, however often. */
export async function pushRefund(payment: Payment, payGov: PayGov): Promise<void> {
  if (payment.status !== 'refund-ordered' || !payment.providerTxn) return;
  try {
    await payGov.refund({ refundId: payment.id, transactionId: payment.providerTxn, amountVnd: payment.amountVnd });
  } catch (error) {
    if (!(error instanceof PayGovUnavailable)) throw error;
    log.warn({ err: error, payment: payment.id }, 'a refund waits for PayGov');
  }
}

/** Cash was handed back. Refuses: payment.not-found, payment.no-refund-due */
export function handBack(actor: PersonActor, code: string, id: string, once?: Once): Promise<Result<null>> {
  return transact(async (tx) => {
    const allowed = await moneyOf(tx, actor, code, 'hand-back');
    if (!allowed.ok) return allowed;
    const { dossier } = allowed.value;
    const payment = await tx.payment.findFirst({ where: { id, applicationId: dossier.id, method: 'cash' } });
    if (!payment) return refuse('payment.not-found');
    if (payment.status !== 'refund-ordered') return refuse('payment.no-refund-due');
    await finishRefund(tx, dossier, id);
    await settle(tx, dossier, actor, 'refund-handed-back', { payment: id, amount: payment.amountVnd });
    return ok(null);
  }, once);
}
