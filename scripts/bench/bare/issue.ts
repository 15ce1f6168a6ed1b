import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { atLocal, now } from '#lib/platform/clock.ts';
import { uuidv7 } from '#lib/platform/uuid.ts';
import { readTicket } from './ticket.ts';
import { announce, one, readOffice, sha256, today, transact, type Asked } from './sql.ts';

type Device = { id: string; officeId: string };
type Issued = { id: string; token: string };

/** POST /api/v1/kiosk/tickets, as server/routes/display.ts and lib/queue/arrival-commands.ts answer it. */
export async function issueTicket(pool: pg.Pool, asked: Asked): Promise<unknown> {
  const device = await one<Device>(pool, 'SELECT * FROM device WHERE "tokenHash" = $1', [sha256(asked.token)]);
  const issued = await transact(pool, device.id, asked, (client) => make(client, device, (asked.body as { group: string }).group));
  return { ticket: await readTicket(pool, issued.id), token: issued.token };
}

async function make(client: pg.PoolClient, device: Device, letter: string): Promise<Issued> {
  const office = await readOffice(client, 'id', device.officeId);
  const group = office.groups.find((candidate) => candidate.letter === letter);
  const last = office.stretches(today()).at(-1);
  if (!group || !last || now() >= atLocal(today(), last.closes)) throw new Error('no group, or closed');
  const token = randomBytes(32).toString('base64url');
  const id = uuidv7();
  await one(client, `
    WITH given AS (
      INSERT INTO ticket_counter ("groupId", day, last) VALUES ($1, $2, 1)
      ON CONFLICT ("groupId", day) DO UPDATE SET last = ticket_counter.last + 1
      RETURNING last),
    made AS (
      INSERT INTO ticket (id, "officeId", "issuedGroupId", "groupId", letter, day, number, status, source, "tokenHash", "headStart", "createdAt", "arrivedAt", "rankAt")
      SELECT $3, $4, $1, $1, $5, $2, given.last, 'waiting', 'kiosk', $6, 0, $7, $7, $7 FROM given
      RETURNING id, number),
    lived AS (
      INSERT INTO ticket_period ("ticketId", revision, action, status, at, "deviceId")
      SELECT id, 1, 'issue', 'waiting', $7, $8 FROM made)
    SELECT number FROM made`, [group.id, today(), id, office.id, letter, sha256(token), now(), device.id]);
  await announce(client, id, office.id);
  return { id, token };
}
