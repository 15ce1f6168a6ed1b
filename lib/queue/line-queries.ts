/** The line of an office as it stands, and how long it will take. One reading serves all who look within two seconds. */
import { atLocal, now } from '#lib/platform/clock.ts';
import { sql } from '#lib/platform/sql.ts';
import { estimateWaits, type Arrivals, type Line, type Pause, type Wait } from './estimate.ts';
import { findQueueOffice } from './office-queries.ts';
import { today } from './ticket-commands.ts';

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

type DeskRow = { readonly number: number; readonly groupIds: string[]; readonly servingGroupId: string | null; readonly since: Date | null };

/** Plain SQL: in a busy hour every office's line is read every two seconds, with hundreds of rows. */
async function readLine(officeId: string, at: number): Promise<OfficeLine> {
  const client = sql();
  const day = today();
  const [waiting, expected, desks, services, streams, office] = await Promise.all([
    client.$queryRaw<InLine[]>`
      SELECT id, "groupId", letter, number, revision, "arrivedAt", "rankAt", "headStart", absences, "issuedGroupId" <> "groupId" AS transferred, "slotStartAt" FROM ticket
       WHERE "officeId" = ${officeId}::uuid AND day = ${day}::date AND status = 'waiting' AND "arrivedAt" IS NOT NULL AND "rankAt" IS NOT NULL
       ORDER BY "rankAt", number, id`,
    client.$queryRaw<[{ count: number }]>`SELECT count(*)::int FROM ticket WHERE "officeId" = ${officeId}::uuid AND day = ${day}::date AND status = 'booked'`,
    client.$queryRaw<DeskRow[]>`
      SELECT c.number, d."groupIds", t."groupId" AS "servingGroupId", coalesce(t."startedAt", t."calledAt") AS since
        FROM desk_session d JOIN counter c ON c.id = d."counterId" LEFT JOIN ticket t ON t."counterId" = c.id AND t.status IN ('called', 'serving')
       WHERE d."closedAt" IS NULL AND c."officeId" = ${officeId}::uuid`,
    client.$queryRaw<{ groupId: string; minutes: number[] }[]>`
      SELECT g.id AS "groupId", array_agg(extract(epoch FROM t."endedAt" - t."startedAt")::float8 / 60 ORDER BY t."endedAt" DESC) AS minutes
        FROM field_group g CROSS JOIN LATERAL (
          SELECT "startedAt", "endedAt" FROM ticket WHERE "groupId" = g.id AND status = 'done' AND "startedAt" IS NOT NULL AND "endedAt" IS NOT NULL
           ORDER BY "endedAt" DESC LIMIT ${SERVICES}) t
       WHERE g."officeId" = ${officeId}::uuid GROUP BY g.id`,
    listStreams(officeId, at),
    findQueueOffice({ id: officeId }, client),
  ]);
  const groups = office?.groups ?? [];
  const line: Line = {
    now: at,
    tickets: [
      ...waiting.map((ticket) => ({ id: ticket.id, groupId: ticket.groupId, rankAt: ticket.rankAt.getTime(), number: ticket.number, arrivedAt: ticket.arrivedAt.getTime() })),
      ...groups.map((group) => ({ id: NEWCOMER + group.id, groupId: group.id, rankAt: at, number: Number.MAX_SAFE_INTEGER, arrivedAt: at, probe: true })),
    ],
    counters: desks.map(({ groupIds, servingGroupId, since }) => ({ groupIds, serving: servingGroupId ? { groupId: servingGroupId, since: since?.getTime() ?? at } : null })),
    serviceTimes: new Map(services.map((row) => [row.groupId, row.minutes])),
    target: new Map(groups.map((group) => [group.id, group.serviceMinutes])),
    arrivals: arrivalsOf(streams),
    pauses: pausesOf(office?.stretches(day) ?? []),
  };
  const waits = estimateWaits(line, Math.floor(at / 60_000));
  return {
    at, waiting, expected: expected[0].count,
    counters: desks.map(({ number, groupIds }) => ({ number, groupIds })),
    waits,
    newcomer: new Map(groups.flatMap((group) => { const wait = waits.get(NEWCOMER + group.id); return wait ? [[group.id, wait] as const] : []; })),
  };
}

type Stream = { readonly day: Date; readonly past: boolean; readonly groupId: string; readonly headStart: number; readonly people: number };

/** Who came today in the last hour, and on each day before in the hour that is coming now. */
function listStreams(officeId: string, at: number): Promise<Stream[]> {
  return sql().$queryRaw`
    SELECT t.day, back > 0 AS past, t."groupId", t."headStart", count(*)::int AS people
      FROM generate_series(0, ${STREAM_DAYS}::int) back
           CROSS JOIN LATERAL (SELECT ${new Date(at)}::timestamptz - CASE back WHEN 0 THEN ${STREAM_MINUTES}::int * interval '1 minute' ELSE back * interval '24 hours' END AS start) hour
           JOIN ticket t ON t."officeId" = ${officeId}::uuid AND t.day = ${today()}::date - back
            AND t."arrivedAt" >= hour.start AND t."arrivedAt" < hour.start + ${STREAM_MINUTES}::int * interval '1 minute'
     GROUP BY t.day, back, t."groupId", t."headStart"`;
}

/** What days before brought; where there are none, today's last hour. */
function arrivalsOf(streams: readonly Stream[]): Arrivals[] {
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
