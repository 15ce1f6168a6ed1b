import { PrismaPg } from '@prisma/adapter-pg';
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

// Next.js reloads modules while developing: one pool per process, not one per reload.
const holder = globalThis as { motCuaDb?: PrismaClient };

/** The client of this process, on DATABASE_URL. */
export function db(): PrismaClient {
  holder.motCuaDb ??= createDb(env().DATABASE_URL, env().DATABASE_POOL);
  return holder.motCuaDb;
}

/** Closes this process's client, if it was opened. */
export async function closeDb(): Promise<void> {
  await holder.motCuaDb?.$disconnect();
  delete holder.motCuaDb;
}

/** Is `error` a violation of a unique key (PostgreSQL 23505)? */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}
