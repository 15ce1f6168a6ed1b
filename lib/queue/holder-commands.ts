/** What the holder of a number does besides booking: using or leaving a priority, and the rating afterwards. */
import { openFacts } from '#lib/identity/commands.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { headStartOf, strongest } from '#lib/priority/classes.ts';
import type { HeadStarts, Priority } from '#lib/priority/model.ts';
import { priorityFor } from './booking-commands.ts';
import { rankKeepingPenalty } from './desk-commands.ts';
import { findLeftPriority, LEFT } from './left-priority-queries.ts';
import { findQueueOffice } from './office-queries.ts';
import { mayHolderPrioritise, type TicketStatus } from './status.ts';
import { changeTicket, lockTicket, tellChange, type TicketRow } from './ticket-commands.ts';

const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false;

/**
 * Leaves the own priority, or uses it again: what VNeID proves, or what was declared or shown before it was left. Nobody has
 * to be treated as needing help. What is so already stays as it is. Refuses: queue.not-now (called, over, or no priority
 * to use)
 */
export async function usePriority(ticket: TicketRow, use: boolean): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const locked = await lockTicket(tx, ticket.id);
    const office = locked && (await findQueueOffice({ id: locked.officeId }, tx));
    if (!locked || !office) return refuse('queue.ticket-not-found');
    if (!mayHolderPrioritise(locked.status as TicketStatus)) return refuse('queue.not-now');
    if (use === (locked.priorityClass !== null)) return ok({ id: locked.id });
    const priority = use ? strongest(await groundsOf(tx, locked, office.headStarts), office.headStarts) : null;
    if (use && !priority) return refuse('queue.not-now');
    const headStart = headStartOf(priority?.class ?? null, office.headStarts);
    const changed = await changeTicket(tx, locked, 'prioritise', {
      status: locked.status as TicketStatus, priorityClass: priority?.class ?? null, evidence: priority?.evidence ?? null, headStart,
      ...(locked.rankAt && { rankAt: new Date(rankKeepingPenalty(locked, headStart)) }),
    }, locked.personId ? { personId: locked.personId } : {}, use ? 'used' : LEFT);
    return isRefusal(changed) ? changed : ok({ id: changed.id });
  });
}

async function groundsOf(tx: Tx, ticket: TicketRow, headStarts: HeadStarts): Promise<Priority[]> {
  const person = ticket.personId ? await tx.person.findUnique({ where: { id: ticket.personId }, select: { dataKey: true, facts: true } }) : null;
  const proved = person?.dataKey ? priorityFor(openFacts(person), undefined, headStarts) : null;
  const left = await findLeftPriority(ticket.id, tx);
  return [proved, left].filter((ground) => ground !== null);
}

/** 1 (very unsatisfied) to 5 (very satisfied), once. Refuses: queue.not-now (not served), queue.already-rated */
export async function rateTicket(ticket: TicketRow, input: { rating: number; words: string }): Promise<Result<{ id: string }>> {
  if (ticket.status !== 'done') return refuse('queue.not-now');
  return transact(async (tx) => {
    const rated = await tx.ticket.updateMany({ where: { id: ticket.id, rating: null }, data: { rating: input.rating, ratingWords: input.words || null } });
    if (rated.count === 0) return refuse('queue.already-rated');
    await tellChange(tx, ticket);
    return ok({ id: ticket.id });
  });
}
