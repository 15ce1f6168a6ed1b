import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from './prisma/client.ts';
import { env } from './env.ts';

/** A client or an open transaction: what queries and commands run on. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type Tx = Prisma.TransactionClient;
export type { PrismaClient };

/** A client of its own, for scripts and tests. Close it with `$disconnect()`. */
export function createDb(url: string, poolSize = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: poolSize }) });
}

type Opened = { readonly pool: pg.Pool; readonly client: PrismaClient };

// Next.js reloads modules while developing: one pool per process, not one per reload.
const holder = globalThis as { motCuaDb?: Opened };

/** Dates and large integers as Prisma gives them: a date is midnight UTC, a bigint is one. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [pg.types.builtins.INT8]: BigInt,
};
const types: pg.CustomTypesConfig = { getTypeParser: (oid: number, format?: 'text' | 'binary') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format as 'text') };

function open(): Opened {
  const { DATABASE_URL: connectionString, DATABASE_POOL: max } = env();
  const pool = new pg.Pool({ connectionString, max, types });
  // an idle connection that breaks (the database restarts) must not end the process: whoever asks next is told
  pool.on('error', () => undefined);
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** The client of this process, on DATABASE_URL. */
export const db = (): PrismaClient => (holder.motCuaDb ??= open()).client;

/** The connections under `db()`; sql.ts runs on them too. */
export const pool = (): pg.Pool => (holder.motCuaDb ??= open()).pool;

/** Closes this process's client, if it was opened. */
export async function closeDb(): Promise<void> {
  const opened = holder.motCuaDb;
  delete holder.motCuaDb;
  await opened?.client.$disconnect();
  await opened?.pool.end();
}

/** Is `error` a violation of a unique key (PostgreSQL 23505)? */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'P2002' || error.code === '23505');
}
