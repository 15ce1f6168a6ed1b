import type { Cursor } from './queries.ts';

/** A cursor as the `id` of a server-sent event. */
export function writeCursor(cursor: Cursor): string {
  return `${cursor.xid}-${cursor.id}`;
}

/** Reads `Last-Event-ID`; null when it is not one of ours. */
export function readCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{1,19})-(\d{1,19})$/.exec(text ?? '');
  return match ? { xid: BigInt(match[1] ?? 0), id: BigInt(match[2] ?? 0) } : null;
}
