/** How an office runs its line, changed by its administrator: previewed, logged, and only for what comes after. */
import { audit } from '#lib/events/audit.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { localMinutes, now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { HEAD_START_LIMITS, PRIORITY_CLASSES } from '#lib/priority/model.ts';
import { findQueueOffice, type QueueOfficeRow } from './office-queries.ts';
import { bookablePlaces, isOpenAt, stretchesOn } from './opening.ts';
import type { QueueSettingsInput, SettingsPreview } from './schema.ts';
import { getSettings } from './settings-queries.ts';
import { asDate, changeTicket, dayOf, lockTicket, tellLine, today } from './ticket-commands.ts';

/** Thrown to undo a preview, carrying what it found. */
class Preview extends Error {
  readonly found: SettingsPreview;
  constructor(found: SettingsPreview) {
    super('a preview is undone');
    this.found = found;
  }
}

function checkInput(input: QueueSettingsInput): Refusal | null {
  for (const name of PRIORITY_CLASSES) {
    const { min, max } = HEAD_START_LIMITS[name];
    if (input.headStarts[name] < min || input.headStarts[name] > max) return refuse('queue.head-start-limit', { min, max }, [{ path: ['headStarts', name], code: 'limit' }]);
  }
  const sorted = input.hours.toSorted((a, b) => a.weekday - b.weekday || a.opens - b.opens);
  for (const [index, stretch] of sorted.entries()) {
    const before = sorted[index - 1];
    if (stretch.closes <= stretch.opens || (before?.weekday === stretch.weekday && stretch.opens < before.closes)) return refuse('queue.hours-overlap', undefined, [{ path: ['hours', index], code: 'overlap' }]);
  }
  return null;
}

/**
 * Changes the settings of an office, or says what a change would do (`preview`). Tickets already booked for times at
 * which the office will be closed are cancelled and their holders told; head starts apply to new tickets only.
 * Refuses: office.not-found, queue.settings-stale, queue.head-start-limit, queue.hours-overlap
 */
export async function changeSettings(actor: PersonActor, officeCode: string, input: QueueSettingsInput): Promise<Result<SettingsPreview>> {
  const wrong = checkInput(input);
  if (wrong) return wrong;
  try {
    return await transact(async (tx) => {
      const office = await findQueueOffice({ code: officeCode }, tx);
      if (!office || !actor.official || !holdsRoleAt(actor, office.id, ['ward-administrator'])) return refuse('office.not-found');
      await tx.$queryRaw`SELECT 1 FROM queue_settings WHERE "officeId" = ${office.id}::uuid FOR UPDATE`;
      const before = await getSettings(office.code, tx);
      if (before.revision !== input.revision) return refuse('queue.settings-stale', { revision: before.revision });
      const what = await apply(tx, office, input, before);
      const effects = await bookedOutside(tx, office, input);
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

/** Ends bookings at times that are no longer open; counts hours with more bookings than places (they are kept). */
async function bookedOutside(tx: Tx, office: QueueOfficeRow, input: QueueSettingsInput): Promise<{ cancelled: number; overfull: number }> {
  const special = await listSpecialDays(tx);
  const booked = await tx.ticket.findMany({ where: { officeId: office.id, status: 'booked', day: { gte: asDate(today()) } }, select: { id: true, day: true, slotStartAt: true } });
  let cancelled = 0;
  for (const { id, day, slotStartAt } of booked) {
    const stretches = stretchesOn(dayOf(day), input.hours, special, input.closures.filter((closure) => closure.day === dayOf(day)));
    const minute = slotStartAt ? localMinutes(slotStartAt) : (stretches[0]?.opens ?? -1);
    if (isOpenAt(minute, stretches)) continue;
    const ticket = await lockTicket(tx, id);
    if (ticket?.status !== 'booked') continue;
    const changed = await changeTicket(tx, ticket, 'cancel', { status: 'cancelled', endedAt: now() }, {}, 'office-closed');
    if (!('ok' in changed)) cancelled += 1;
  }
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM slot s JOIN field_group g ON g.id = s."groupId"
     WHERE g."officeId" = ${office.id}::uuid AND s.day >= ${today()}::date AND s.taken > s.capacity`;
  return { cancelled, overfull: row?.count ?? 0 };
}
