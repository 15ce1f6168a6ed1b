import { createHash } from 'node:crypto';
import { db, type Tx } from './db.ts';
import { Refused, refuse, type Result } from './result.ts';
import { inTransaction, type Sql } from './sql.ts';

/** A request that may come more than once. `key`: the Idempotency-Key header; `actor`: who may reuse it. */
export type Once = { readonly actor: string; readonly key: string; readonly route: string; readonly body: unknown };

const OPTIONS = { maxWait: 5_000, timeout: 15_000 };

/**
 * Runs a change in one transaction. A refusal undoes it. With `once`, the reply is kept in the same transaction and the
 * same key gets the same reply again; a second request with the key waits for the first to end. The same key with
 * another body is refused (request.idempotency-key-reused). Refusals are not kept: the person may mend and send again.
 */
export function transact<T>(run: (tx: Tx) => Promise<Result<T>>, once?: Once): Promise<Result<T>> {
  return orRefusal(() => db().$transaction((tx) => runOnce(tx, run, once), OPTIONS));
}

/** As `transact`, for a change whose statements are all plain SQL (sql.ts). */
export function transactPlain<T>(run: (tx: Sql) => Promise<Result<T>>, once?: Once): Promise<Result<T>> {
  return orRefusal(() => inTransaction((tx) => runOnce(tx, run, once)));
}

async function orRefusal<T>(change: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function runOnce<T, C extends Sql>(tx: C, run: (tx: C) => Promise<Result<T>>, once: Once | undefined): Promise<Result<T>> {
  const earlier = once && (await claim<T>(tx, once));
  if (earlier) return settleOrThrow(earlier);
  const result = settleOrThrow(await run(tx));
  if (once) {
    await tx.$executeRaw`UPDATE idempotency_key SET reply = ${JSON.stringify(result)}::jsonb WHERE actor = ${once.actor} AND key = ${once.key}`;
  }
  return result;
}

function settleOrThrow<T>(result: Result<T>): Result<T> {
  if (!result.ok) throw new Refused(result);
  return result;
}

/** Takes the key, or gives what the request that took it replied. */
async function claim<T>(tx: Sql, once: Once): Promise<Result<T> | null> {
  const bodyHash = new Uint8Array(createHash('sha256').update(JSON.stringify([once.route, once.body])).digest());
  // waits here while another transaction holds the key
  const taken = await tx.$executeRaw`
    INSERT INTO idempotency_key (actor, key, route, "bodyHash", reply) VALUES (${once.actor}, ${once.key}, ${once.route}, ${bodyHash}, 'null'::jsonb)
    ON CONFLICT DO NOTHING`;
  if (taken === 1) return null;
  const [row] = await tx.$queryRaw<{ bodyHash: Uint8Array; reply: Result<T> }[]>`SELECT "bodyHash", reply FROM idempotency_key WHERE actor = ${once.actor} AND key = ${once.key}`;
  if (!row) throw new Error('the idempotency key is neither free nor taken');
  if (Buffer.compare(row.bodyHash, bodyHash) !== 0) return refuse('request.idempotency-key-reused');
  return row.reply;
}
