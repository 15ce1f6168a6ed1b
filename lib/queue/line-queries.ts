/** The line of an office as it stands, and how long it will take. One reading serves all who look within two seconds. */
import { addDays } from '#lib/calendar/working-time.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { estimateWaits, type Arrivals, type Line, type Pause, type Wait } from './estimate.ts';
import { findQueueOffice } from './office-queries.ts';
import { compare } from './order.ts';
import { asDate, today } from './ticket-commands.ts';

/** A ticket in line, as much as everybody's screen needs. */
export type InLine = {
  readonly id: string; readonly groupId: string; readonly letter: string; readonly number: number; readonly revision: number;
  readonly arrivedAt: Date; readonly rankAt: Date; readonly headStart: number; readonly absences: number; readonly transferred: boolean; readonly slotStartAt: Date | null;
};

export type OfficeLine = {
  readonly at: number;
  /** in the order of calling; those whose booked hour has not begun are in it */
  readonly waiting: readonly InLine[];
  readonly expected: number;
  readonly counters: readonly { readonly number: number; readonly groupIds: readonly string[] }[];
  readonly waits: ReadonlyMap<string, Wait>;
  /** for somebody who came now without priority, by group */
  readonly newcomer: ReadonlyMap<string, Wait>;
};

const FRESH_MS = 2_000;
const SERVICES = 40;
/** The people with priority who came in the coming hour on the days of the week before tell how many to expect. */
const STREAM_MINUTES = 60;
const STREAM_DAYS = 7;
const MINUTE_MS = 60_000;
const NEWCOMER = 'newcomer-';

const kept = new Map<string, { at: number; line: Promise<OfficeLine> }>();

/** The office's line, at most two seconds old. */
export function getLine(officeId: string): Promise<OfficeLine> {
  const at = now().getTime();
  const known = kept.get(officeId);
  if (known && at - known.at < FRESH_MS && at >= known.at) return known.line;
  const line = readLine(officeId, at);
  kept.set(officeId, { at, line });
  // what failed is not kept
  line.catch(() => kept.delete(officeId));
  return line;
}

/** Forgets what was read: for who has just changed the line and looks at it again. */
export function forgetLine(officeId: string): void {
  kept.delete(officeId);
}

async function readLine(officeId: string, at: number): Promise<OfficeLine> {
  const client = db();
  const day = asDate(today());
  const [tickets, expected, desks, services, groups, streams, office] = await Promise.all([
    client.ticket.findMany({ where: { officeId, day, status: 'waiting' }, select: { id: true, groupId: true, issuedGroupId: true, letter: true, number: true, revision: true, arrivedAt: true, rankAt: true, headStart: true, absences: true, slotStartAt: true } }),
    client.ticket.count({ where: { officeId, day, status: 'booked' } }),
    client.deskSession.findMany({ where: { closedAt: null, counter: { officeId } }, include: { counter: { include: { tickets: { where: { status: { in: ['called', 'serving'] } } } } } } }),
    client.$queryRaw<{ groupId: string; minutes: number[] }[]>`
      SELECT g.id AS "groupId", array_agg(extract(epoch FROM t."endedAt" - t."startedAt")::float8 / 60 ORDER BY t."endedAt" DESC) AS minutes
        FROM field_group g CROSS JOIN LATERAL (
          SELECT "startedAt", "endedAt" FROM ticket WHERE "groupId" = g.id AND status = 'done' AND "startedAt" IS NOT NULL AND "endedAt" IS NOT NULL
           ORDER BY "endedAt" DESC LIMIT ${SERVICES}) t
       WHERE g."officeId" = ${officeId}::uuid GROUP BY g.id`,
    client.fieldGroup.findMany({ where: { officeId, active: true }, select: { id: true, serviceMinutes: true } }),
    client.ticket.groupBy({ by: ['day', 'groupId', 'headStart'], where: { officeId, OR: streamWindows(at) }, _count: true }),
    findQueueOffice({ id: officeId }, client),
  ]);
  const waiting = tickets
    .flatMap(({ issuedGroupId, ...ticket }) => (ticket.arrivedAt && ticket.rankAt ? [{ ...ticket, arrivedAt: ticket.arrivedAt, rankAt: ticket.rankAt, transferred: issuedGroupId !== ticket.groupId }] : []))
    .toSorted((a, b) => compare({ rankAt: a.rankAt.getTime(), number: a.number }, { rankAt: b.rankAt.getTime(), number: b.number }) || (a.id < b.id ? -1 : 1));
  const line: Line = {
    now: at,
    tickets: [
      ...waiting.map((ticket) => ({ id: ticket.id, groupId: ticket.groupId, rankAt: ticket.rankAt.getTime(), number: ticket.number, arrivedAt: ticket.arrivedAt.getTime() })),
      ...groups.map((group) => ({ id: NEWCOMER + group.id, groupId: group.id, rankAt: at, number: Number.MAX_SAFE_INTEGER, arrivedAt: at, probe: true })),
    ],
    counters: desks.map(({ groupIds, counter }) => {
      const [current] = counter.tickets;
      return { groupIds, serving: current ? { groupId: current.groupId, since: (current.startedAt ?? current.calledAt ?? new Date(at)).getTime() } : null };
    }),
    serviceTimes: new Map(services.map((row) => [row.groupId, row.minutes])),
    target: new Map(groups.map((group) => [group.id, group.serviceMinutes])),
    arrivals: arrivalsOf(streams.map((stream) => ({ ...stream, past: stream.day < day, people: stream._count }))),
    pauses: pausesOf(office?.stretches(today()) ?? []),
  };
  const waits = estimateWaits(line, Math.floor(at / 60_000));
  return {
    at, waiting, expected,
    counters: desks.map(({ counter, groupIds }) => ({ number: counter.number, groupIds })),
    waits,
    newcomer: new Map(groups.flatMap((group) => { const wait = waits.get(NEWCOMER + group.id); return wait ? [[group.id, wait] as const] : []; })),
  };
}

/** Today the last hour, and on each day before the hour that is coming now. */
function streamWindows(at: number): { day: Date; arrivedAt: { gte: Date; lt: Date } }[] {
  return Array.from({ length: STREAM_DAYS + 1 }, (_, back) => {
    const from = at - (back === 0 ? STREAM_MINUTES * MINUTE_MS : back * 24 * 60 * MINUTE_MS);
    return { day: asDate(addDays(today(), -back)), arrivedAt: { gte: new Date(from), lt: new Date(from + STREAM_MINUTES * MINUTE_MS) } };
  });
}

/** What days before brought; where there are none, today's last hour. */
function arrivalsOf(streams: readonly { day: Date; past: boolean; groupId: string; headStart: number; people: number }[]): Arrivals[] {
  const days = new Set(streams.filter((stream) => stream.past).map((stream) => stream.day.getTime())).size;
  return streams
    .filter((stream) => stream.headStart > 0 && stream.past === days > 0)
    .map(({ groupId, headStart, people }) => ({ groupId, headStart, perMinute: people / STREAM_MINUTES / Math.max(1, days) }));
}

/** When nobody is called today: before opening, and between two stretches. */
function pausesOf(stretches: readonly { opens: number; closes: number }[]): Pause[] {
  return stretches.map(({ opens }, index) => ({
    from: atLocal(today(), stretches[index - 1]?.closes ?? 0).getTime(), until: atLocal(today(), opens).getTime(),
  }));
}
