import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor, PersonFacts } from '#lib/identity/model.ts';
import { notify } from '#lib/notifications/commands.ts';
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
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { record, rulesOf, stageAfter } from './act-commands.ts';
import { openBehalf, passBehalf } from './behalf-commands.ts';
import { deliveriesOf } from './delivery.ts';
import { draftContext, keyOf } from './draft-commands.ts';
import { quoteFee } from './fee-commands.ts';
import { deliveryContext, PostalAddress } from './holder-schema.ts';
import { apply, decide, UNBORN, type LifeEvent, type LifeState } from './life.ts';
import { noticeOf } from './notices.ts';
import { movePapersToApplication } from './paper-commands.ts';
import { listMissing } from './paper-queries.ts';
import type { Stage } from './stage.ts';
import { prefilledKeys, withLockedFacts } from './prefill.ts';

/** National portal channels. */
const IN_PERSON = 1;
const ONLINE = 2;

export const applicationContext = (id: string): string => `application:${id}`;

/** What public tracking is opened by: the code, and the end of the phone number that the applicant gave. */
export const trackHash = (code: string, phoneLast4: string): ReturnType<typeof lookupHash> => lookupHash('track', `${code}/${phoneLast4}`);

/**
 * Turns a draft into a dossier: checks the answers by the form of the draft's version, gives the next dossier code of
 * the office, writes history, audit and event, and removes the draft; all or nothing. A draft that already became a
 * dossier gives that dossier: a double tap, a retry and a second tab end in one.
 * Refuses: access.level-2-needed, draft.not-found, draft.stale, application.declaration-needed, office.not-found,
 * application.answers-invalid (`issues`: FormIssue[]), application.papers-missing (`issues`: ids of the required papers)
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
    const office = await tx.office.findUnique({ where: { code: input.officeCode }, include: { hours: true, ward: true } });
    if (!office) return refuse('office.not-found');

    const { form, content } = await getProcedureVersion(draft.versionId, tx);
    const facts = openFacts(draft.person);
    const dataKey = keyOf(draft.person);
    const written = openJson(dataKey, draftContext(draft.id), draft.answers) as Record<string, unknown>;
    const checked = checkAnswers(form, withLockedFacts(form, written, facts), formContext(await getReference(tx), localDate()));
    if (!checked.ok) return refuse('application.answers-invalid', { count: checked.issues.length }, checked.issues);

    const missing = await listMissing(tx, content, openBehalf(dataKey, draft.id, draft.behalf), { draftId: draft.id });
    if (missing.length > 0) return refuse('application.papers-missing', { count: missing.length }, missing.map((document) => ({ path: [document], code: 'required' })));

    const id = uuidv7();
    const code = await nextDossierCode(tx, office);
    const phone = phoneOf(form, checked.answers, facts);
    const atCounter = actor.helping?.kind === 'counter';
    const channel = atCounter ? IN_PERSON : ONLINE;
    const birth = await bear(tx, { officeId: office.id, procedureCode: draft.procedureCode, versionId: draft.versionId, office }, atCounter ? 'intake' : 'submit');
    if (!birth.ok) return birth;
    const { event, processId, ...state } = birth.value;
    const [delivery = 'post'] = deliveriesOf(content, channel);
    const home = delivery === 'post' ? homeAddress(facts, phone) : null;
    await tx.application.create({
      data: {
        ...state, processId, id, code, personId: actor.personId, officeId: office.id, procedureCode: draft.procedureCode, field: content.field,
        versionId: draft.versionId, draftId: draft.id, channel, applicantName: draft.person.fullName, searchName: fold(draft.person.fullName),
        trackHash: phone ? trackHash(code, phone.slice(-4)) : null,
        answers: sealJson(dataKey, applicationContext(id), checked.answers), prefilled: prefilledKeys(form, checked.answers, facts), submittedAt: event.at,
        behalf: passBehalf(dataKey, draft, id), helpId: actor.helping?.helpId ?? draft.helpId,
        ...quoteFee(content, checked.answers, facts, channel),
        delivery, deliveryTo: home && sealJson(dataKey, deliveryContext(id), home),
        history: { create: { revision: 1, action: event.action, fromStatus: null, toStatus: event.status, at: event.at, officialId: atCounter ? actor.helping.officialId : null, detail: { ...event.detail } } },
      },
    });
    await movePapersToApplication(tx, draft.id, id);
    await tx.draft.delete({ where: { id: draft.id } });
    const dossier = { id, code, personId: actor.personId, officeId: office.id, revision: 1 };
    const notice = noticeOf(event.action, dossier);
    if (notice) await notify(tx, notice);
    await record(tx, dossier, event.action, actor, actor.helping ? { help: actor.helping.helpId } : {});
    return ok({ code });
  }, once);
}

/**
 * The first event of a dossier and the state that it makes. Sent from afar it waits for acceptance; entered at the
 * counter, with the receiver looking at the papers, it is accepted by that, and its clock runs.
 */
async function bear(
  tx: Tx,
  unborn: Omit<Parameters<typeof rulesOf>[1], 'processId'>,
  action: 'submit' | 'intake',
): Promise<Result<Omit<LifeState, 'status'> & { status: number; stage: Stage; event: LifeEvent; processId: string | null }>> {
  const { rules, processId } = await rulesOf(tx, { ...unborn, processId: null });
  const decided = decide(UNBORN, action, now(), rules);
  if (!decided.ok) return decided;
  const born = apply(UNBORN, decided.value);
  return ok({ ...born, status: decided.value.status, stage: stageAfter(decided.value, born, rules), event: decided.value, processId: action === 'intake' ? processId : null });
}

/** Where the post finds the applicant, as VNeID has it; null where that is not a whole address. */
function homeAddress(facts: PersonFacts, phone: string | undefined): PostalAddress | null {
  const { provinceCode, wardCode, detail } = facts.residence ?? {};
  const home = PostalAddress.safeParse({ name: facts.fullName, phone, provinceCode, wardCode, street: detail });
  return home.success ? home.data : null;
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
