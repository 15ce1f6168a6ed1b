import { now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';

/** Removes drafts past their time. Gives how many. */
export async function deleteExpiredDrafts(): Promise<number> {
  return (await db().draft.deleteMany({ where: { expiresAt: { lt: now() } } })).count;
}
