import { localDate, now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { inTransaction } from '#lib/platform/sql.ts';
import { getLine } from './line-queries.ts';
import { SOON_MINUTES, tellNear } from './notice-commands.ts';
import { asDate } from './ticket-commands.ts';

const MINUTE_MS = 60_000;
/** Who has just come or booked has just read how long it will be. */
const JUST_READ_MS = 3 * MINUTE_MS;

/**
 * Tells people about 30 and about 10 minutes before their turn: in line, by the middle of the estimate; booked, by the
 * hour they booked. May run twice without harm. Gives how many were near.
 */
export async function tellSoon(): Promise<number> {
  const at = now().getTime();
  const tickets = await db().ticket.findMany({
    where: {
      day: asDate(localDate()), personId: { not: null }, createdAt: { lt: new Date(at - JUST_READ_MS) },
      OR: [
        { status: 'waiting', arrivedAt: { not: null } },
        { status: 'booked', slotStartAt: { gt: new Date(at), lte: new Date(at + Math.max(...SOON_MINUTES) * MINUTE_MS) } },
      ],
    },
    select: { id: true, officeId: true, personId: true, letter: true, number: true, status: true, slotStartAt: true, arrivedAt: true },
  });
  const near = (await Promise.all(tickets.map(async ({ personId, status, slotStartAt, arrivedAt, ...ticket }) => {
    const justCame = arrivedAt !== null && at - arrivedAt.getTime() >= 0 && at - arrivedAt.getTime() < JUST_READ_MS;
    const wait = status === 'booked' ? ((slotStartAt?.getTime() ?? at) - at) / MINUTE_MS : (await getLine(ticket.officeId)).waits.get(ticket.id)?.p50;
    return personId && wait !== undefined && !justCame && wait <= Math.max(...SOON_MINUTES) ? [{ ...ticket, personId, minutes: wait }] : [];
  }))).flat();
  if (near.length > 0) await inTransaction((tx) => tellNear(tx, near));
  return near.length;
}
