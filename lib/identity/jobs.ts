import { now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';

/** Sessions are kept a month after their end, for "who was signed in then"; then they go. */
const KEPT_MS = 30 * 86_400_000;

/** Removes sessions that ended long ago. Gives how many. */
export async function deleteEndedSessions(): Promise<number> {
  const before = new Date(now().getTime() - KEPT_MS);
  return (await db().session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] } })).count;
}
