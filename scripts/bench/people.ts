/** Who takes part in the bench, written straight into a side's database: kiosks, officials at open desks, people in line. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { DAY } from './system.ts';

/** The office of every measurement that needs only one: Hoàn Kiếm. */
export const OFFICE = 'H26.004';

const NAME = 'bench';
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A kiosk in each of the first `count` offices. @returns their cookies */
export async function admitKiosks(client: pg.Client, count: number): Promise<string[]> {
  const { rows: offices } = await client.query<{ id: string }>('SELECT id FROM office ORDER BY code LIMIT $1', [count]);
  const tokens = offices.map(({ id }) => `bench-kiosk-${id}`);
  await client.query(`
    INSERT INTO device (id, "officeId", kind, name, "tokenHash", "issuedAt", "issuedById")
    SELECT gen_random_uuid(), office, 'kiosk', 'bench', hash, $3, (SELECT id FROM official LIMIT 1) FROM unnest($1::uuid[], $2::bytea[]) AS kiosk(office, hash)`,
  [offices.map(({ id }) => id), tokens.map(hashOf), `${DAY}T08:00:00+07:00`]);
  return tokens.map((token) => `mot-cua.device=${token}`);
}

/** Opens `count` desks of an office for all its groups, making counters and officials as needed. @returns the officials' cookies */
export async function openDesks(client: pg.Client, office: string, count: number): Promise<string[]> {
  const opensAt = `${DAY}T08:00:00+07:00`;
  const tokens = Array.from({ length: count }, (_, index) => `bench-official-${office}-${index + 1}`);
  await client.query(`INSERT INTO counter (id, "officeId", number) SELECT gen_random_uuid(), o.id, n FROM office o, generate_series(1, $2::int) n WHERE o.code = $1 ON CONFLICT DO NOTHING`, [office, count]);
  for (const [index, token] of tokens.entries()) {
    await client.query(`
      WITH person AS (
        INSERT INTO person (id, "idNumberHash", "dataKey", facts, "fullName", "searchName", level, "updatedAt") VALUES (gen_random_uuid(), $3, '\\x00', '\\x00', $5, $5, 2, now()) RETURNING id),
      signed_in AS (
        INSERT INTO session (id, "tokenHash", "personId", level, "createdAt", "lastSeenAt", "expiresAt") SELECT gen_random_uuid(), $3, id, 2, $4, $4, $4::timestamptz + interval '12 hours' FROM person),
      official AS (
        INSERT INTO official (id, "personId", "titleVi", "titleEn") SELECT gen_random_uuid(), id, '', '' FROM person RETURNING id),
      receiver AS (
        INSERT INTO official_role (id, "officialId", role, "officeId") SELECT gen_random_uuid(), f.id, 'receiver', o.id FROM official f, office o WHERE o.code = $1)
      INSERT INTO desk_session (id, "counterId", "officialId", "groupIds", "openedAt")
      SELECT gen_random_uuid(), c.id, f.id, (SELECT array_agg(g.id) FROM field_group g WHERE g."officeId" = o.id), $4
        FROM official f, office o JOIN counter c ON c."officeId" = o.id AND c.number = $2 WHERE o.code = $1`,
    [office, index + 1, hashOf(token), opensAt, NAME]);
  }
  return tokens.map((token) => `mot-cua.session=${token}`);
}

/** The id of the `number`th of those who wait, the same in both databases. The token on the paper is the id's text. */
export const ticketId = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Lets `count` people wait in the office's first group; every fourth has a head start. */
export async function fillLine(client: pg.Client, office: string, count: number): Promise<void> {
  await client.query(`
    WITH line AS (
      SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid AS id, g.id AS "groupId", g."officeId", n AS number, $3::timestamptz + n * interval '1 second' AS at, CASE WHEN n % 4 = 0 THEN 20 ELSE 0 END AS "headStart"
        FROM office o JOIN field_group g ON g."officeId" = o.id AND g.letter = 'A', generate_series(1, $2::int) n WHERE o.code = $1),
    counted AS (
      INSERT INTO ticket_counter ("groupId", day, last) SELECT DISTINCT "groupId", $4::date, $2::int FROM line ON CONFLICT ("groupId", day) DO UPDATE SET last = excluded.last),
    made AS (
      INSERT INTO ticket (id, "officeId", "issuedGroupId", "groupId", letter, day, number, status, source, "tokenHash", "priorityClass", evidence, "headStart", "createdAt", "arrivedAt", "rankAt")
      SELECT id, "officeId", "groupId", "groupId", 'A', $4, number, 'waiting', 'kiosk', sha256(id::text::bytea),
             CASE WHEN "headStart" > 0 THEN 'age-60' END, CASE WHEN "headStart" > 0 THEN 'declared' END, "headStart", at, at, at - "headStart" * interval '1 minute' FROM line
      RETURNING id, "createdAt")
    INSERT INTO ticket_period ("ticketId", revision, action, status, at) SELECT id, 1, 'issue', 'waiting', "createdAt" FROM made`,
  [office, count, `${DAY}T07:00:00+07:00`, DAY]);
}

/** Takes everybody of an earlier measurement away. */
export async function clear(client: pg.Client): Promise<void> {
  await client.query('TRUNCATE ticket, ticket_period, ticket_counter, desk_session, device, event, idempotency_key CASCADE');
  await client.query(`DELETE FROM official o USING person p WHERE p.id = o."personId" AND p."searchName" = $1`, [NAME]);
  await client.query('DELETE FROM person WHERE "searchName" = $1', [NAME]);
}

/**
 * Does what the autovacuum of a lasting server does and the scratch server's does not: the planner learns how large the
 * tables are, and VACUUM marks rows that everybody sees, which lets an index answer alone. It marks only what the journal
 * has, for which the scratch server's commits do not wait: those of ANALYZE do, and with them all before.
 */
export async function settle(client: pg.Client): Promise<void> {
  await client.query('SET synchronous_commit = on');
  await client.query('ANALYZE');
  await client.query('VACUUM');
}
