/** What the applicant does with a dossier of their own. */
import type { PersonActor } from '#lib/identity/model.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import { openJson, sealJson } from '#lib/platform/crypto.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { getReference } from '#lib/places/queries.ts';
import { formContext } from '#lib/procedures/form-context.ts';
import { checkAnswers } from '#lib/procedures/form-schema.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { act, actIn, lockDossier, record, type Dossier } from './act-commands.ts';
import { applicationContext } from './commands.ts';
import { deliveriesOf } from './delivery.ts';
import { keyOf } from './draft-commands.ts';
import { deliveryContext, type AnswerSupplement, type ChooseDelivery } from './holder-schema.ts';
import type { Acted } from './model.ts';
import { isApplicant } from './policy.ts';
import { STATUS } from './status.ts';

/** Takes a dossier back. Refuses as `act` does. */
export function withdrawApplication(actor: PersonActor, code: string, input: { revision: number; note?: string | undefined }, once?: Once): Promise<Result<Acted>> {
  return act(actor, code, 'withdraw', input, once);
}

/**
 * Answers a supplement request, all its items at once: a paper attached to each paper item, an answer for each field
 * asked about, words for each other item. Only the fields asked about change.
 * Refuses: application.supplement-incomplete (`issues`: ids of the items that wait), application.answers-invalid
 * (`issues`: FormIssue[]), and as `act` does.
 */
export function answerSupplement(actor: PersonActor, code: string, input: AnswerSupplement, once?: Once): Promise<Result<Acted>> {
  return transact(async (tx) => {
    const dossier = await lockOwn(tx, actor, code);
    if (!dossier.ok) return dossier;
    const action = dossier.value.acceptedAt ? 'supplement' : 'answer-supplement';
    return actIn(tx, actor, code, action, { revision: input.revision }, (inside, found) => keepAnswers(inside, found, input));
  }, once);
}

async function keepAnswers(tx: Tx, dossier: Dossier, input: AnswerSupplement): Promise<Refusal | undefined> {
  const request = await tx.supplementRequest.findFirst({
    where: { applicationId: dossier.id, answeredAt: null },
    orderBy: { round: 'desc' },
    include: { items: { include: { papers: { where: { replacedAt: null }, select: { id: true } } } } },
  });
  if (!request) return refuse('application.action-not-possible');
  const answered = (item: (typeof request.items)[number]): boolean =>
    item.kind === 'paper' ? item.papers.length > 0 : item.kind === 'field' ? input.answers[item.target ?? ''] !== undefined : Boolean(input.words[item.id]);
  const waiting = request.items.filter((item) => !answered(item));
  if (waiting.length > 0) return refuse('application.supplement-incomplete', { count: waiting.length }, waiting.map(({ id }) => ({ path: [id], code: 'required' })));

  const asked = new Set(request.items.filter(({ kind }) => kind === 'field').map(({ target }) => target));
  const changes = Object.fromEntries(Object.entries(input.answers).filter(([key]) => asked.has(key)));
  const refused = Object.keys(changes).length > 0 ? await changeAnswers(tx, dossier, changes) : undefined;
  if (refused) return refused;
  const at = now();
  for (const item of request.items) await tx.supplementItem.update({ where: { id: item.id }, data: { answer: input.words[item.id] ?? null, answeredAt: at } });
  await tx.supplementRequest.update({ where: { id: request.id }, data: { answeredAt: at } });
  return undefined;
}

async function changeAnswers(tx: Tx, dossier: Dossier, changes: Record<string, unknown>): Promise<Refusal | undefined> {
  const { form } = await getProcedureVersion(dossier.versionId, tx);
  const dataKey = keyOf(dossier.person);
  const before = openJson(dataKey, applicationContext(dossier.id), dossier.answers) as Record<string, unknown>;
  const checked = checkAnswers(form, { ...before, ...changes }, formContext(await getReference(tx), localDate()));
  if (!checked.ok) return refuse('application.answers-invalid', { count: checked.issues.length }, checked.issues);
  await tx.application.update({
    where: { id: dossier.id },
    data: { answers: sealJson(dataKey, applicationContext(dossier.id), checked.answers), prefilled: dossier.prefilled.filter((key) => !(key in changes)) },
  });
  return undefined;
}

/**
 * Chooses how the result shall come. Refuses: application.not-found, application.stale, application.delivery-too-late
 * (the result is there already), application.delivery-not-possible (the law or the procedure does not allow this way)
 */
export function chooseDelivery(actor: PersonActor, code: string, input: ChooseDelivery, once?: Once): Promise<Result<Acted>> {
  return transact(async (tx) => {
    const found = await lockOwn(tx, actor, code);
    if (!found.ok) return found;
    const dossier = found.value;
    if (dossier.revision !== input.revision) return refuse('application.stale', { revision: dossier.revision });
    if (!DELIVERY_OPEN.has(dossier.status)) return refuse('application.delivery-too-late');
    const { content } = await getProcedureVersion(dossier.versionId, tx);
    if (!deliveriesOf(content, dossier.channel).includes(input.delivery)) return refuse('application.delivery-not-possible');
    await tx.application.update({
      where: { id: dossier.id },
      data: { delivery: input.delivery, deliveryTo: input.delivery === 'post' ? sealJson(keyOf(dossier.person), deliveryContext(dossier.id), input.address) : null },
    });
    await record(tx, dossier, 'delivery', actor, { delivery: input.delivery });
    return ok({ code, revision: dossier.revision });
  }, once);
}

/** While nothing was decided yet, the way that the result shall take can be changed. */
export const DELIVERY_OPEN: ReadonlySet<number> = new Set([STATUS.submitted, STATUS.accepted, STATUS.inProcess, STATUS.supplementsRequested, STATUS.financialDuty]);
/** Where the service has come to an end that can be judged. */
export const RATEABLE: ReadonlySet<number> = new Set([STATUS.notAccepted, STATUS.finished, STATUS.returned]);

/** Rates the service, once. Refuses: application.not-found, application.rate-too-early, application.rated-already */
export function rateApplication(actor: PersonActor, code: string, input: { score: number; words: string }, once?: Once): Promise<Result<null>> {
  return transact(async (tx) => {
    const found = await lockOwn(tx, actor, code);
    if (!found.ok) return found;
    if (!RATEABLE.has(found.value.status)) return refuse('application.rate-too-early');
    if (await tx.rating.findUnique({ where: { applicationId: found.value.id } })) return refuse('application.rated-already');
    await tx.rating.create({ data: { applicationId: found.value.id, score: input.score, words: input.words, at: now() } });
    await record(tx, found.value, 'rate', actor, { score: input.score });
    return ok(null);
  }, once);
}

/** At most so many complaints wait for an answer in one dossier. */
const MAX_OPEN_COMPLAINTS = 3;

/** Complains about the handling. Refuses: application.not-found, application.complaints-open */
export function complain(actor: PersonActor, code: string, input: { text: string }, once?: Once): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const found = await lockOwn(tx, actor, code);
    if (!found.ok) return found;
    if ((await tx.complaint.count({ where: { applicationId: found.value.id, answeredAt: null } })) >= MAX_OPEN_COMPLAINTS) return refuse('application.complaints-open');
    const { id } = await tx.complaint.create({ data: { applicationId: found.value.id, at: now(), text: input.text } });
    await record(tx, found.value, 'complain', actor, {});
    return ok({ id });
  }, once);
}

async function lockOwn(tx: Tx, actor: PersonActor, code: string): Promise<Result<Dossier>> {
  const dossier = await lockDossier(tx, code);
  return dossier && isApplicant(actor, dossier) ? ok(dossier) : refuse('application.not-found');
}
