import type { Board } from '#lib/queue/schema.ts';

export type Call = Board['calls'][number];

/** How often each ticket had been called when the board was last looked at; only the latest are remembered. */
export type Heard = ReadonlyMap<string, number>;

/** More than any office has counters; a board that runs for weeks forgets the rest. */
const REMEMBERED = 200;

/**
 * What has to be called out now, the earliest first: tickets that are called for the first time, or again. A ticket
 * that left the list and came back with the same count (a start that was undone) was called already.
 *
 * @param heard null when the board has just been switched on: what was called before stands there, but is not called again
 */
export function newCalls(heard: Heard | null, calls: readonly Call[]): { calls: Call[]; heard: Heard } {
  const fresh = heard === null ? [] : calls.filter((call) => call.calls > (heard.get(call.id) ?? 0));
  const kept = new Map(heard);
  for (const call of calls) {
    // the map keeps the order of insertion: those seen last stand last
    kept.delete(call.id);
    kept.set(call.id, call.calls);
  }
  return {
    calls: fresh.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    heard: new Map([...kept].slice(-REMEMBERED)),
  };
}
