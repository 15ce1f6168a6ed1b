/**
 * Reading the event log in an order that misses nothing. Transactions commit in another order than they take numbers,
 * so rows are read by (transaction, id) and only up to the oldest transaction still open: whatever is invisible now
 * will stand after what has been read. Costs one index range scan; measured with an empty result it touches two pages.
 */
import { db, type Db } from '#lib/platform/db.ts';

export type LoggedEvent = { readonly xid: bigint; readonly id: bigint; readonly topic: string; readonly ref: string; readonly audience: readonly string[] };
export type Cursor = { readonly xid: bigint; readonly id: bigint };

/** The end of the log: everything committed before now is behind it. */
export async function getCursor(client: Db = db()): Promise<Cursor> {
  const [row] = await client.$queryRaw<{ xmin: string }[]>`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin`;
  if (!row) throw new Error('no snapshot');
  return { xid: BigInt(row.xmin), id: 0n };
}

/** Events after `cursor`, oldest first, at most `limit`. */
export async function listEventsAfter(cursor: Cursor, limit = 1000, client: Db = db()): Promise<LoggedEvent[]> {
  const rows = await client.$queryRaw<{ xid: string; id: bigint; topic: string; ref: string; audience: string[] }[]>`
    SELECT xid::text, id, topic, ref, audience
      FROM event
     WHERE (xid, id) > (${cursor.xid.toString()}::xid8, ${cursor.id}) AND xid < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY event.xid, event.id -- a bare "xid" would be the text above, which stands in another order
     LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, xid: BigInt(row.xid) }));
}
