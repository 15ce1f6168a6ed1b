import type pg from 'pg';

/** Counts the statements that this process sends to PostgreSQL from now on. @returns the count so far */
export function countStatements(client: typeof pg.Client): () => number {
  let count = 0;
  const { query } = client.prototype as { query: (...args: unknown[]) => unknown };
  client.prototype.query = function counted(this: unknown, ...args: unknown[]) {
    count += 1;
    return query.apply(this, args);
  } as never;
  return () => count;
}
