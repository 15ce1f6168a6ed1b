/**
 * Plain SQL for the few statements that run with every number given out or looked at. Here a statement costs 0.07 ms of
 * CPU; through Prisma, which hands it on as it is, 0.2 ms (measured beside each other). Everything else goes
 * through Prisma, and what takes a `Sql` runs in a transaction of either.
 */
import type { Pool, PoolClient, QueryResult } from 'pg';
import { pool } from './db.ts';
import { Prisma } from './prisma/client.ts';

type Template = TemplateStringsArray | Prisma.Sql;

/** The raw part of Prisma's client: statements as tagged templates, whose values never become part of the text. */
export type Sql = {
  $queryRaw<T = unknown>(query: Template, ...values: unknown[]): Promise<T>;
  /** gives the number of rows */
  $executeRaw(query: Template, ...values: unknown[]): Promise<number>;
};

/** No statement here takes a hundredth of this; what waits longer for a lock is given up, as in Prisma's transactions. */
const LONGEST_MS = 15_000;

class Plain implements Sql {
  readonly #connection: Pool | PoolClient;

  constructor(connection: Pool | PoolClient) {
    this.#connection = connection;
  }

  async $queryRaw<T>(query: Template, ...values: unknown[]): Promise<T> {
    return (await this.#run(query, values)).rows as T;
  }

  async $executeRaw(query: Template, ...values: unknown[]): Promise<number> {
    return (await this.#run(query, values)).rowCount ?? 0;
  }

  #run(query: Template, values: unknown[]): Promise<QueryResult> {
    const statement = 'raw' in query ? Prisma.sql(query, ...values) : query;
    const config = { text: statement.text, values: statement.values, query_timeout: LONGEST_MS };
    return this.#connection.query(config);
  }
}

/** Single statements, each a transaction of its own. */
export const sql = (): Sql => new Plain(pool());

/** Runs statements in one transaction; what is thrown undoes it. */
export async function inTransaction<T>(run: (tx: Sql) => Promise<T>): Promise<T> {
  const connection = await pool().connect();
  let broken: Error | undefined;
  try {
    await connection.query('BEGIN');
    const value = await run(new Plain(connection));
    await connection.query('COMMIT');
    return value;
  } catch (error) {
    // a connection that cannot even do this, because a statement still waits on it, is not used again
    const rollback = { text: 'ROLLBACK', query_timeout: 1_000 };
    await connection.query(rollback).catch((reason: Error) => (broken = reason));
    throw error;
  } finally {
    connection.release(broken);
  }
}
