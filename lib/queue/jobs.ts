/** What the clock does with the queue. Each may run twice without harm. */
import { atLocal, localDate, now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { ok, type Refusal } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { endEntry } from './booking-commands.ts';
import { findQueueOffice } from './office-queries.ts';
import type { TicketAction, TicketStatus } from './status.ts';
import { asDate, changeTicket, dayOf, lockTicket } from './ticket-commands.ts';

/** After closing time the counters finish whom they have called; then the day ends. */
const GRACE_MINUTES = 60;

const ENDS: Partial<Record<TicketStatus, { action: TicketAction; status: TicketStatus }>> = {
  booked: { action: 'miss-day', status: 'no-show' },
  waiting: { action: 'expire', status: 'expired' },
  called: { action: 'expire', status: 'expired' },
  held: { action: 'expire', status: 'expired' },
  serving: { action: 'close-day', status: 'done' },
};

const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false;

/** Ends the tickets of days that are over, and of offices that have closed for today. Gives how many. */
export async function closeDays(): Promise<number> {
  const day = localDate();
  const open = await db().ticket.findMany({ where: { day: { lte: asDate(day) }, status: { in: Object.keys(ENDS) } }, select: { id: true, officeId: true, day: true } });
  const over = new Map<string, boolean>();
  let count = 0;
  for (const { id, officeId, day: of } of open) {
    const key = `${officeId} ${dayOf(of)}`;
    if (!over.has(key)) over.set(key, await isOver(officeId, dayOf(of)));
    if (!over.get(key)) continue;
    const ended = await transact(async (tx) => {
      const ticket = await lockTicket(tx, id);
      const end = ticket && ENDS[ticket.status as TicketStatus];
      if (!ticket || !end) return ok(false);
      const changed = await changeTicket(tx, ticket, end.action, { status: end.status, endedAt: now(), ...(end.status === 'expired' && { counterId: null }) }, {});
      return isRefusal(changed) ? changed : ok(true);
    });
    if (ended.ok && ended.value) count += 1;
  }
  return count;
}

async function isOver(officeId: string, day: string): Promise<boolean> {
  if (day < localDate()) return true;
  const office = await findQueueOffice({ id: officeId });
  const last = office?.stretches(day).at(-1);
  return !last || now().getTime() >= atLocal(day, last.closes + GRACE_MINUTES).getTime();
}

/** Offers that nobody took in time go to the next in the list. Gives how many. */
export async function lapseOffers(): Promise<number> {
  const late = await db().waitlistEntry.findMany({ where: { status: 'offered', offeredUntil: { lte: now() } }, select: { id: true } });
  for (const { id } of late) await transact((tx) => endEntry(tx, { id }, 'lapsed'));
  return late.length;
}

/** Desks that were left open on a day before. Gives how many. */
export async function closeForgottenDesks(): Promise<number> {
  const closed = await db().deskSession.updateMany({ where: { closedAt: null, openedAt: { lt: atLocal(localDate()) } }, data: { closedAt: now() } });
  return closed.count;
}
