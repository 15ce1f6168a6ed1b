/** The counter desk: opening it, calling, and all that happens with the number that was called. */
import { audit } from '#lib/events/audit.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { isUniqueViolation, type Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { headStartOf } from '#lib/priority/classes.ts';
import type { PriorityClass } from '#lib/priority/model.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { findQueueOffice } from './office-queries.ts';
import { rankAfterAbsence, rankAt } from './order.ts';
import { UNDO_MS, UNDOABLE, type PriorityReason, type TicketAction, type TicketStatus } from './status.ts';
import { checkInTicket } from './arrival-commands.ts';
import { tellCalled, withdrawCall } from './notice-commands.ts';
import { givePlaceBack } from './slot-commands.ts';
import { changeTicket, lockTicket, tellChange, tellLine, today, type TicketRow } from './ticket-commands.ts';

const ROLES = ['receiver', 'specialist', 'approver'] as const;
const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false;

export type OpenDeskRow = { readonly id: string; readonly counterId: string; readonly officeId: string; readonly groupIds: string[]; readonly officialId: string };

/** May the actor work at desks of this office? */
export function canServe(actor: PersonActor, officeId: string): boolean {
  return holdsRoleAt(actor, officeId, ROLES);
}

/** The desk that this official has open at an office, locked. Refuses: queue.desk-closed */
async function lockDesk(tx: Tx, actor: PersonActor, officeId: string): Promise<Refusal | OpenDeskRow> {
  if (!actor.official || !canServe(actor, officeId)) return refuse('access.denied');
  const [desk] = await tx.$queryRaw<OpenDeskRow[]>`
    SELECT d.id, d."counterId", c."officeId", d."groupIds", d."officialId" FROM desk_session d JOIN counter c ON c.id = d."counterId"
     WHERE d."officialId" = ${actor.official.id}::uuid AND d."closedAt" IS NULL AND c."officeId" = ${officeId}::uuid FOR UPDATE OF d`;
  return desk ?? refuse('queue.desk-closed');
}

/** Opens a counter, or changes what an open one serves. Refuses: office.not-found, queue.counter-not-found, queue.counter-taken, queue.desk-open-elsewhere, queue.group-not-found */
export async function openDesk(actor: PersonActor, input: { office: string; counter: number; groups: string[] }): Promise<Result<null>> {
  try {
    return await transact(async (tx) => {
      const office = await findQueueOffice({ code: input.office }, tx);
      const { official } = actor;
      if (!office || !official || !canServe(actor, office.id)) return refuse('office.not-found');
      const counter = await tx.counter.findFirst({ where: { officeId: office.id, number: input.counter, active: true } });
      if (!counter) return refuse('queue.counter-not-found');
      const groupIds = input.groups.flatMap((letter) => office.groups.find((group) => group.letter === letter)?.id ?? []);
      if (groupIds.length !== input.groups.length) return refuse('queue.group-not-found');
      const own = await tx.deskSession.findFirst({ where: { officialId: official.id, closedAt: null } });
      if (own && own.counterId !== counter.id) return refuse('queue.desk-open-elsewhere');
      if (own) await tx.deskSession.update({ where: { id: own.id }, data: { groupIds } });
      else await tx.deskSession.create({ data: { counterId: counter.id, officialId: official.id, groupIds, openedAt: now() } });
      await tellLine(tx, office.id);
      await audit(tx, { chain: `office:${office.id}`, actor: `official:${official.id}`, action: 'desk.open', subject: `counter:${counter.id}`, detail: { groups: input.groups.join('') } });
      return ok(null);
    });
  } catch (error) {
    // somebody else opened it between our look and our insert: the unique key decides
    if (isUniqueViolation(error)) return refuse('queue.counter-taken');
    throw error;
  }
}

/** Closes the desk; a number that is still at the counter goes back to its place in line. */
export async function closeDesk(actor: PersonActor, officeId: string): Promise<Result<null>> {
  return transact(async (tx) => {
    const desk = await lockDesk(tx, actor, officeId);
    if (isRefusal(desk)) return desk;
    const there = await tx.ticket.findFirst({ where: { counterId: desk.counterId, status: { in: ['called', 'serving'] } }, select: { id: true } });
    const current = there && (await lockTicket(tx, there.id));
    if (current?.status === 'serving') return refuse('queue.desk-busy');
    if (current?.status === 'called') await putBack(tx, current, desk, 'desk-closed');
    await tx.deskSession.update({ where: { id: desk.id }, data: { closedAt: now() } });
    await tellLine(tx, officeId);
    await audit(tx, { chain: `office:${officeId}`, actor: `official:${desk.officialId}`, action: 'desk.close', subject: `counter:${desk.counterId}`, detail: {} });
    return ok(null);
  });
}

/** A called number back into the line where it stood; not one of the citizen's steps, so it has no row in the table. */
async function putBack(tx: Tx, ticket: TicketRow, desk: OpenDeskRow, reason: string): Promise<void> {
  const revision = ticket.revision + 1;
  const changed = await tx.ticket.update({ where: { id: ticket.id }, data: { status: 'waiting', counterId: null, calledAt: null, revision } });
  await tx.ticketPeriod.create({ data: { ticketId: ticket.id, revision, action: 'undo', status: 'waiting', at: now(), counterId: desk.counterId, officialId: desk.officialId, reason } });
  await tellChange(tx, changed);
}

/**
 * Calls the next in line for the desk's groups: the lowest rank that no other desk is taking at this moment (skip
 * locked), so that two desks never get one number and never wait for each other. One index scan in the order of the
 * line (ticket_line); it ends at the first ticket of the desk's groups.
 * Refuses: queue.desk-closed, queue.desk-busy, queue.line-empty
 */
export async function callNext(actor: PersonActor, officeId: string, once?: Once): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const desk = await lockDesk(tx, actor, officeId);
    if (isRefusal(desk)) return desk;
    if ((await tx.ticket.count({ where: { counterId: desk.counterId, status: { in: ['called', 'serving'] } } })) > 0) return refuse('queue.desk-busy');
    const [ticket] = await tx.$queryRaw<TicketRow[]>`
      SELECT * FROM ticket
       WHERE "officeId" = ${officeId}::uuid AND day = ${today()}::date AND status = 'waiting' AND "groupId" = ANY(${desk.groupIds}::uuid[])
         AND "arrivedAt" <= ${now()}
       ORDER BY "rankAt", number, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!ticket) return refuse('queue.line-empty');
    const changed = await changeTicket(tx, ticket, 'call', { status: 'called', counterId: desk.counterId, calledAt: now() }, { officialId: desk.officialId, counterId: desk.counterId });
    if (isRefusal(changed)) return changed;
    await tellCalled(tx, changed);
    return ok({ id: changed.id });
  }, once);
}

type Step = (tx: Tx, ticket: TicketRow, desk: OpenDeskRow) => Promise<Refusal | TicketRow>;

/** Locks desk and ticket, checks that the official saw the ticket as it is, and runs one step. */
async function atDesk(actor: PersonActor, id: string, revision: number, step: Step): Promise<Result<{ id: string; officeId: string }>> {
  return transact(async (tx) => {
    const officeId = (await tx.ticket.findUnique({ where: { id }, select: { officeId: true } }))?.officeId;
    if (!officeId || !canServe(actor, officeId)) return refuse('queue.ticket-not-found');
    const desk = await lockDesk(tx, actor, officeId);
    if (isRefusal(desk)) return desk;
    const ticket = await lockTicket(tx, id);
    if (!ticket) return refuse('queue.ticket-not-found');
    if (ticket.revision !== revision) return refuse('queue.ticket-stale', { revision: ticket.revision });
    const changed = await step(tx, ticket, desk);
    return isRefusal(changed) ? changed : ok({ id: changed.id, officeId });
  });
}

/** Only who has the number at the own counter may go on with it. */
const mine = (ticket: TicketRow, desk: OpenDeskRow): boolean => ticket.counterId === desk.counterId;
const atCounter = (status: string): boolean => status === 'called' || status === 'serving';
const by = (desk: OpenDeskRow): { officialId: string; counterId: string } => ({ officialId: desk.officialId, counterId: desk.counterId });

const STEPS = {
  recall: async (tx, ticket, desk) => (mine(ticket, desk) ? changeTicket(tx, ticket, 'recall', { status: 'called', calledAt: now() }, by(desk)) : refuse('queue.not-now')),
  start: async (tx, ticket, desk) => (mine(ticket, desk) ? changeTicket(tx, ticket, 'start', { status: 'serving', startedAt: now() }, by(desk)) : refuse('queue.not-now')),
  finish: async (tx, ticket, desk) => (mine(ticket, desk) ? changeTicket(tx, ticket, 'finish', { status: 'done', endedAt: now() }, by(desk)) : refuse('queue.not-now')),
  hold: async (tx, ticket, desk) => (mine(ticket, desk) ? changeTicket(tx, ticket, 'hold', { status: 'held', counterId: desk.counterId }, by(desk)) : refuse('queue.not-now')),
  return: async (tx, ticket, desk) => {
    const busy = await tx.ticket.count({ where: { counterId: desk.counterId, status: { in: ['called', 'serving'] } } });
    const changed = busy > 0 ? refuse('queue.desk-busy') : await changeTicket(tx, ticket, 'return', { status: 'called', counterId: desk.counterId, calledAt: now() }, by(desk));
    if (!isRefusal(changed)) await tellCalled(tx, changed);
    return changed;
  },
  absent: markAbsent,
  undo,
  cancel: async (tx, ticket, desk) => {
    const changed = await changeTicket(tx, ticket, 'cancel', { status: 'cancelled', endedAt: now() }, by(desk));
    if (!isRefusal(changed) && ticket.status === 'booked' && ticket.slotId) await givePlaceBack(tx, ticket.slotId);
    return changed;
  },
  'check-in': (tx, ticket, desk) => checkInTicket(tx, ticket.id, by(desk)),
} as const satisfies Record<string, Step>;
export type DeskStep = keyof typeof STEPS;
export const DESK_STEPS = Object.keys(STEPS) as [DeskStep, ...DeskStep[]];

/**
 * One step with a number at the desk. Refuses: queue.ticket-not-found, queue.desk-closed, queue.ticket-stale,
 * queue.not-now, queue.desk-busy, queue.undo-too-late
 */
export async function stepAtDesk(actor: PersonActor, id: string, step: DeskStep, revision: number): Promise<Result<{ id: string; officeId: string }>> {
  try {
    return await atDesk(actor, id, revision, STEPS[step]);
  } catch (error) {
    // undoing an end: the holder has taken another number for this field since, and keeps that one
    if (step === 'undo' && isUniqueViolation(error)) return refuse('queue.not-now');
    throw error;
  }
}

/** Called and not there: back in line with the penalty; too often: no-show. The class is kept. */
async function markAbsent(tx: Tx, ticket: TicketRow, desk: OpenDeskRow): Promise<Refusal | TicketRow> {
  if (!mine(ticket, desk)) return refuse('queue.not-now');
  const office = await findQueueOffice({ id: desk.officeId }, tx);
  if (!office) return refuse('office.not-found');
  const absences = ticket.absences + 1;
  if (absences >= office.maxAbsences) return changeTicket(tx, ticket, 'absent', { status: 'no-show', absences, endedAt: now(), counterId: null }, by(desk));
  const rank = rankAfterAbsence(ticket.rankAt?.getTime() ?? 0, now().getTime(), office.absencePenalty, ticket.headStart);
  return changeTicket(tx, ticket, 'absent', { status: 'waiting', absences, counterId: null, calledAt: null, rankAt: new Date(rank) }, by(desk));
}

/** Takes the last step back, within five seconds and at the same desk. */
async function undo(tx: Tx, ticket: TicketRow, desk: OpenDeskRow): Promise<Refusal | TicketRow> {
  const last = await tx.ticketPeriod.findFirst({ where: { ticketId: ticket.id }, orderBy: { revision: 'desc' } });
  if (!last?.before || last.officialId !== desk.officialId || !UNDOABLE.includes(last.action as TicketAction)) return refuse('queue.not-now');
  if (now().getTime() - last.at.getTime() > UNDO_MS) return refuse('queue.undo-too-late');
  const before = last.before as { status: TicketStatus; counterId: string | null };
  if (atCounter(before.status) && before.counterId !== desk.counterId) return refuse('queue.not-now');
  if (atCounter(before.status) && (await tx.ticket.count({ where: { counterId: before.counterId, status: { in: ['called', 'serving'] }, id: { not: ticket.id } } })) > 0) return refuse('queue.desk-busy');
  const revision = ticket.revision + 1;
  const changed = await tx.ticket.update({ where: { id: ticket.id }, data: { ...(last.before as Prisma.TicketUncheckedUpdateInput), revision } });
  await tx.ticketPeriod.create({ data: { ticketId: ticket.id, revision, action: 'undo', status: changed.status, at: now(), counterId: desk.counterId, officialId: desk.officialId, reason: last.action } });
  await withdrawCall(tx, ticket);
  await tellChange(tx, changed);
  return changed;
}

/** Sends a number on to another group's line with the rights it has: arrival and rank stay. Refuses also queue.group-not-found */
export async function transferTicket(actor: PersonActor, id: string, input: { revision: number; group: string }): Promise<Result<{ id: string; officeId: string }>> {
  return atDesk(actor, id, input.revision, async (tx, ticket, desk) => {
    const group = await tx.fieldGroup.findFirst({ where: { officeId: desk.officeId, letter: input.group, active: true } });
    if (!group || group.id === ticket.groupId) return refuse('queue.group-not-found');
    if (!mine(ticket, desk)) return refuse('queue.not-now');
    return changeTicket(tx, ticket, 'transfer', { status: 'waiting', groupId: group.id, counterId: null, calledAt: null, startedAt: null }, by(desk), `to-${group.letter}`);
  });
}

/**
 * Gives, changes or withdraws a priority that the official has seen evidence for; the reason is logged. A number at a
 * counter keeps its turn: the new head start counts when it goes back into a line (absent, transferred, desk closed), and
 * only the official who has it at the counter may give it. Nobody else's place is written to.
 * Refuses: as `stepAtDesk`
 */
export async function setPriority(
  actor: PersonActor,
  id: string,
  input: { revision: number; class: PriorityClass | null; reason: PriorityReason; note: string },
): Promise<Result<{ id: string; officeId: string }>> {
  return atDesk(actor, id, input.revision, async (tx, ticket, desk) => {
    if (atCounter(ticket.status) && !mine(ticket, desk)) return refuse('queue.not-now');
    const office = await findQueueOffice({ id: desk.officeId }, tx);
    if (!office) return refuse('office.not-found');
    const headStart = headStartOf(input.class, office.headStarts);
    const changed = await changeTicket(tx, ticket, 'prioritise', {
      status: ticket.status as TicketStatus, priorityClass: input.class, evidence: input.class ? 'shown' : null, headStart,
      ...(ticket.rankAt && ticket.arrivedAt && { rankAt: new Date(rankKeepingPenalty(ticket, headStart)) }),
    }, by(desk), input.reason);
    if (isRefusal(changed)) return changed;
    await audit(tx, {
      chain: `office:${desk.officeId}`, actor: `official:${desk.officialId}`, action: 'ticket.prioritise', subject: `ticket:${id}`,
      detail: { from: ticket.priorityClass, to: input.class, reason: input.reason, ...(input.note && { note: input.note }) },
    });
    return changed;
  });
}

/** A new head start moves the ticket by the difference, so that a penalty for absence is not wiped out. */
export function rankKeepingPenalty(ticket: Pick<TicketRow, 'rankAt' | 'headStart'>, headStart: number): number {
  return rankAt((ticket.rankAt?.getTime() ?? 0) + ticket.headStart * 60_000, headStart);
}

