import type pg from 'pg';
import { now } from '#lib/platform/clock.ts';
import { announce, many, one, readOffice, sha256, today, transact, type Asked, type Office } from './sql.ts';

type Session = { personId: string; officialId: string };
type Desk = { id: string; counterId: string; groupIds: string[] };
type Ticket = { id: string; revision: number; status: string };

/** POST /api/v1/desk/call, as server/routes/desk.ts and lib/queue/desk-commands.ts answer it. */
export async function callNext(pool: pg.Pool, asked: Asked): Promise<unknown> {
  const session = await one<Session>(pool, `
    SELECT s.id AS "sessionId", s."personId", s.level, s."lastSeenAt", s."userAgent", o.id AS "officialId",
           (SELECT json_agg(json_build_object('role', r.role, 'officeId', r."officeId")) FROM official_role r WHERE r."officialId" = o.id) AS roles
      FROM session s JOIN person p ON p.id = s."personId" AND p."dataKey" IS NOT NULL LEFT JOIN official o ON o."personId" = s."personId" AND o.active
     WHERE s."tokenHash" = $1 AND s."revokedAt" IS NULL AND s."expiresAt" > $2`, [sha256(asked.token), now()]);
  const { office: code } = asked.body as { office: string };
  const { id: officeId } = await readOffice(pool, 'code', code);
  await transact(pool, session.personId, asked, (client) => call(client, session.officialId, officeId));
  return readDesk(pool, session.officialId, await readOffice(pool, 'code', code));
}

async function call(client: pg.PoolClient, officialId: string, officeId: string): Promise<{ id: string }> {
  const desk = await one<Desk>(client, `
    SELECT d.id, d."counterId", c."officeId", d."groupIds", d."officialId" FROM desk_session d JOIN counter c ON c.id = d."counterId"
     WHERE d."officialId" = $1 AND d."closedAt" IS NULL AND c."officeId" = $2 FOR UPDATE OF d`, [officialId, officeId]);
  const busy = await one<{ count: string }>(client, `SELECT count(*) FROM ticket WHERE "counterId" = $1 AND status IN ('called', 'serving')`, [desk.counterId]);
  if (busy.count !== '0') throw new Error('the desk is busy');
  const at = now();
  const ticket = await one<Ticket>(client, `
    SELECT * FROM ticket
     WHERE "officeId" = $1 AND day = $2 AND status = 'waiting' AND "groupId" = ANY($3::uuid[]) AND "arrivedAt" <= $4
     ORDER BY "rankAt", number, id LIMIT 1 FOR UPDATE SKIP LOCKED`, [officeId, today(), desk.groupIds, at]);
  const revision = ticket.revision + 1;
  await one(client, `UPDATE ticket SET status = 'called', "counterId" = $2, "calledAt" = $3, revision = $4 WHERE id = $1 RETURNING *`, [ticket.id, desk.counterId, at, revision]);
  await client.query(`
    INSERT INTO ticket_period ("ticketId", revision, action, status, at, "counterId", "officialId", before) VALUES ($1, $2, 'call', 'called', $3, $4, $5, $6)`,
  [ticket.id, revision, at, desk.counterId, officialId, JSON.stringify(ticket)]);
  await announce(client, ticket.id, officeId);
  return { id: ticket.id };
}

/** The reads of lib/queue/desk-queries.ts, relations joined. */
async function readDesk(pool: pg.Pool, officialId: string, office: Office): Promise<unknown> {
  const shown = 'SELECT t.id, t.letter, t.number, t.status, t.revision, t.source, t."counterId", t."arrivedAt", t."slotStartAt", t."calledAt", t."startedAt", t."priorityClass", t.evidence, t."headStart", t.absences, g.letter AS "group", c.number AS counter FROM ticket t JOIN field_group g ON g.id = t."groupId" LEFT JOIN counter c ON c.id = t."counterId"';
  const [counters, sessions] = await Promise.all([
    many(pool, `SELECT c.id, c.number, array_agg(f."fieldGroupId") AS groups FROM counter c LEFT JOIN counter_field_group f ON f."counterId" = c.id WHERE c."officeId" = $1 AND c.active GROUP BY c.id ORDER BY c.number`, [office.id]),
    many<Desk & { officialId: string; openedAt: Date }>(pool, `
      SELECT d.*, p."fullName" FROM desk_session d JOIN counter c ON c.id = d."counterId" JOIN official o ON o.id = d."officialId" JOIN person p ON p.id = o."personId"
       WHERE d."closedAt" IS NULL AND c."officeId" = $1`, [office.id]),
  ]);
  const own = sessions.find((session) => session.officialId === officialId);
  const scope = [office.id, today(), own?.groupIds];
  const inGroups = 't."officeId" = $1 AND t.day = $2 AND t."groupId" = ANY($3::uuid[])';
  const [line, lengths, [current], held, booked, expected, done, undo] = await Promise.all([
    many(pool, `${shown} WHERE ${inGroups} AND t.status = 'waiting' ORDER BY t."rankAt", t.number, t.id LIMIT 200`, scope),
    many(pool, `SELECT "groupId", count(*) FROM ticket WHERE "officeId" = $1 AND day = $2 AND status = 'waiting' GROUP BY "groupId"`, [office.id, today()]),
    many(pool, `${shown} WHERE t."counterId" = $1 AND t.status IN ('called', 'serving')`, [own?.counterId]),
    many(pool, `${shown} WHERE ${inGroups} AND t.status = 'held' ORDER BY t."rankAt"`, scope),
    many(pool, `${shown} WHERE ${inGroups} AND t.status = 'booked' ORDER BY t."slotStartAt", t.number, t.id LIMIT 200`, scope),
    one(pool, `SELECT count(*) FROM ticket t WHERE ${inGroups} AND t.status = 'booked'`, scope),
    one(pool, `SELECT count(*) FROM ticket_period WHERE "counterId" = $1 AND action = 'finish' AND at >= $2`, [own?.counterId, own?.openedAt]),
    many(pool, `SELECT p.*, t.letter, t.number FROM ticket_period p JOIN ticket t ON t.id = p."ticketId" WHERE p."counterId" = $1 AND p."officialId" = $2 AND p.at >= $3 ORDER BY p.at DESC LIMIT 1`, [own?.counterId, officialId, new Date(now().getTime() - 5_000)]),
  ]);
  return { office: { code: office.code, name: { vi: office.nameVi, en: office.nameEn } }, counters, sessions, lengths, current, held, line, booked, expected, done, undo };
}
