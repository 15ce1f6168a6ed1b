/** What the ward's administrator sees: settings, devices, the day's report. */
import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { atLocal, localMinutes } from '#lib/platform/clock.ts';
import { addDays } from '#lib/calendar/working-time.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { HEAD_START_LIMITS, PRIORITY_CLASSES, type PriorityClass } from '#lib/priority/model.ts';
import { findQueueOffice } from './office-queries.ts';
import type { DayReport, DeviceRow, QueueSettings } from './schema.ts';
import { asDate, dayOf, today } from './ticket-commands.ts';

/** The settings of an office that exists. */
export async function getSettings(officeCode: string, client: Db = db()): Promise<QueueSettings> {
  const office = await findQueueOffice({ code: officeCode }, client);
  if (!office) throw new Error(`no office ${officeCode}`);
  const [groups, counters, changes] = await Promise.all([
    client.fieldGroup.findMany({ where: { officeId: office.id }, orderBy: { letter: 'asc' } }),
    client.counter.findMany({ where: { officeId: office.id }, orderBy: { number: 'asc' }, include: { groups: { include: { fieldGroup: { select: { letter: true } } } } } }),
    client.queueSettingsChange.findMany({ where: { officeId: office.id }, orderBy: { at: 'desc' }, take: 20, include: { official: { include: { person: { select: { fullName: true } } } } } }),
  ]);
  return {
    revision: office.queue?.revision ?? 1, bookingOpen: office.bookingOpen, absencePenalty: office.absencePenalty, maxAbsences: office.maxAbsences,
    headStarts: office.headStarts, limits: HEAD_START_LIMITS,
    hours: office.hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })).toSorted((a, b) => a.weekday - b.weekday || a.opens - b.opens),
    groups: groups.map((group) => ({
      letter: group.letter, active: group.active, mode: group.mode === 'numbers' ? 'numbers' : 'slots', slotMinutes: group.slotMinutes === 30 ? 30 : 60,
      slotCapacity: group.slotCapacity, walkInShare: group.walkInShare, serviceMinutes: group.serviceMinutes, name: { vi: group.nameVi, en: group.nameEn },
    })),
    counters: counters.map((counter) => ({ number: counter.number, active: counter.active, groups: counter.groups.map((row) => row.fieldGroup.letter).toSorted() })),
    closures: office.closures.filter((closure) => dayOf(closure.day) >= today()).map(({ day, fromMin, untilMin, reasonVi, reasonEn }) => ({ day: dayOf(day), fromMin, untilMin, reason: { vi: reasonVi, en: reasonEn } })).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    changes: changes.map((change) => ({ at: change.at.toISOString(), official: change.official.person.fullName, what: change.what })),
  };
}

async function administered(actor: PersonActor, officeCode: string): Promise<{ id: string; code: string } | null> {
  const office = await db().office.findUnique({ where: { code: officeCode }, select: { id: true, code: true } });
  return office && holdsRoleAt(actor, office.id, ['ward-administrator']) ? office : null;
}

/** Refuses: office.not-found (also for who does not administer it) */
export async function findSettings(actor: PersonActor, officeCode: string): Promise<Result<QueueSettings>> {
  const office = await administered(actor, officeCode);
  return office ? ok(await getSettings(office.code)) : refuse('office.not-found');
}

/** The devices of an office, those let in last first. Refuses: office.not-found */
export async function findDevices(actor: PersonActor, officeCode: string): Promise<Result<DeviceRow[]>> {
  const office = await administered(actor, officeCode);
  if (!office) return refuse('office.not-found');
  const rows = await db().device.findMany({ where: { officeId: office.id }, orderBy: { issuedAt: 'desc' } });
  return ok(rows.map((row) => ({ id: row.id, kind: row.kind as DeviceRow['kind'], name: row.name, issuedAt: row.issuedAt.toISOString(), lastSeenAt: row.lastSeenAt?.toISOString() ?? null, revokedAt: row.revokedAt?.toISOString() ?? null })));
}

function stats(waits: readonly number[]): { people: number; median: number | null; p90: number | null; max: number | null } {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): number | null => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  const round = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Math.round(value));
  return { people: sorted.length, median: round(at(0.5)), p90: round(at(0.9)), max: round(sorted.at(-1)) };
}

/** A day in figures. Waits run from arrival to the first call. Refuses: office.not-found */
export async function findDayReport(actor: PersonActor, officeCode: string, day: string): Promise<Result<DayReport>> {
  const office = await administered(actor, officeCode);
  if (!office) return refuse('office.not-found');
  const tickets = await db().ticket.findMany({
    where: { officeId: office.id, day: asDate(day) },
    include: { counter: { select: { number: true } }, periods: { where: { action: 'call' }, orderBy: { revision: 'asc' }, take: 1, select: { at: true } } },
  });
  const waited = (ticket: (typeof tickets)[number]): number[] => {
    const [call] = ticket.periods;
    return call && ticket.arrivedAt ? [Math.max(0, (call.at.getTime() - ticket.arrivedAt.getTime()) / 60_000)] : [];
  };
  const hours = new Map<number, number>();
  for (const { arrivedAt } of tickets) if (arrivedAt) hours.set(Math.floor(localMinutes(arrivedAt) / 60), (hours.get(Math.floor(localMinutes(arrivedAt) / 60)) ?? 0) + 1);
  const classes: readonly (PriorityClass | 'none')[] = ['none', ...PRIORITY_CLASSES];
  const numbers = [...new Set(tickets.flatMap((ticket) => ticket.counter?.number ?? []))].toSorted((a, b) => a - b);
  const ratings = tickets.flatMap((ticket) => ticket.rating ?? []);
  return ok({
    day,
    arrivals: [...hours].toSorted(([a], [b]) => a - b).map(([hour, people]) => ({ hour, people })),
    waits: classes.map((name) => ({ class: name, ...stats(tickets.filter((ticket) => (ticket.priorityClass ?? 'none') === name).flatMap(waited)) })).filter((row) => row.people > 0),
    counters: numbers.map((number) => {
      const served = tickets.filter((ticket) => ticket.counter?.number === number && ticket.status === 'done');
      return { number, people: served.length, busyMinutes: Math.round(served.reduce((sum, { startedAt, endedAt }) => sum + (startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 60_000 : 0), 0)) };
    }),
    byStatus: Object.fromEntries(Object.entries(Object.groupBy(tickets, (ticket) => ticket.status)).map(([status, rows]) => [status, rows?.length ?? 0])),
    rating: { count: ratings.length, mean: ratings.length ? Math.round((ratings.reduce((a, b) => a + b, 0) / ratings.length) * 10) / 10 : null },
  });
}

const MAX_DAYS = 93;

/** The tickets of some days as CSV (RFC 4180), a line each, no names and no identity numbers. Refuses: office.not-found, request.invalid */
export async function findReportCsv(actor: PersonActor, officeCode: string, from: string, to: string): Promise<Result<string>> {
  const office = await administered(actor, officeCode);
  if (!office) return refuse('office.not-found');
  if (to < from || to > addDays(from, MAX_DAYS)) return refuse('request.invalid');
  const tickets = await db().ticket.findMany({
    where: { officeId: office.id, day: { gte: asDate(from), lte: asDate(to) } },
    include: { counter: { select: { number: true } }, group: { select: { letter: true } }, periods: { where: { action: 'call' }, orderBy: { revision: 'asc' }, take: 1, select: { at: true } } },
    orderBy: [{ day: 'asc' }, { createdAt: 'asc' }],
  });
  const head = ['day', 'ticket', 'group', 'source', 'status', 'priority', 'head_start_min', 'arrived', 'first_call', 'wait_min', 'service_min', 'counter', 'absences', 'rating'];
  const clock = (date: Date | null | undefined): string => (date ? new Date(date.getTime() - atLocal('1970-01-01').getTime()).toISOString().slice(11, 19) : '');
  const minutes = (a: Date | null | undefined, b: Date | null | undefined): string => (a && b ? Math.max(0, (b.getTime() - a.getTime()) / 60_000).toFixed(1) : '');
  const lines = tickets.map((ticket) => {
    const call = ticket.periods[0]?.at;
    return [
      dayOf(ticket.day), `${ticket.letter}${String(ticket.number).padStart(3, '0')}`, ticket.group.letter, ticket.source, ticket.status, ticket.priorityClass ?? '', ticket.headStart,
      clock(ticket.arrivedAt), clock(call), minutes(ticket.arrivedAt, call), minutes(ticket.startedAt, ticket.endedAt), ticket.counter?.number ?? '', ticket.absences, ticket.rating ?? '',
    ].join(',');
  });
  return ok([head.join(','), ...lines, ''].join('\r\n'));
}
