/**
 * Places in the hours that can be booked: taken, given back, handed on.
 *
 * Whoever changes bookings takes locks in this order, and so nobody waits in a circle: the office's settings, tickets,
 * entries of the waiting list, slots (two by their ids), the counter of numbers.
 */
import { announce } from '#lib/events/commands.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { refuse, type Refusal } from '#lib/platform/result.ts';
import type { QueueOfficeRow } from './office-queries.ts';
import { tellOffer } from './notice-commands.ts';
import { bookablePlaces, slotTimes } from './opening.ts';
import { dayOf, tellLine } from './ticket-commands.ts';

/** A place given back is kept for the first on the waiting list this long. */
export const OFFER_MINUTES = 10;

export type Group = QueueOfficeRow['groups'][number];
/** `id` is null where the group goes by plain numbers. */
export type Reserved = { readonly id: string | null; readonly startAt: Date };

const settingsOf = (officeCode: string): string => `queue-settings ${officeCode}`;

/** Keeps the settings of an office as they are until the transaction ends: nobody books an hour that is being closed. */
export async function holdSettings(tx: Tx, officeCode: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${settingsOf(officeCode)}, 0))::text`;
}

/** Waits for all who hold the settings of an office, and keeps others out until the transaction ends. */
export async function lockSettings(tx: Tx, officeCode: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${settingsOf(officeCode)}, 0))::text`;
}

/**
 * Takes a place in the hour that begins at `start`. Groups that work by plain numbers have none to take, and count from
 * the day's opening. Refuses: queue.slot-not-found, queue.slot-past, queue.slot-full
 * @param leaving slot that the same transaction will give back
 */
export async function reserve(tx: Tx, office: QueueOfficeRow, group: Group, day: string, start: number | null, leaving: string | null = null): Promise<Refusal | Reserved> {
  if (group.mode === 'numbers') return { id: null, startAt: atLocal(day, office.stretches(day)[0]?.opens ?? 0) };
  const time = slotTimes(office.stretches(day), group.slotMinutes).find((slot) => slot.start === start);
  if (!time) return refuse('queue.slot-not-found');
  if (atLocal(day, time.end) <= now()) return refuse('queue.slot-past');
  const id = await getSlotId(tx, group, day, time);
  // two people who change places with each other would wait for each other
  if (leaving) await tx.$queryRaw`SELECT id FROM slot WHERE id = ANY(${[id, leaving]}::uuid[]) ORDER BY id FOR UPDATE`;
  // one statement, so that two people never get the last place
  const taken = await tx.$executeRaw`UPDATE slot SET taken = taken + 1, "end" = ${time.end} WHERE id = ${id}::uuid AND taken < capacity`;
  return taken === 1 ? { id, startAt: atLocal(day, time.start) } : refuse('queue.slot-full');
}

/** The slot of an hour, made when it is first asked for. Not locked: where it is there already, it is only read. */
async function getSlotId(tx: Tx, group: Group, day: string, time: { start: number; end: number }): Promise<string> {
  await tx.$executeRaw`
    INSERT INTO slot (id, "groupId", day, start, "end", capacity)
    VALUES (gen_random_uuid(), ${group.id}::uuid, ${day}::date, ${time.start}, ${time.end}, ${bookablePlaces(group.slotCapacity, group.walkInShare)})
    ON CONFLICT DO NOTHING`;
  const [slot] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM slot WHERE "groupId" = ${group.id}::uuid AND day = ${day}::date AND start = ${time.start}`;
  if (!slot) throw new Error('the slot was not made');
  return slot.id;
}

/** Gives a place back, or hands it to the first who waits for one on that day. */
export async function givePlaceBack(tx: Tx, slotId: string): Promise<void> {
  const slot = await tx.slot.findUniqueOrThrow({ where: { id: slotId }, include: { group: { select: { officeId: true } } } });
  const [first] = atLocal(dayOf(slot.day), slot.start) <= now() || slot.taken > slot.capacity ? [] : await tx.$queryRaw<{ id: string; personId: string }[]>`
    SELECT id, "personId" FROM waitlist_entry
     WHERE "groupId" = ${slot.groupId}::uuid AND day = ${slot.day} AND status = 'waiting'
     ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (first) {
    // the place stays taken while it is offered
    const until = new Date(now().getTime() + OFFER_MINUTES * 60_000);
    await tx.waitlistEntry.update({ where: { id: first.id }, data: { status: 'offered', slotId, offeredUntil: until } });
    await tellOffer(tx, first, dayOf(slot.day), until);
    await announce(tx, { topic: 'ticket', ref: first.id, audience: [`person:${first.personId}`] });
  } else {
    await dropPlace(tx, slotId);
  }
  await tellLine(tx, slot.group.officeId);
}

/** A place that nobody else is to have, because its hour is closed. */
export async function dropPlace(tx: Tx, slotId: string): Promise<void> {
  await tx.$executeRaw`UPDATE slot SET taken = taken - 1 WHERE id = ${slotId}::uuid AND taken > 0`;
}
