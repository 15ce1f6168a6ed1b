import { dueAt } from '#lib/calendar/working-time.ts';
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { audit } from '#lib/events/audit.ts';
import { announce } from '#lib/events/commands.ts';
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor, PersonFacts } from '#lib/identity/model.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import { lookupHash, openJson, sealJson } from '#lib/platform/crypto.ts';
import type { Tx } from '#lib/platform/db.ts';
import { fold } from '#lib/platform/fold.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { uuidv7 } from '#lib/platform/uuid.ts';
import { getReference } from '#lib/places/queries.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import { checkAnswers } from '#lib/procedures/form-schema.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { draftContext, keyOf } from './draft-commands.ts';
import { canDo } from './policy.ts';
import { prefilledKeys, withLockedFacts } from './prefill.ts';
import { ACTIONS, nextStatus, STATUS, type Action, type RefusalReason } from './status.ts';

/** National portal channel: filed online. */
const ONLINE = 2;

export const applicationContext = (id: string): string => `application:${id}`;

/** What public tracking is opened by: the code, and the end of the phone number that the applicant gave. */
export const trackHash = (code: string, phoneLast4: string): ReturnType<typeof lookupHash> => lookupHash('track', `${code}/${phoneLast4}`);

/**
 * Turns a draft into a dossier: checks the answers by the form of the draft's version, gives the next dossier code of
 * the office, writes history, audit and event, and removes the draft; all or nothing. A draft that already became a
 * dossier gives that dossier: a double tap, a retry and a second tab end in one.
 * Refuses: access.level-2-needed, draft.not-found, draft.stale, application.declaration-needed, office.not-found,
 * application.answers-invalid (`issues`: FormIssue[])
 */
export async function submitApplication(
  actor: PersonActor,
  input: { draftId: string; revision: number; officeCode: string; declaration: boolean },
  once?: Once,
): Promise<Result<{ code: string }>> {
  if (actor.level < 2) return refuse('access.level-2-needed');
  if (!input.declaration) return refuse('application.declaration-needed');
  return transact(async (tx) => {
    // whoever comes second waits here, and then finds the draft gone
    await tx.$queryRaw`SELECT 1 FROM draft WHERE id = ${input.draftId}::uuid FOR UPDATE`;
    const draft = await tx.draft.findFirst({ where: { id: input.draftId, personId: actor.personId }, include: { person: true } });
    if (!draft) {
      const sent = await tx.application.findFirst({ where: { draftId: input.draftId, personId: actor.personId }, select: { code: true } });
      return sent ? ok(sent) : refuse('draft.not-found');
    }
    if (draft.revision !== input.revision) return refuse('draft.stale', { revision: draft.revision });
    const office = await tx.office.findUnique({ where: { code: input.officeCode }, select: { id: true, code: true } });
    if (!office) return refuse('office.not-found');

    const { form, content } = await getProcedureVersion(draft.versionId, tx);
    const facts = openFacts(draft.person);
    const dataKey = keyOf(draft.person);
    const written = openJson(dataKey, draftContext(draft.id), draft.answers) as Record<string, unknown>;
    const checked = checkAnswers(form, withLockedFacts(form, written, facts), formContext(await getReference(tx), localDate()));
    if (!checked.ok) return refuse('application.answers-invalid', { count: checked.issues.length }, checked.issues);

    const id = uuidv7();
    const code = await nextDossierCode(tx, office);
    const phone = phoneOf(form, checked.answers, facts);
    const at = now();
    await tx.application.create({
      data: {
        id, code, personId: actor.personId, officeId: office.id, procedureCode: draft.procedureCode, field: content.field,
        versionId: draft.versionId, draftId: draft.id, status: STATUS.submitted, channel: ONLINE,
        applicantName: draft.person.fullName, searchName: fold(draft.person.fullName),
        trackHash: phone ? trackHash(code, phone.slice(-4)) : null,
        answers: sealJson(dataKey, applicationContext(id), checked.answers), prefilled: prefilledKeys(form, checked.answers, facts), submittedAt: at,
        history: { create: { revision: 1, action: 'submit', fromStatus: null, toStatus: STATUS.submitted, at } },
      },
    });
    await tx.draft.delete({ where: { id: draft.id } });
    await record(tx, { id, code, personId: actor.personId, officeId: office.id }, 'submit', `person:${actor.personId}`, {});
    return ok({ code });
  }, once);
}

/** H26.<office>-YYMMDD-NNNN, counted per office and local day (TT 03/2025/TT-VPCP). The row lock keeps numbers apart. */
async function nextDossierCode(tx: Tx, office: { id: string; code: string }): Promise<string> {
  const day = localDate();
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO dossier_counter ("officeId", day, last) VALUES (${office.id}::uuid, ${day}::date, 1)
    ON CONFLICT ("officeId", day) DO UPDATE SET last = dossier_counter.last + 1
    RETURNING last`;
  if (!row) throw new Error('the dossier counter gave no number');
  return `${office.code}-${day.slice(2).replaceAll('-', '')}-${String(row.last).padStart(4, '0')}`;
}

/** The phone number that the applicant gave in the form, else the one that VNeID knows. */
function phoneOf(form: FormDefinition, answers: Record<string, unknown>, facts: PersonFacts): string | undefined {
  const field = allFields(form).find(({ type, prefill }) => type === 'phone' && prefill === 'person.phone');
  const given = field && answers[field.key];
  return typeof given === 'string' ? given : facts.phone;
}

/** An official accepts the dossier: the legal clock starts. Refuses as `decide` says. */
export async function acceptApplication(actor: PersonActor, code: string, input: { revision: number }, once?: Once): Promise<Result<{ code: string; revision: number }>> {
  return decide(actor, code, 'accept', input, once);
}

/** An official refuses to accept the dossier, with a ground and words that the applicant reads. */
export async function refuseApplication(
  actor: PersonActor,
  code: string,
  input: { revision: number; reasonCode: RefusalReason; note: string },
  once?: Once,
): Promise<Result<{ code: string; revision: number }>> {
  if (input.note.trim() === '') return refuse('application.reason-needed');
  return decide(actor, code, 'refuse', input, once);
}

/**
 * One official's step. Two officials who act at once: the row lock lets one through, the other is refused.
 * Refuses: application.not-found (also for those who may not see it), access.denied, application.stale,
 * application.action-not-possible
 */
async function decide(
  actor: PersonActor,
  code: string,
  action: Exclude<Action, 'submit'>,
  input: { revision: number; reasonCode?: RefusalReason; note?: string },
  once?: Once,
): Promise<Result<{ code: string; revision: number }>> {
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM application WHERE code = ${code} FOR UPDATE`;
    const found = await tx.application.findUnique({ where: { code }, include: { office: { include: { hours: true, ward: true } } } });
    const official = actor.official;
    if (!found || !official?.offices.some((office) => office.officeId === found.officeId)) return refuse('application.not-found');
    if (!canDo(actor, found, action)) return refuse('access.denied');
    if (found.revision !== input.revision) return refuse('application.stale', { revision: found.revision });
    const to = nextStatus(found.status as Parameters<typeof nextStatus>[0], action);
    if (to === null) return refuse('application.action-not-possible');

    const at = now();
    const revision = found.revision + 1;
    const times = action === 'accept'
      ? { acceptedAt: at, dueAt: dueAt(at, ...legalTime((await getProcedureVersion(found.versionId, tx)).content, found.office.ward.kind), found.office.hours, await listSpecialDays(tx)) }
      : { closedAt: at };
    await tx.application.update({ where: { id: found.id }, data: { status: to, revision, ...times } });
    await tx.historyRow.create({
      data: { applicationId: found.id, revision, action, fromStatus: found.status, toStatus: to, at, officialId: official.id, reasonCode: input.reasonCode ?? null, note: input.note ?? null },
    });
    await record(tx, found, action, `official:${official.id}`, ACTIONS[action].reason ? { reason: input.reasonCode ?? null } : {});
    return ok({ code, revision });
  }, once);
}

/** The legal processing time of a version, as `dueAt` takes it; rural communes may have their own. */
function legalTime(content: ProcedureContent, wardKind: string): [workingDays: number, cutoff: string | undefined] {
  const days = wardKind === 'xa' ? (content.workingDaysRural ?? content.workingDays) : content.workingDays;
  return [days, content.cutoff];
}

/** Event and audit row of a step; last in the transaction, because the audit chain is locked until it ends. */
async function record(tx: Tx, subject: { id: string; code: string; personId: string; officeId: string }, action: Action, actor: string, detail: Record<string, string | null>): Promise<void> {
  await announce(tx, { topic: 'application', ref: subject.code, audience: [`person:${subject.personId}`, `office:${subject.officeId}`] });
  await audit(tx, { chain: `office:${subject.officeId}`, actor, action: `application.${action}`, subject: `application:${subject.id}`, detail });
}
