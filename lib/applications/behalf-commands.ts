import type { PersonActor } from '#lib/identity/model.ts';
import { announce } from '#lib/events/commands.ts';
import { localDate, yearsBetween } from '#lib/platform/clock.ts';
import { openJson, sealJson, type Bytes } from '#lib/platform/crypto.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { Behalf, behalfContext } from './behalf-schema.ts';
import { keyOf } from './draft-commands.ts';

/** Until this age a parent acts for a child (Civil Code 91/2015/QH13, art. 20–21). */
const OF_AGE = 18;

/**
 * Says for whom a draft is written; null = for oneself. Refuses: draft.not-found, draft.behalf-not-a-child (18 or
 * older), draft.behalf-birth-date (in the future)
 */
export function setBehalf(actor: PersonActor, draftId: string, behalf: Behalf | null): Promise<Result<null>> {
  return transact(async (tx) => {
    const draft = await tx.draft.findFirst({ where: { id: draftId, personId: actor.personId }, select: { person: { select: { dataKey: true } } } });
    if (!draft) return refuse('draft.not-found');
    const today = localDate();
    if (behalf && behalf.birthDate > today) return refuse('draft.behalf-birth-date');
    if (behalf?.kind === 'child' && yearsBetween(behalf.birthDate, today) >= OF_AGE) return refuse('draft.behalf-not-a-child');
    await tx.draft.update({ where: { id: draftId }, data: { behalf: behalf && sealJson(keyOf(draft.person), behalfContext(draftId), behalf) } });
    await announce(tx, { topic: 'draft', ref: draftId, audience: [`person:${actor.personId}`] });
    return ok(null);
  });
}

/** Reads what `setBehalf` sealed for a draft or dossier. */
export function openBehalf(dataKey: Uint8Array, id: string, sealed: Uint8Array | null): Behalf | null {
  return sealed && Behalf.parse(openJson(dataKey, behalfContext(id), sealed));
}

/** The same for the dossier that a draft becomes. */
export function passBehalf(dataKey: Uint8Array, draft: { id: string; behalf: Uint8Array | null }, applicationId: string): Bytes | null {
  const behalf = openBehalf(dataKey, draft.id, draft.behalf);
  return behalf && sealJson(dataKey, behalfContext(applicationId), behalf);
}
