/** What the bare server's requests have in common. The SQL is that of the API, see lib/queue and lib/platform/transaction.ts. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Hours, SpecialDays } from '#lib/calendar/model.ts';
import { localDate } from '#lib/platform/clock.ts';
import { stretchesOn, type Stretch } from '#lib/queue/opening.ts';

export type Asked = { readonly route: string; readonly id: string; readonly query: URLSearchParams; readonly body: unknown; readonly token: string; readonly key: string };

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
export const today = (): string => localDate();

/** The first row of a statement's result. @throws Error when there is none */
export async function one<T extends pg.QueryResultRow>(client: pg.Pool | pg.PoolClient, sql: string, values: unknown[]): Promise<T> {
  const { rows: [row] } = await client.query<T>(sql, values);
  if (!row) throw new Error(`nothing found by ${sql}`);
  return row;
}

export async function many<T extends pg.QueryResultRow>(client: pg.Pool | pg.PoolClient, sql: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(sql, values)).rows;
}

/** Runs a change in one transaction with its idempotency key, as lib/platform/transaction.ts does. */
export async function transact<T>(pool: pg.Pool, actor: string, { key, route, body }: Asked, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`INSERT INTO idempotency_key (actor, key, route, "bodyHash", reply) VALUES ($1, $2, $3, $4, 'null'::jsonb) ON CONFLICT DO NOTHING`, [actor, key, route, sha256(JSON.stringify([route, body]))]);
    const value = await run(client);
    await client.query('UPDATE idempotency_key SET reply = $1::jsonb WHERE actor = $2 AND key = $3', [JSON.stringify(value), actor, key]);
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

type Group = { id: string; letter: string; mode: string; slotMinutes: number; slotCapacity: number; walkInShare: number; nameVi: string; nameEn: string };
export type Office = { id: string; code: string; nameVi: string; nameEn: string; groups: Group[]; hours: Hours[]; closures: { day: string; fromMin: number; untilMin: number }[]; stretches: (day: string) => Stretch[] };

export const NO_SPECIAL_DAYS: SpecialDays = { holidays: new Set(), extraWorkingDays: new Set() };

/** As lib/queue/office-queries.ts; holidays, which the API reads once a minute, are left out. */
export async function readOffice(client: pg.Pool | pg.PoolClient, column: 'id' | 'code', value: string): Promise<Office> {
  const office = await one<Office>(client, `
    SELECT o.id, o.code, o."wardCode", o."nameVi", o."nameEn", to_jsonb(q) AS queue,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes)), '[]') FROM office_hours h WHERE h."officeId" = o.id) AS hours,
           (SELECT coalesce(jsonb_agg(to_jsonb(g) ORDER BY g.letter), '[]') FROM field_group g WHERE g."officeId" = o.id AND g.active) AS groups,
           (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') FROM closure c WHERE c."officeId" = o.id) AS closures
      FROM office o LEFT JOIN queue_settings q ON q."officeId" = o.id
     WHERE o.${column} = $1`, [value]);
  office.stretches = (day) => stretchesOn(day, office.hours, NO_SPECIAL_DAYS, office.closures.filter((closure) => closure.day === day));
  return office;
}

/** The events of a changed ticket: its holder's, and its line's. */
export async function announce(client: pg.PoolClient, ticketId: string, officeId: string): Promise<void> {
  const events = [{ topic: 'ticket', ref: ticketId, audience: [`ticket:${ticketId}`] }, { topic: 'line', ref: officeId, audience: [`line:${officeId}`] }];
  await client.query(`
    INSERT INTO event (topic, ref, audience)
    SELECT topic, ref, audience FROM jsonb_to_recordset($1::jsonb) AS said(topic text, ref text, audience text[])`, [JSON.stringify(events)]);
}
