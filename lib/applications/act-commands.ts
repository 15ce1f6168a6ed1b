/**
 * The kernel of a dossier's life: everything that happens to a dossier after its birth happens here, in one transaction
 * of row lock, policy, machine, row, history, event, notice and audit.
 */
import { audit } from '#lib/events/audit.ts';
import { announce } from '#lib/events/commands.ts';
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { notify } from '#lib/notifications/commands.ts';
import { now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { currentProcess, getProcessSteps } from '#lib/procedures/process-queries.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { stateAfterReturn } from './delivery.ts';
import { releaseFee } from './fee-commands.ts';
import { apply, decide, type LifeEvent, type LifeInput, type LifeRules, type LifeState } from './life.ts';
import type { Acted, Doer } from './model.ts';
import { noticeOf } from './notices.ts';
import { passOn } from './pass-on-commands.ts';
import { canDo, canHandle, isApplicant } from './policy.ts';
import { stageOf, type Stage } from './stage.ts';
import { STATUS, transitionOf, type Action, type StatusCode } from './status.ts';

export type ActInput = LifeInput & {
  /** the revision that was seen; the system sees the present one */
  readonly revision?: number | undefined;
  readonly reasonCode?: string | undefined;
  /** in the official's own words, read by the applicant */
  readonly note?: string | undefined;
};

const include = { office: { include: { hours: true, ward: true } }, person: true } as const;
/** A dossier, locked, with its office and its applicant. */
export type Dossier = NonNullable<Awaited<ReturnType<typeof findLocked>>>;

function findLocked(tx: Tx, where: { code: string }) {
  return tx.application.findUnique({ where, include });
}

/** Locks a dossier until the transaction ends. Everybody who changes one begins with this. */
export async function lockDossier(tx: Tx, code: string): Promise<Dossier | null> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE code = ${code} FOR UPDATE`;
  return findLocked(tx, { code });
}

/**
 * As `lockDossier`, for somebody who may see it: its applicant, an official of its office, the system.
 * Refuses: application.not-found (also for those who may not know that it exists)
 */
export async function lockVisible(tx: Tx, doer: Doer, code: string): Promise<Result<Dossier>> {
  const dossier = await lockDossier(tx, code);
  return dossier && (doer === 'system' || isApplicant(doer, dossier) || canHandle(doer, dossier)) ? ok(dossier) : refuse('application.not-found');
}

/**
 * Does one action. Two who act at once: the row lock lets one through, the other finds a newer revision.
 * Refuses: application.not-found, access.denied, application.stale (`params.revision`), application.reason-needed, and
 * as `decide` does.
 * @param more what else belongs to the action, in the same transaction, after the dossier itself was changed
 */
export function act(
  doer: Doer,
  code: string,
  action: Exclude<Action, 'submit' | 'intake'>,
  input: ActInput,
  once?: Once,
  more?: (tx: Tx, dossier: Dossier, revision: number) => Promise<Refusal | undefined>,
): Promise<Result<Acted>> {
  return transact((tx) => actIn(tx, doer, code, action, input, more), once);
}

/** As `act`, inside a transaction that does something else too. */
export async function actIn(
  tx: Tx,
  doer: Doer,
  code: string,
  action: Exclude<Action, 'submit' | 'intake'>,
  input: ActInput,
  more?: (tx: Tx, dossier: Dossier, revision: number) => Promise<Refusal | undefined>,
): Promise<Result<Acted>> {
  const locked = await lockVisible(tx, doer, code);
  if (!locked.ok) return locked;
  const dossier = locked.value;
  if (doer === 'system' ? !transitionOf(action).by.includes('system') : !canDo(doer, dossier, action)) return refuse('access.denied');
  if (input.revision !== undefined && dossier.revision !== input.revision) return refuse('application.stale', { revision: dossier.revision });
  const holder = await heldByOther(tx, doer, dossier);
  if (holder) return refuse('application.locked', { name: holder });
  if (transitionOf(action).reason && !input.note?.trim()) return refuse('application.reason-needed');

  const before = stateOf(dossier);
  const pinned = await rulesOf(tx, dossier);
  const decided = decide(before, action, now(), pinned.rules, input);
  if (!decided.ok) return decided;
  const after = apply(before, decided.value);
  const stage = stageAfter(decided.value, after, pinned.rules);
  await writeState(tx, dossier.id, after, stage, pinned.processId);
  if (action === 'return') await tx.application.update({ where: { id: dossier.id }, data: { deliveryState: stateAfterReturn(dossier.delivery) } });
  await writeHistory(tx, dossier, before, decided.value, doer, input);
  if (after.status === STATUS.notAccepted || after.status === STATUS.withdrawn) await releaseFee(tx, { ...dossier, status: after.status });
  if (action === 'begin' || stage !== dossier.stage) await passOn(tx, dossier, stage, doer);
  const refused = await more?.(tx, dossier, after.revision);
  if (refused) return refused;
  await tell(tx, dossier, decided.value, after, doer, input);
  return ok({ code, revision: after.revision });
}

/** The colleague who has the dossier open, where an official would act on it meanwhile. The applicant never waits for that. */
async function heldByOther(tx: Tx, doer: Doer, dossier: Dossier): Promise<string | null> {
  const me = doer === 'system' ? null : actingOfficial(doer, dossier);
  if (!me || !dossier.lockedById || dossier.lockedById === me || !dossier.lockedUntil || dossier.lockedUntil <= now()) return null;
  const holder = await tx.official.findUniqueOrThrow({ where: { id: dossier.lockedById }, select: { person: { select: { fullName: true } } } });
  return holder.person.fullName;
}

/** The machine's state as the row has it. */
export function stateOf(row: Omit<LifeState, 'status'> & { status: number }): LifeState {
  return {
    status: row.status as StatusCode, revision: row.revision, acceptedAt: row.acceptedAt, dueAt: row.dueAt, pausedAt: row.pausedAt, minutesLeft: row.minutesLeft,
    extendedAt: row.extendedAt, rounds: row.rounds, step: row.step, stepDueAt: row.stepDueAt, closedAt: row.closedAt,
  };
}

/** The rules for a dossier: those of the versions of procedure and process that it is pinned to, and of its office. */
export async function rulesOf(tx: Tx, dossier: Pick<Dossier, 'officeId' | 'procedureCode' | 'versionId' | 'processId' | 'office'>): Promise<{ rules: LifeRules; processId: string }> {
  const { content } = await getProcedureVersion(dossier.versionId, tx);
  const process = dossier.processId
    ? { id: dossier.processId, steps: await getProcessSteps(dossier.processId, tx) }
    : await currentProcess(tx, { officeId: dossier.officeId, procedureCode: dossier.procedureCode, content });
  return {
    rules: { workingDays: legalDays(content, dossier.office.ward.kind), cutoff: content.cutoff, hours: dossier.office.hours, special: await listSpecialDays(tx), steps: process.steps },
    processId: process.id,
  };
}

/** The legal processing time in working days; rural communes may have their own. */
export function legalDays(content: ProcedureContent, wardKind: string): number {
  return wardKind === 'xa' ? (content.workingDaysRural ?? content.workingDays) : content.workingDays;
}

/** Whose turn it is after an event. */
export function stageAfter(event: LifeEvent, after: LifeState, rules: LifeRules): Stage {
  return stageOf({ status: event.status, accepted: after.acceptedAt !== null, stepKind: rules.steps[after.step ?? -1]?.kind, answered: event.action === 'answer-supplement' });
}

async function writeState(tx: Tx, id: string, state: LifeState, stage: Stage, processId: string): Promise<void> {
  if (state.status === null) throw new Error('a dossier has a status');
  await tx.application.update({ where: { id }, data: { ...state, stage, status: state.status, ...(state.acceptedAt && { processId }), lockedById: null, lockedUntil: null } });
}

async function writeHistory(tx: Tx, dossier: Dossier, before: LifeState, event: LifeEvent, doer: Doer, input: ActInput): Promise<void> {
  await tx.historyRow.create({
    data: {
      applicationId: dossier.id, revision: before.revision + 1, action: event.action, fromStatus: before.status, toStatus: event.status, at: event.at,
      officialId: actingOfficial(doer, dossier), reasonCode: input.reasonCode ?? null, note: input.note?.trim() || null, detail: { ...event.detail, ...(doer === 'system' && { system: true }) },
    },
  });
}

/** The official who acts as such: towards one's own dossier one is its applicant. */
function actingOfficial(doer: Doer, { personId }: { personId: string }): string | null {
  return doer === 'system' || doer.personId === personId ? null : (doer.official?.id ?? null);
}

/** Event, notice and audit; last in the transaction, because the audit chain is locked until it ends. */
async function tell(tx: Tx, dossier: Dossier, event: LifeEvent, after: LifeState, doer: Doer, input: ActInput): Promise<void> {
  // a result that is delivered by itself was told of when it was signed, a moment ago
  const silent = doer === 'system' && event.action === 'return';
  const notice = silent ? null : noticeOf(event.action, { ...dossier, revision: after.revision, dueAt: after.dueAt });
  if (notice) await notify(tx, notice);
  await record(tx, dossier, event.action, doer, transitionOf(event.action).reason ? { reason: input.reasonCode ?? null } : {});
}

/** Event and audit row of an action; last in the transaction. */
export async function record(
  tx: Tx,
  subject: { id: string; code: string; personId: string; officeId: string },
  action: string,
  doer: Doer,
  detail: Record<string, string | number | boolean | null>,
): Promise<void> {
  await announce(tx, { topic: 'application', ref: subject.code, audience: [`person:${subject.personId}`, `office:${subject.officeId}`] });
  await audit(tx, { chain: `office:${subject.officeId}`, actor: auditName(doer, subject), action: `application.${action}`, subject: `application:${subject.id}`, detail });
}

function auditName(doer: Doer, subject: { personId: string }): string {
  if (doer === 'system') return 'system';
  // acting for the applicant is the official's own doing
  if (doer.helping) return `official:${doer.helping.officialId}`;
  const officialId = actingOfficial(doer, subject);
  return officialId ? `official:${officialId}` : `person:${doer.personId}`;
}
