/** How an office runs its line, changed by its administrator: previewed, logged, and only for what comes after. */
import { audit } from '#lib/events/audit.ts';
import { announce } from '#lib/events/commands.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { localMinutes, now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { PRIORITY_CLASSES } from '#lib/priority/model.ts';
import { findQueueOffice, type QueueOfficeRow } from './office-queries.ts';
import { bookablePlaces, isOpenAt, stretchesOn } from './opening.ts';
import type { QueueSettingsInput, SettingsPreview } from './schema.ts';
import { getSettings } from './settings-queries.ts';
import { brokenRule } from './settings-rules.ts';
import { dropPlace, lockSettings } from './slot-commands.ts';
import { asDate, changeTicket, dayOf, tellLine, today, type TicketRow } from './ticket-commands.ts';

/** Thrown to undo a preview, carrying what it found. */
class Preview extends Error {
  readonly found: SettingsPreview;
  constructor(found: SettingsPreview) {
    super('a preview is undone');
    this.found = found;
  }
}

/**
 * Changes the settings of an office, or says what a change would do (`preview`). Tickets already booked for times at
 * which the office will be closed, or in a group that ends, are cancelled and their holders told; head starts apply to
 * new tickets only.
 * Refuses: office.not-found, queue.settings-stale, queue.group-not-found, and what settings-rules.ts finds
 */
export async function changeSettings(actor: PersonActor, officeCode: string, input: QueueSettingsInput): Promise<Result<SettingsPreview>> {
  const broken = brokenRule(input, today());
  if (broken) return broken;
  try {
    return await transact(async (tx) => {
      const office = await findQueueOffice({ code: officeCode }, tx);
      if (!office || !actor.official || !holdsRoleAt(actor, office.id, ['ward-administrator'])) return refuse('office.not-found');
      await lockSettings(tx, office.code);
      const before = await getSettings(office.code, tx);
      if (before.revision !== input.revision) return refuse('queue.settings-stale', { revision: before.revision });
      if (input.groups.some(({ letter }) => !before.groups.some((group) => group.letter === letter))) return refuse('queue.group-not-found');
      // before any slot is touched: see the order of locks in slot-commands.ts
      const booked = await lockBooked(tx, office.id);
      const what = await apply(tx, office, input, before);
      const effects = { cancelled: await endOutside(tx, input, booked), overfull: await countOverfull(tx, office.id) };
      const found: SettingsPreview = { applied: !input.preview, revision: before.revision + (input.preview ? 0 : 1), what, ...effects };
      if (input.preview) throw new Preview(found);
      const after = await getSettings(office.code, tx);
      for (const part of what) {
        await tx.queueSettingsChange.create({ data: { officeId: office.id, at: now(), officialId: actor.official.id, what: part, before: JSON.parse(JSON.stringify(before[part as 'hours'])), after: JSON.parse(JSON.stringify(after[part as 'hours'])) } });
      }
      await tellLine(tx, office.id);
      await audit(tx, { chain: `office:${office.id}`, actor: `official:${actor.official.id}`, action: 'queue-settings.change', subject: `office:${office.id}`, detail: { what: what.join(' ') } });
      return ok(found);
    });
  } catch (error) {
    if (error instanceof Preview) return ok(error.found);
    throw error;
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Writes what differs; gives the names of the parts that changed. */
async function apply(tx: Tx, office: QueueOfficeRow, input: QueueSettingsInput, before: Awaited<ReturnType<typeof getSettings>>): Promise<string[]> {
  const what: string[] = [];
  const numbers = ['bookingOpen', 'absencePenalty', 'maxAbsences'] as const;
  for (const name of numbers) if (before[name] !== input[name]) what.push(name);
  if (!same(PRIORITY_CLASSES.map((name) => before.headStarts[name]), PRIORITY_CLASSES.map((name) => input.headStarts[name]))) what.push('headStarts');
  const data = { bookingOpen: input.bookingOpen, absencePenalty: input.absencePenalty, maxAbsences: input.maxAbsences, headStarts: input.headStarts };
  await tx.queueSettings.upsert({ where: { officeId: office.id }, create: { officeId: office.id, ...data, revision: 2 }, update: { ...data, revision: { increment: 1 } } });
  if (!same(before.hours, input.hours)) {
    what.push('hours');
    await tx.officeHours.deleteMany({ where: { officeId: office.id } });
    await tx.officeHours.createMany({ data: input.hours.map((stretch) => ({ officeId: office.id, ...stretch })) });
  }
  if (!same(before.closures, input.closures)) {
    what.push('closures');
    await tx.closure.deleteMany({ where: { officeId: office.id, day: { gte: asDate(today()) } } });
    await tx.closure.createMany({ data: input.closures.map(({ day, fromMin, untilMin, reason }) => ({ officeId: office.id, day: asDate(day), fromMin, untilMin, reasonVi: reason.vi, reasonEn: reason.en })) });
  }
  const groups = await tx.fieldGroup.findMany({ where: { officeId: office.id } });
  for (const { letter, ...settings } of input.groups) {
    const group = groups.find((candidate) => candidate.letter === letter);
    const { name: _name, letter: _letter, ...former } = before.groups.find((candidate) => candidate.letter === letter) ?? { name: null, letter };
    if (!group || same(former, settings)) continue;
    if (!what.includes('groups')) what.push('groups');
    await tx.fieldGroup.update({ where: { id: group.id }, data: settings });
    await tx.slot.updateMany({ where: { groupId: group.id, day: { gte: asDate(today()) } }, data: { capacity: bookablePlaces(settings.slotCapacity, settings.walkInShare) } });
  }
  if (!same(before.counters, input.counters)) {
    what.push('counters');
    await applyCounters(tx, office.id, input, new Map(groups.map((group) => [group.letter, group.id])));
  }
  return what;
}

async function applyCounters(tx: Tx, officeId: string, input: QueueSettingsInput, groupIds: ReadonlyMap<string, string>): Promise<void> {
  await tx.counter.updateMany({ where: { officeId, number: { notIn: input.counters.map((counter) => counter.number) } }, data: { active: false } });
  for (const { number, active, groups } of input.counters) {
    const counter = await tx.counter.upsert({ where: { officeId_number: { officeId, number } }, create: { officeId, number, active }, update: { active } });
    await tx.counterFieldGroup.deleteMany({ where: { counterId: counter.id } });
    await tx.counterFieldGroup.createMany({ data: groups.flatMap((letter) => { const fieldGroupId = groupIds.get(letter); return fieldGroupId ? [{ counterId: counter.id, fieldGroupId }] : []; }) });
  }
}

type Booked = { readonly tickets: readonly TicketRow[]; readonly offers: readonly OfferRow[] };
type OfferRow = { readonly id: string; readonly personId: string; readonly slotId: string; readonly groupId: string; readonly day: Date; readonly start: number };

/** All bookings and offered places of today and later, locked. */
async function lockBooked(tx: Tx, officeId: string): Promise<Booked> {
  const tickets = await tx.$queryRaw<TicketRow[]>`SELECT * FROM ticket WHERE "officeId" = ${officeId}::uuid AND day >= ${today()}::date AND status = 'booked' ORDER BY id FOR UPDATE`;
  const offers = await tx.$queryRaw<OfferRow[]>`
    SELECT w.id, w."personId", w."slotId", w."groupId", s.day, s.start
      FROM waitlist_entry w JOIN slot s ON s.id = w."slotId" JOIN field_group g ON g.id = w."groupId"
     WHERE g."officeId" = ${officeId}::uuid AND s.day >= ${today()}::date AND w.status = 'offered' ORDER BY w.id FOR UPDATE OF w`;
  return { tickets, offers };
}

/** Ends bookings and offers at times that are no longer open, or in groups that are no longer served; gives how many bookings. */
async function endOutside(tx: Tx, input: QueueSettingsInput, { tickets, offers }: Booked): Promise<number> {
  const special = await listSpecialDays(tx);
  const unserved = await tx.fieldGroup.findMany({ where: { id: { in: [...tickets, ...offers].map(({ groupId }) => groupId) }, active: false }, select: { id: true } });
  const isOpen = (groupId: string, day: string, minute: number | null): boolean => {
    const stretches = stretchesOn(day, input.hours, special, input.closures.filter((closure) => closure.day === day));
    return unserved.every(({ id }) => id !== groupId) && isOpenAt(minute ?? stretches[0]?.opens ?? -1, stretches);
  };
  let cancelled = 0;
  for (const ticket of tickets) {
    // a number without an hour is for the whole day, whenever it begins
    const hour = ticket.slotId && ticket.slotStartAt ? localMinutes(ticket.slotStartAt) : null;
    if (isOpen(ticket.groupId, dayOf(ticket.day), hour)) continue;
    const changed = await changeTicket(tx, ticket, 'cancel', { status: 'cancelled', endedAt: now() }, {}, 'office-closed');
    if ('ok' in changed) throw new Error(`${ticket.id} was locked as a booking and cannot be cancelled: ${changed.code}`);
    if (ticket.slotId) await dropPlace(tx, ticket.slotId);
    cancelled += 1;
  }
  for (const offer of offers) {
    if (isOpen(offer.groupId, dayOf(offer.day), offer.start)) continue;
    await tx.waitlistEntry.update({ where: { id: offer.id }, data: { status: 'lapsed' } });
    await dropPlace(tx, offer.slotId);
    await announce(tx, { topic: 'ticket', ref: offer.id, audience: [`person:${offer.personId}`] });
  }
  return cancelled;
}

/** Hours with more bookings than places; they are kept. */
async function countOverfull(tx: Tx, officeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM slot s JOIN field_group g ON g.id = s."groupId"
     WHERE g."officeId" = ${officeId}::uuid AND s.day >= ${today()}::date AND s.taken > s.capacity`;
  return row?.count ?? 0;
}
