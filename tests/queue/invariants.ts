/** What must hold of an office's queue at any moment, and after a day. Each gives sentences about what is broken. */
import { db } from '#lib/platform/db.ts';
import { FINAL_STATUSES, OPEN_STATUSES, TICKET_ACTIONS, type TicketAction, type TicketStatus } from '#lib/queue/status.ts';
import { MAX_PER_DAY } from '#lib/queue/limits-commands.ts';

type Transition = { readonly from: readonly (string | null)[]; readonly to: readonly string[] };

/** The life of each ticket, told again from its periods, follows the table and ends where the ticket says it is. */
export async function brokenLives(officeId: string): Promise<string[]> {
  const tickets = await db().ticket.findMany({ where: { officeId }, include: { periods: { orderBy: { revision: 'asc' } } } });
  return tickets.flatMap((ticket) => {
    const name = `${ticket.letter}${ticket.number}`;
    const problems: string[] = [];
    let status: string | null = null;
    const path: (string | null)[] = [null];
    ticket.periods.forEach((period, index) => {
      if (period.revision !== index + 1) problems.push(`${name}: revision ${period.revision} stands at place ${index + 1}`);
      if (period.action === 'undo') {
        // back to where the step before began, or into the line when a desk closed
        const before = path.at(-2) ?? null;
        if (period.status !== before && !(period.reason === 'desk-closed' && period.status === 'waiting')) problems.push(`${name}: undo led from ${status} to ${period.status}, not to ${before}`);
      } else {
        const transition: Transition = TICKET_ACTIONS[period.action as TicketAction];
        // a change of priority leaves everything else as it is
        const follows = transition.from.includes(status) && transition.to.includes(period.status) && (period.action !== 'prioritise' || period.status === status);
        if (!follows) problems.push(`${name}: ${period.action} led from ${status} to ${period.status}`);
      }
      status = period.status;
      path.push(status);
    });
    if (status !== ticket.status) problems.push(`${name}: the periods end in ${status}, the ticket is ${ticket.status}`);
    if (ticket.periods.length !== ticket.revision) problems.push(`${name}: ${ticket.periods.length} periods for revision ${ticket.revision}`);
    return problems;
  });
}

/** Numbers: none twice, none missing but those that a kiosk has leased. */
export async function brokenNumbers(officeId: string): Promise<string[]> {
  const groups = await db().fieldGroup.findMany({ where: { officeId }, select: { id: true, letter: true } });
  const problems: string[] = [];
  for (const { id, letter } of groups) {
    const counters = await db().ticketCounter.findMany({ where: { groupId: id } });
    for (const { day, last } of counters) {
      const given = (await db().ticket.findMany({ where: { issuedGroupId: id, day }, select: { number: true } })).map((row) => row.number);
      const leased = (await db().numberBlock.findMany({ where: { groupId: id, day } })).flatMap((block) => Array.from({ length: block.last - block.first + 1 }, (_, index) => block.first + index));
      if (new Set(given).size !== given.length) problems.push(`${letter}: a number was given twice`);
      const known = new Set([...given, ...leased]);
      for (let number = 1; number <= last; number += 1) if (!known.has(number)) problems.push(`${letter}${number} is missing and nothing explains it`);
      if (Math.max(0, ...given) > last) problems.push(`${letter}: a number beyond the counter`);
    }
  }
  return problems;
}

/**
 * Places in line: what a ticket's own arrival and head start give it, later only by the penalty of an absence. So whatever
 * happens to one ticket, and in whatever order, moves no other.
 */
export async function brokenRanks(officeId: string): Promise<string[]> {
  const tickets = await db().ticket.findMany({ where: { officeId, arrivedAt: { not: null } } });
  return tickets.flatMap(({ letter, number, arrivedAt, rankAt, headStart, absences, priorityClass }) => {
    const late = (rankAt?.getTime() ?? Number.NaN) - ((arrivedAt?.getTime() ?? Number.NaN) - headStart * 60_000);
    return [
      ...(absences === 0 ? late === 0 : late >= 0) ? [] : [`${letter}${number}: stands ${late} ms from its place after ${absences} absences`],
      ...(priorityClass === null && headStart !== 0 ? [`${letter}${number}: ${headStart} minutes for no priority`] : []),
    ];
  });
}

/** Slots: never more bookings than places, and `taken` counts what it says. */
export async function brokenSlots(officeId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string; letter: string; start: number; taken: number; capacity: number; held: number }[]>`
    SELECT s.id, g.letter, s.start, s.taken, s.capacity,
           ((SELECT count(*) FROM ticket t WHERE t."slotId" = s.id
               AND NOT (t.status = 'cancelled' AND EXISTS (SELECT 1 FROM ticket_period p WHERE p."ticketId" = t.id AND p.revision = t.revision AND p.before->>'status' = 'booked')))
            + (SELECT count(*) FROM waitlist_entry w WHERE w."slotId" = s.id AND w.status = 'offered'))::int AS held
      FROM slot s JOIN field_group g ON g.id = s."groupId" WHERE g."officeId" = ${officeId}::uuid`;
  return rows.flatMap(({ letter, start, taken, capacity, held }) => [
    ...(taken > capacity ? [`${letter} at ${start}: ${taken} taken of ${capacity}`] : []),
    ...(taken !== held ? [`${letter} at ${start}: taken says ${taken}, ${held} hold a place`] : []),
  ]);
}

/** One number at a counter, two numbers a day, one open number a field. */
export async function brokenLimits(officeId: string): Promise<string[]> {
  const open: readonly string[] = OPEN_STATUSES;
  const tickets = await db().ticket.findMany({ where: { officeId } });
  const problems: string[] = [];
  const count = (key: string, seen: Map<string, number>): number => seen.set(key, (seen.get(key) ?? 0) + 1).get(key) ?? 0;
  const [counters, days, fields] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const ticket of tickets) {
    if ((ticket.status === 'called' || ticket.status === 'serving') && count(ticket.counterId ?? 'none', counters) > 1) problems.push(`two numbers at counter ${ticket.counterId}`);
    const holder = ticket.holder && Buffer.from(ticket.holder).toString('hex');
    if (!holder) continue;
    const day = ticket.day.toISOString();
    if (ticket.status !== 'cancelled' && count(`${holder} ${day}`, days) > MAX_PER_DAY) problems.push(`more than ${MAX_PER_DAY} numbers on ${day}`);
    if (open.includes(ticket.status) && count(`${holder} ${day} ${ticket.issuedGroupId}`, fields) > 1) problems.push(`two open numbers for a field on ${day}`);
  }
  return problems;
}

/** After the day every ticket is in exactly one final state. */
export async function unfinished(officeId: string): Promise<string[]> {
  const final: readonly string[] = FINAL_STATUSES satisfies readonly TicketStatus[];
  const rows = await db().ticket.findMany({ where: { officeId, status: { notIn: [...final] } } });
  return rows.map((row) => `${row.letter}${row.number} is still ${row.status}`);
}

export async function broken(officeId: string): Promise<string[]> {
  return (await Promise.all([brokenLives(officeId), brokenNumbers(officeId), brokenRanks(officeId), brokenSlots(officeId), brokenLimits(officeId)])).flat();
}
