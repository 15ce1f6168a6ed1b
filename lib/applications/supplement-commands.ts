/** Asking the applicant for what is missing or wrong: everything in one list, and a second list only by an approver. */
import type { PersonActor } from '#lib/identity/model.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import { openJson } from '#lib/platform/crypto.ts';
import type { Tx } from '#lib/platform/db.ts';
import { refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { computedOf, settle, type Answers } from '#lib/procedures/form-logic.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { actIn, lockVisible, type Dossier } from './act-commands.ts';
import { AUTHORISATION } from './behalf-schema.ts';
import { applicationContext } from './commands.ts';
import type { RequestSupplement, SupplementItemInput } from './dossier-schema.ts';
import { keyOf } from './draft-commands.ts';
import { officialOf } from './inside-commands.ts';
import type { Acted } from './model.ts';
import { canRequestSupplement } from './policy.ts';
import { STATUS } from './status.ts';

/**
 * Asks for everything that is missing or wrong. The legal clock, where it runs, stands still until the answer.
 * Refuses: application.approver-needed and application.second-reason-needed (a request was made before),
 * application.item-not-possible (`issues`: items that name no paper of the procedure, no field that was asked and can be
 * answered anew, or the same twice), and as `act` does.
 */
export function requestSupplement(actor: PersonActor, code: string, input: RequestSupplement, once?: Once): Promise<Result<Acted>> {
  return transact(async (tx) => {
    const locked = await lockVisible(tx, actor, code);
    if (!locked.ok) return locked;
    const { status, rounds, revision } = locked.value;
    if (revision !== input.revision) return refuse('application.stale', { revision });
    if (rounds > 0 && !canRequestSupplement(actor, locked.value)) return refuse('application.approver-needed');
    if (rounds > 0 && !input.secondReason) return refuse('application.second-reason-needed');
    const action = status === STATUS.supplementsRequested ? 'request-supplement-again' : 'request-supplement';
    return actIn(tx, actor, code, action, { revision, note: input.note }, (inside, dossier) => writeRequest(inside, dossier, actor, input));
  }, once);
}

async function writeRequest(tx: Tx, dossier: Dossier, actor: PersonActor, input: RequestSupplement): Promise<Refusal | undefined> {
  const wrong = await wrongItems(tx, dossier, input.items);
  if (wrong.length > 0) return refuse('application.item-not-possible', { count: wrong.length }, wrong.map((index) => ({ path: ['items', index], code: 'not-a-choice' })));
  const official = officialOf(actor);
  const again = dossier.rounds > 0;
  await tx.supplementRequest.create({
    data: {
      applicationId: dossier.id, round: dossier.rounds + 1, at: now(), officialId: official, note: input.note,
      secondReason: again ? (input.secondReason ?? null) : null, approvedById: again ? official : null,
      items: {
        create: input.items.map((item, position) => ({ position, kind: item.kind, target: item.kind === 'other' ? null : item.target, reasonCode: item.reasonCode, note: item.note })),
      },
    },
  });
  return undefined;
}

/** Places in the list of what the applicant could not answer. */
async function wrongItems(tx: Tx, dossier: Dossier, items: readonly SupplementItemInput[]): Promise<number[]> {
  const { form, content } = await getProcedureVersion(dossier.versionId, tx);
  const answers = openJson(keyOf(dossier.person), applicationContext(dossier.id), dossier.answers) as Answers;
  const asked = settle(form, answers, localDate(dossier.submittedAt)).pages.flatMap(({ fields }) => fields);
  const possible = new Set([
    ...content.documents.map(({ id }) => `paper ${id}`),
    ...(dossier.behalf ? [`paper ${AUTHORISATION}`] : []),
    // what VNeID said or the form works out itself, the applicant cannot change: that is something else to ask for
    ...asked.filter((field) => !computedOf(field) && !field.locked).map(({ key }) => `field ${key}`),
  ]);
  return items.flatMap((item, index) => (item.kind === 'other' || possible.delete(`${item.kind} ${item.target}`) ? [] : [index]));
}
