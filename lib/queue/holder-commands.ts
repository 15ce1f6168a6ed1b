/** What the holder of a number does besides booking: using or leaving a priority, and the rating afterwards. */
import { openFacts } from '#lib/identity/commands.ts';
import { db } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { headStartOf } from '#lib/priority/classes.ts';
import { priorityFor } from './booking-commands.ts';
import { rankKeepingPenalty } from './desk-commands.ts';
import { findQueueOffice } from './office-queries.ts';
import type { TicketStatus } from './status.ts';
import { changeTicket, lockTicket, tellChange, type TicketRow } from './ticket-commands.ts';

const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false;

/** Uses the priority that VNeID proves, or leaves it: nobody has to be treated as needing help. Refuses: queue.not-now */
export async function usePriority(ticket: TicketRow, use: boolean): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const locked = await lockTicket(tx, ticket.id);
    const office = locked && (await findQueueOffice({ id: locked.officeId }, tx));
    if (!locked || !office) return refuse('queue.ticket-not-found');
    const person = locked.personId ? await tx.person.findUnique({ where: { id: locked.personId }, select: { dataKey: true, facts: true } }) : null;
    const priority = use && person?.dataKey ? priorityFor(openFacts(person), undefined, office.headStarts) : null;
    if (use && !priority) return refuse('queue.not-now');
    const headStart = headStartOf(priority?.class ?? null, office.headStarts);
    const changed = await changeTicket(tx, locked, 'prioritise', {
      status: locked.status as TicketStatus, priorityClass: priority?.class ?? null, evidence: priority?.evidence ?? null, headStart,
      ...(locked.rankAt && { rankAt: new Date(rankKeepingPenalty(locked, headStart)) }),
    }, locked.personId ? { personId: locked.personId } : {}, use ? 'used' : 'not-used');
    return isRefusal(changed) ? changed : ok({ id: changed.id });
  });
}

/** 1 (very unsatisfied) to 5 (very satisfied), once. Refuses: queue.not-now (not served), queue.already-rated */
export async function rateTicket(ticket: TicketRow, input: { rating: number; words: string }): Promise<Result<{ id: string }>> {
  if (ticket.status !== 'done') return refuse('queue.not-now');
  const rated = await db().ticket.updateMany({ where: { id: ticket.id, rating: null }, data: { rating: input.rating, ratingWords: input.words || null } });
  if (rated.count === 0) return refuse('queue.already-rated');
  await transact(async (tx) => {
    await tellChange(tx, ticket);
    return ok(null);
  });
  return ok({ id: ticket.id });
}
