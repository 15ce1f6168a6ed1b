/** Choosing an office, a day and an hour. */
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { addDays, openState } from '#lib/calendar/working-time.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import type { Slot } from '#lib/platform/prisma/client.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { sql } from '#lib/platform/sql.ts';
import type { Text } from '#lib/platform/text.ts';
import { distanceKm } from '#lib/places/distance.ts';
import { getLine } from './line-queries.ts';
import { BOOKING_DAYS, findQueueOffice, isBookableDay } from './office-queries.ts';
import { bookablePlaces, slotTimes } from './opening.ts';
import type { QueueOffice, QueueOfficeDetail, Slots } from './schema.ts';
import { asDate, dayOf, today } from './ticket-commands.ts';

const NEIGHBOUR_KM = 8;
const FRESH_MS = 5_000;
let kept: { at: number; offices: Promise<QueueOffice[]> } | undefined;

/** All offices with the length of their lines; at most five seconds old. */
export function listQueueOffices(): Promise<QueueOffice[]> {
  const at = now().getTime();
  if (!kept || at - kept.at >= FRESH_MS || at < kept.at) {
    const offices = readOffices();
    kept = { at, offices };
    offices.catch(() => (kept = undefined));
  }
  return kept.offices;
}

async function readOffices(): Promise<QueueOffice[]> {
  const client = db();
  const day = asDate(today());
  const [offices, special, waiting, desks, closures] = await Promise.all([
    client.office.findMany({ include: { ward: { select: { lat: true, lng: true } }, hours: true, queue: { select: { bookingOpen: true } } }, orderBy: { code: 'asc' } }),
    listSpecialDays(client),
    client.ticket.groupBy({ by: ['officeId'], where: { day, status: 'waiting' }, _count: true }),
    client.deskSession.findMany({ where: { closedAt: null }, select: { counter: { select: { officeId: true } } } }),
    client.closure.findMany({ where: { day, fromMin: { lte: 0 }, untilMin: { gte: 1440 } }, select: { officeId: true } }),
  ]);
  const inLine = new Map(waiting.map((row) => [row.officeId, row._count]));
  const closedToday = new Set(closures.map((closure) => closure.officeId));
  return offices.map((office) => {
    const state = openState(now(), closedToday.has(office.id) ? [] : office.hours, special);
    return {
      code: office.code, name: { vi: office.nameVi, en: office.nameEn }, wardCode: office.wardCode, lat: office.ward.lat, lng: office.ward.lng,
      openNow: state.open, nextChange: state.next?.toISOString() ?? null, bookingOpen: office.queue?.bookingOpen ?? true,
      waiting: inLine.get(office.id) ?? 0, openCounters: desks.filter((desk) => desk.counter.officeId === office.id).length,
    };
  });
}

/** One office with its groups, days and the less busy neighbour. Refuses: office.not-found */
export async function findQueueOfficeDetail(code: string): Promise<Result<QueueOfficeDetail>> {
  const [office, all, special] = await Promise.all([findQueueOffice({ code }), listQueueOffices(), db().calendarDay.findMany()]);
  const summary = all.find((candidate) => candidate.code === code);
  if (!office || !summary) return refuse('office.not-found');
  const line = await getLine(office.id);
  const holidays = new Map<string, Text>(special.filter((row) => row.kind === 'holiday').map((row) => [dayOf(row.date), { vi: row.nameVi, en: row.nameEn }]));
  const days = Array.from({ length: BOOKING_DAYS }, (_, ahead) => addDays(today(), ahead)).map((day) => {
    const last = office.stretches(day).at(-1);
    const open = last !== undefined && atLocal(day, last.closes) > now();
    const closure = office.closures.find((candidate) => dayOf(candidate.day) === day);
    return { day, open, reason: open ? null : closure ? { vi: closure.reasonVi, en: closure.reasonEn } : (holidays.get(day) ?? null) };
  });
  return ok({
    ...summary, openNow: office.openNow(), nextChange: office.nextChange()?.toISOString() ?? null,
    groups: office.groups.map((group) => ({
      letter: group.letter, name: { vi: group.nameVi, en: group.nameEn }, fields: group.fields, mode: group.mode === 'numbers' ? 'numbers' as const : 'slots' as const,
      waiting: line.waiting.filter((ticket) => ticket.groupId === group.id).length, wait: line.newcomer.get(group.id) ?? null,
    })),
    days, lessBusy: lessBusy(summary, all),
  });
}

const load = (office: QueueOffice): number => office.waiting / Math.max(1, office.openCounters);

/** The nearest office that is open with a line less than half as long per counter; only when there is a line here. */
function lessBusy(here: QueueOffice, all: readonly QueueOffice[]): QueueOffice | null {
  if (here.waiting < 5) return null;
  const near = all.filter((office) => office.code !== here.code && office.openNow && office.bookingOpen && distanceKm(here, office) <= NEIGHBOUR_KM && load(office) * 2 < load(here));
  return near.toSorted((a, b) => distanceKm(here, a) - distanceKm(here, b))[0] ?? null;
}

/** The hours of a day with their free places. Refuses: office.not-found, queue.group-not-found, queue.not-bookable-day */
export async function findSlots(code: string, letter: string, day: string): Promise<Result<Slots>> {
  const office = await findQueueOffice({ code });
  if (!office) return refuse('office.not-found');
  const group = office.groups.find((candidate) => candidate.letter === letter);
  if (!group) return refuse('queue.group-not-found');
  if (!isBookableDay(day)) return refuse('queue.not-bookable-day');
  if (group.mode === 'numbers') return ok({ mode: 'numbers', slots: [] });
  const slots = await sql().$queryRaw<Pick<Slot, 'start' | 'capacity' | 'taken'>[]>`SELECT start, capacity, taken FROM slot WHERE "groupId" = ${group.id}::uuid AND day = ${day}::date`;
  const taken = new Map(slots.map((slot) => [slot.start, slot]));
  const capacity = bookablePlaces(group.slotCapacity, group.walkInShare);
  return ok({
    mode: 'slots',
    slots: slotTimes(office.stretches(day), group.slotMinutes).map(({ start, end }) => {
      const slot = taken.get(start);
      const past = atLocal(day, end) <= now();
      return { start, end, past, free: past ? 0 : Math.max(0, slot ? slot.capacity - slot.taken : capacity) };
    }),
  });
}
