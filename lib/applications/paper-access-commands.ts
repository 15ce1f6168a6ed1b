/** Who may touch the papers of a dossier, and when. */
import type { PersonActor } from '#lib/identity/model.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { lockVisible, type Dossier } from './act-commands.ts';
import { canHandle } from './policy.ts';
import { FINAL, STATUS, type StatusCode } from './status.ts';

/** While nothing was decided, papers can still come and be checked. */
export function isOpen(status: number): boolean {
  return status !== STATUS.finished && !FINAL.has(status as StatusCode);
}

/**
 * Locks a dossier for an official of its office.
 * Refuses: application.not-found, access.denied (one's own: nobody handles their own case)
 */
export async function lockOfficeDossier(tx: Tx, actor: PersonActor, code: string): Promise<Result<{ dossier: Dossier; officialId: string }>> {
  const found = await lockVisible(tx, actor, code);
  if (!found.ok) return found;
  const { official } = actor;
  if (!official || found.value.personId === actor.personId || !canHandle(actor, found.value)) return refuse('access.denied');
  return ok({ dossier: found.value, officialId: official.id });
}
