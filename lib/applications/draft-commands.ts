/** Drafts: applications being written. Only the person who writes one can see or change it. */
import { uuidv7 } from '#lib/platform/uuid.ts';
import { announce } from '#lib/events/commands.ts';
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { sealJson } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import { findProcedure, getProcedureVersion } from '#lib/procedures/queries.ts';
import { firstAnswers } from './prefill.ts';

/** A draft that nobody touches is kept this long. */
export const DRAFT_DAYS = 60;
export const MAX_DRAFTS = 30;

export const draftContext = (id: string): string => `draft:${id}`;

function expiry(): Date {
  return new Date(now().getTime() + DRAFT_DAYS * 86_400_000);
}

/**
 * Begins a draft on the procedure's version in force, filled with defaults and with what VNeID knows.
 * Refuses: procedure.not-found, draft.too-many
 */
export async function createDraft(actor: PersonActor, input: { procedureCode: string }, once?: Once): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const procedure = await findProcedure(input.procedureCode, tx);
    if (!procedure) return refuse('procedure.not-found');
    if ((await tx.draft.count({ where: { personId: actor.personId } })) >= MAX_DRAFTS) return refuse('draft.too-many');
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { dataKey: true, facts: true } });
    const answers = firstAnswers(procedure.form, openFacts(person));
    const id = uuidv7();
    await tx.draft.create({
      data: {
        id,
        personId: actor.personId,
        procedureCode: procedure.code,
        versionId: procedure.versionId,
        answers: sealJson(keyOf(person), draftContext(id), answers),
        pageId: procedure.form.pages[0]?.id ?? '',
        helpId: actor.helping?.helpId ?? null,
        createdAt: now(),
        expiresAt: expiry(),
      },
    });
    return ok({ id });
  }, once);
}

export function keyOf(person: { dataKey: Uint8Array | null }): Uint8Array {
  if (!person.dataKey) throw new Error('the person was erased');
  return person.dataKey;
}

/**
 * Saves what is filled in so far, right or wrong. Refuses: draft.not-found, draft.stale (it was saved elsewhere since
 * `revision`; `params.revision` is the present one), request.invalid (a field that the form does not have)
 */
export async function saveDraft(
  actor: PersonActor,
  id: string,
  input: { revision: number; answers: Record<string, unknown>; pageId: string },
): Promise<Result<{ revision: number; updatedAt: string }>> {
  return transact(async (tx) => {
    const draft = await tx.draft.findFirst({ where: { id, personId: actor.personId }, select: { versionId: true, person: { select: { dataKey: true } } } });
    if (!draft) return refuse('draft.not-found');
    const { form } = await getProcedureVersion(draft.versionId, tx);
    const known = new Set(allFields(form).map((field) => field.key));
    const unknown = Object.keys(input.answers).filter((key) => !known.has(key));
    if (unknown.length > 0) return refuse('request.invalid', undefined, unknown.map((key) => ({ path: [key], code: 'unknown-field' })));
    if (!form.pages.some((page) => page.id === input.pageId) && input.pageId !== 'review') return refuse('request.invalid', undefined, [{ path: ['pageId'], code: 'not-a-choice' }]);

    const saved = await tx.draft.updateMany({
      where: { id, personId: actor.personId, revision: input.revision },
      data: {
        revision: { increment: 1 },
        answers: sealJson(keyOf(draft.person), draftContext(id), input.answers),
        pageId: input.pageId,
        expiresAt: expiry(),
      },
    });
    const present = await tx.draft.findUnique({ where: { id }, select: { revision: true, updatedAt: true } });
    if (!present) return refuse('draft.not-found');
    if (saved.count === 0) return refuse('draft.stale', { revision: present.revision });
    await announce(tx, { topic: 'draft', ref: id, audience: [`person:${actor.personId}`] });
    return ok({ revision: present.revision, updatedAt: present.updatedAt.toISOString() });
  });
}

/** Throws a draft away. Refuses: draft.not-found */
export async function deleteDraft(actor: PersonActor, id: string): Promise<Result<null>> {
  const gone = await db().draft.deleteMany({ where: { id, personId: actor.personId } });
  return gone.count === 1 ? ok(null) : refuse('draft.not-found');
}

