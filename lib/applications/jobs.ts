import { notify } from '#lib/notifications/commands.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';

const DAY_MS = 86_400_000;
/** A draft's owner is reminded so long before it goes. */
const REMINDER_DAYS = 7;

/** Removes drafts past their time. Gives how many. */
export async function deleteExpiredDrafts(): Promise<number> {
  return (await db().draft.deleteMany({ where: { expiresAt: { lt: now() } } })).count;
}

/** Reminds the owners of drafts that will go within a week; once, unless a draft was saved again since. Gives how many. */
export async function remindOfDrafts(): Promise<number> {
  const drafts = await db().draft.findMany({ where: { expiresAt: { gt: now(), lte: new Date(now().getTime() + REMINDER_DAYS * DAY_MS) } }, select: { id: true, personId: true, expiresAt: true } });
  for (const { id, personId, expiresAt } of drafts) {
    const date = localDate(expiresAt);
    await db().$transaction((tx) => notify(tx, { personId, kind: 'draft-expires', subject: `draft:${id}`, dedupeKey: `draft:${id}:expires:${date}`, params: { date } }));
  }
  return drafts.length;
}
