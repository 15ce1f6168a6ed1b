/** Numbers booked from home: taken, moved, given up; and the waiting list for places given back. */
import { announce } from '#lib/events/commands.ts';
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor, PersonFacts } from '#lib/identity/model.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { headStartOf, strongest, verifiedClasses } from '#lib/priority/classes.ts';
import { DECLARABLE, type Priority, type PriorityClass } from '#lib/priority/model.ts';
import { checkLimits, holderOf } from './limits-commands.ts';
import { getOfficeCode } from './office-code-queries.ts';
import { findQueueOffice, isBookableDay, type QueueOfficeRow } from './office-queries.ts';
import type { BookTicket, WaitlistEntry } from './schema.ts';
import { givePlaceBack, holdSettings, reserve, type Group, type Reserved } from './slot-commands.ts';
import { asDate, changeTicket, createTicket, dayOf, lockTicket, today, type TicketRow } from './ticket-commands.ts';

/** The priority of somebody with these facts, with what they declare themselves. */
export function priorityFor(facts: PersonFacts | null, declared: PriorityClass | undefined, headStarts: QueueOfficeRow['headStarts']): Priority | null {
  const verified = facts ? verifiedClasses(facts, today()) : [];
  const priorities: Priority[] = verified.map((name) => ({ class: name, evidence: 'verified' }));
  if (declared && DECLARABLE.includes(declared) && !verified.includes(declared)) priorities.push({ class: declared, evidence: 'declared' });
  return strongest(priorities, headStarts);
}

async function bookable(tx: Tx, officeCode: string, letter: string, day: string): Promise<Refusal | { office: QueueOfficeRow; group: Group }> {
  const office = await findQueueOffice({ code: officeCode }, tx);
  if (!office) return refuse('office.not-found');
  const group = office.groups.find((candidate) => candidate.letter === letter);
  if (!group) return refuse('queue.group-not-found');
  if (!isBookableDay(day)) return refuse('queue.not-bookable-day');
  if (!office.bookingOpen) return refuse('queue.booking-closed');
  const last = office.stretches(day).at(-1);
  if (!last || atLocal(day, last.closes) <= now()) return refuse('queue.office-closed');
  return { office, group };
}

const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false;

/**
 * Books a number. Refuses: access.level-2-needed, office.not-found, queue.group-not-found, queue.not-bookable-day,
 * queue.booking-closed, queue.office-closed, queue.slot-not-found, queue.slot-past, queue.slot-full, the limits,
 * application.not-found (somebody else's)
 */
export async function bookTicket(actor: PersonActor, input: BookTicket, once?: Once): Promise<Result<{ id: string }>> {
  if (actor.level < 2) return refuse('access.level-2-needed');
  return transact(async (tx) => {
    await holdSettings(tx, input.office);
    const found = await bookable(tx, input.office, input.group, input.day);
    if (isRefusal(found)) return found;
    const { office, group } = found;
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { dataKey: true, facts: true } });
    const facts = openFacts(person);
    const holder = holderOf(facts.personalId);
    const limit = await checkLimits(tx, holder, group.id, input.day);
    if (limit) return limit;
    const application = input.applicationCode ? await tx.application.findFirst({ where: { code: input.applicationCode, personId: actor.personId }, select: { id: true, procedureCode: true } }) : null;
    if (input.applicationCode && !application) return refuse('application.not-found');
    const slot = await reserve(tx, office, group, input.day, input.slotStart);
    if (isRefusal(slot)) return slot;
    const priority = input.usePriority ? priorityFor(facts, input.declared, office.headStarts) : null;
    const ticket = await createTicket(tx, {
      officeId: office.id, group, day: input.day, source: 'phone', holder, personId: actor.personId,
      priority, headStart: headStartOf(priority?.class ?? null, office.headStarts), slot,
      procedureCode: input.procedureCode ?? application?.procedureCode, applicationId: application?.id,
    }, { personId: actor.personId });
    return ok({ id: ticket.id });
  }, once);
}

/** Moves a booking to another hour or day; the number of a new day is a new one. Refuses as booking does; queue.not-now */
export async function changeBooking(ticket: TicketRow, input: { day: string; slotStart: number | null }): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    await holdSettings(tx, await getOfficeCode(ticket.officeId, tx));
    const locked = await lockTicket(tx, ticket.id);
    if (locked?.status !== 'booked') return refuse('queue.not-now');
    const office = await findQueueOffice({ id: locked.officeId }, tx);
    const group = office?.groups.find((candidate) => candidate.id === locked.groupId);
    if (!office || !group) return refuse('queue.group-not-found');
    const found = await bookable(tx, office.code, group.letter, input.day);
    if (isRefusal(found)) return found;
    const newDay = input.day !== dayOf(locked.day);
    const limit = newDay && locked.holder ? await checkLimits(tx, new Uint8Array(locked.holder), group.id, input.day, locked.id) : null;
    if (limit) return limit;
    const slot = await reserve(tx, office, group, input.day, input.slotStart, locked.slotId);
    if (isRefusal(slot)) return slot;
    const moved = newDay ? await onAnotherDay(tx, locked, { office, group, day: input.day, slot }) : locked.id;
    const ended = newDay
      ? await changeTicket(tx, locked, 'cancel', { status: 'cancelled', endedAt: now() }, {}, 'moved')
      : await changeTicket(tx, locked, 'change', { status: 'booked', slotId: slot.id, slotStartAt: slot.startAt }, {});
    if (isRefusal(ended)) return ended;
    if (locked.slotId) await givePlaceBack(tx, locked.slotId);
    return ok({ id: moved });
  });
}

/** The same booking with a number of another day. */
async function onAnotherDay(tx: Tx, ticket: TicketRow, { office, group, day, slot }: { office: QueueOfficeRow; group: Group; day: string; slot: Reserved }): Promise<string> {
  const moved = await createTicket(tx, {
    officeId: office.id, group, day, source: 'phone', holder: ticket.holder && new Uint8Array(ticket.holder), personId: ticket.personId,
    priority: ticket.priorityClass ? { class: ticket.priorityClass as PriorityClass, evidence: ticket.evidence as Priority['evidence'] } : null,
    headStart: ticket.headStart, slot, procedureCode: ticket.procedureCode ?? undefined, applicationId: ticket.applicationId ?? undefined,
  }, ticket.personId ? { personId: ticket.personId } : {});
  return moved.id;
}

/** Gives a number up. Refuses: queue.not-now */
export async function cancelTicket(ticket: TicketRow): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const locked = await lockTicket(tx, ticket.id);
    if (!locked) return refuse('queue.ticket-not-found');
    const changed = await changeTicket(tx, locked, 'cancel', { status: 'cancelled', endedAt: now() }, {});
    if (isRefusal(changed)) return changed;
    if (locked.slotId && locked.status === 'booked') await givePlaceBack(tx, locked.slotId);
    return ok({ id: locked.id });
  });
}

/** Puts the person on the waiting list of a day that is full. Refuses as booking does; queue.already-on-waitlist */
export async function joinWaitlist(actor: PersonActor, input: { office: string; group: string; day: string }, once?: Once): Promise<Result<{ id: string }>> {
  if (actor.level < 2) return refuse('access.level-2-needed');
  return transact(async (tx) => {
    const found = await bookable(tx, input.office, input.group, input.day);
    if (isRefusal(found)) return found;
    const { group } = found;
    const facts = openFacts(await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { dataKey: true, facts: true } }));
    // the same lock and limits as for booking: a list must not be a way around them
    const limit = await checkLimits(tx, holderOf(facts.personalId), group.id, input.day);
    if (limit) return limit;
    const open = { personId: actor.personId, groupId: group.id, day: asDate(input.day), status: { in: ['waiting', 'offered'] } };
    if ((await tx.waitlistEntry.count({ where: open })) > 0) return refuse('queue.already-on-waitlist');
    const entry = await tx.waitlistEntry.create({ data: { personId: actor.personId, groupId: group.id, day: asDate(input.day), status: 'waiting', createdAt: now() } });
    return ok({ id: entry.id });
  }, once);
}

/** Takes the offered place. Refuses: queue.waitlist-not-found, queue.offer-over, the limits */
export async function takeOffer(actor: PersonActor, id: string): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const own = await tx.waitlistEntry.findFirst({ where: { id, personId: actor.personId }, include: { group: { select: { officeId: true } } } });
    if (!own) return refuse('queue.waitlist-not-found');
    await holdSettings(tx, await getOfficeCode(own.group.officeId, tx));
    await tx.$queryRaw`SELECT 1 FROM waitlist_entry WHERE id = ${id}::uuid FOR UPDATE`;
    const entry = await tx.waitlistEntry.findUniqueOrThrow({ where: { id }, include: { group: true } });
    if (entry.status !== 'offered' || !entry.slotId || !entry.offeredUntil || entry.offeredUntil <= now()) return refuse('queue.offer-over');
    const office = await findQueueOffice({ id: entry.group.officeId }, tx);
    const group = office?.groups.find((candidate) => candidate.id === entry.groupId);
    if (!office || !group) return refuse('queue.group-not-found');
    const slot = await tx.slot.findUniqueOrThrow({ where: { id: entry.slotId } });
    const facts = openFacts(await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { dataKey: true, facts: true } }));
    const day = dayOf(entry.day);
    const limit = await checkLimits(tx, holderOf(facts.personalId), group.id, day);
    if (limit) return limit;
    const priority = priorityFor(facts, undefined, office.headStarts);
    const ticket = await createTicket(tx, {
      officeId: office.id, group, day, source: 'phone', holder: holderOf(facts.personalId), personId: actor.personId, priority,
      headStart: headStartOf(priority?.class ?? null, office.headStarts), slot: { id: slot.id, startAt: atLocal(day, slot.start) },
    }, { personId: actor.personId });
    await tx.waitlistEntry.update({ where: { id }, data: { status: 'taken' } });
    return ok({ id: ticket.id });
  });
}

/** Leaves the list; an offered place goes on to the next. Refuses: queue.waitlist-not-found */
export async function leaveWaitlist(actor: PersonActor, id: string): Promise<Result<null>> {
  return transact(async (tx) => endEntry(tx, { id, personId: actor.personId }, 'left'));
}

/** Ends an open entry as left or lapsed, and hands its place on. */
export async function endEntry(tx: Tx, where: { id: string; personId?: string }, status: Extract<WaitlistEntry['status'], 'left' | 'lapsed'>): Promise<Result<null>> {
  await tx.$queryRaw`SELECT 1 FROM waitlist_entry WHERE id = ${where.id}::uuid FOR UPDATE`;
  const entry = await tx.waitlistEntry.findFirst({ where: { ...where, status: { in: ['waiting', 'offered'] } } });
  if (!entry) return refuse('queue.waitlist-not-found');
  await tx.waitlistEntry.update({ where: { id: entry.id }, data: { status } });
  if (entry.status === 'offered' && entry.slotId) await givePlaceBack(tx, entry.slotId);
  await announce(tx, { topic: 'ticket', ref: entry.id, audience: [`person:${entry.personId}`] });
  return ok(null);
}
