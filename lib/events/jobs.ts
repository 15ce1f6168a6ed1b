import { now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';

/** Events say only "read again": after an hour nobody resumes from them. A day is kept for looking into problems. */
const EVENTS_KEPT_MS = 86_400_000;
/** Browsers repeat a request for minutes, an outage may last hours. */
const KEYS_KEPT_MS = 2 * 86_400_000;

/** Removes old events. Gives how many. */
export async function deleteOldEvents(): Promise<number> {
  return (await db().event.deleteMany({ where: { at: { lt: new Date(now().getTime() - EVENTS_KEPT_MS) } } })).count;
}

/** Removes old idempotency keys. Gives how many. */
export async function deleteOldIdempotencyKeys(): Promise<number> {
  return (await db().idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - KEYS_KEPT_MS) } } })).count;
}
