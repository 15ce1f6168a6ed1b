import type pg from 'pg';
import { now } from '#lib/platform/clock.ts';
import { many, one, readOffice, today } from './sql.ts';

const FRESH_MS = 2_000;
const kept = new Map<string, { at: number; line: Promise<{ id: string; groupId: string }[]> }>();

/** The line of an office, at most two seconds old: the statements of lib/queue/line-queries.ts without the estimate. */
export function getLine(pool: pg.Pool, officeId: string): Promise<{ id: string; groupId: string }[]> {
  const at = now().getTime();
  const known = kept.get(officeId);
  if (known && at - known.at < FRESH_MS) return known.line;
  const line = readLine(pool, officeId);
  kept.set(officeId, { at, line });
  return line;
}

async function readLine(pool: pg.Pool, officeId: string): Promise<{ id: string; groupId: string }[]> {
  const day = today();
  const [waiting] = await Promise.all([
    many<{ id: string; groupId: string }>(pool, `
      SELECT id, "groupId", letter, number, revision, "arrivedAt", "rankAt", "headStart", absences, "issuedGroupId" <> "groupId" AS transferred, "slotStartAt" FROM ticket
       WHERE "officeId" = $1 AND day = $2 AND status = 'waiting' AND "arrivedAt" IS NOT NULL AND "rankAt" IS NOT NULL
       ORDER BY "rankAt", number, id`, [officeId, day]),
    one(pool, `SELECT count(*)::int FROM ticket WHERE "officeId" = $1 AND day = $2 AND status = 'booked'`, [officeId, day]),
    many(pool, `
      SELECT c.number, d."groupIds", t."groupId" AS "servingGroupId", coalesce(t."startedAt", t."calledAt") AS since
        FROM desk_session d JOIN counter c ON c.id = d."counterId" LEFT JOIN ticket t ON t."counterId" = c.id AND t.status IN ('called', 'serving')
       WHERE d."closedAt" IS NULL AND c."officeId" = $1`, [officeId]),
    many(pool, `
      SELECT g.id AS "groupId", array_agg(extract(epoch FROM t."endedAt" - t."startedAt")::float8 / 60 ORDER BY t."endedAt" DESC) AS minutes
        FROM field_group g CROSS JOIN LATERAL (
          SELECT "startedAt", "endedAt" FROM ticket WHERE "groupId" = g.id AND status = 'done' AND "startedAt" IS NOT NULL AND "endedAt" IS NOT NULL
           ORDER BY "endedAt" DESC LIMIT 40) t
       WHERE g."officeId" = $1 GROUP BY g.id`, [officeId]),
    many(pool, `
      SELECT t.day, back > 0 AS past, t."groupId", t."headStart", count(*)::int AS people
        FROM generate_series(0, 7) back
             CROSS JOIN LATERAL (SELECT $2::timestamptz - CASE back WHEN 0 THEN 60 * interval '1 minute' ELSE back * interval '24 hours' END AS start) hour
             JOIN ticket t ON t."officeId" = $1 AND t.day = $3::date - back AND t."arrivedAt" >= hour.start AND t."arrivedAt" < hour.start + 60 * interval '1 minute'
       GROUP BY t.day, back, t."groupId", t."headStart"`, [officeId, now(), day]),
    readOffice(pool, 'id', officeId),
  ]);
  return waiting;
}
