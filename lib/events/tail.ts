import type { Cursor, LoggedEvent } from './queries.ts';

type Source = { readonly getCursor: () => Promise<Cursor>; readonly listEventsAfter: (cursor: Cursor) => Promise<LoggedEvent[]> };
type Listener = { readonly audience: ReadonlySet<string>; readonly hear: (event: LoggedEvent) => void; readonly lost: () => void };

const EVERY_MS = 150;
const KEPT = 5000;

/**
 * Follows the event log for one process and hands each event to those who may hear it. A listener that comes back with
 * a cursor is told what it missed, as far as the last 5,000 events reach; beyond, `lost()` says "read everything again".
 */
export class EventTail {
  readonly #source: Source;
  readonly #onError: (error: unknown) => void;
  readonly #listeners = new Set<Listener>();
  readonly #recent: LoggedEvent[] = [];
  #cursor: Cursor | undefined;
  #start: Cursor | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(source: Source, onError: (error: unknown) => void) {
    this.#source = source;
    this.#onError = onError;
  }

  async start(): Promise<void> {
    this.#cursor = await this.#source.getCursor();
    this.#start = this.#cursor;
    this.#next();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** The present end of the log as this process knows it. */
  get cursor(): Cursor {
    if (!this.#cursor) throw new Error('the tail was not started');
    return this.#cursor;
  }

  /** Begins to listen; the returned function ends it. */
  listen(listener: Listener, since: Cursor | null): () => void {
    if (since) this.#catchUp(listener, since);
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #catchUp(listener: Listener, since: Cursor): void {
    const oldest = this.#recent.length < KEPT ? this.#start : this.#recent[0];
    if (!oldest || isBefore(since, oldest)) return listener.lost();
    for (const event of this.#recent) if (isBefore(since, event) && hears(listener, event)) listener.hear(event);
  }

  #next(): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#read(), EVERY_MS);
  }

  async #read(): Promise<void> {
    try {
      const events = await this.#source.listEventsAfter(this.cursor);
      for (const event of events) this.#give(event);
    } catch (error) {
      // the database may be restarting: say so, keep the cursor, try again
      this.#onError(error);
    }
    this.#next();
  }

  #give(event: LoggedEvent): void {
    this.#cursor = { xid: event.xid, id: event.id };
    this.#recent.push(event);
    if (this.#recent.length > KEPT) this.#recent.shift();
    for (const listener of this.#listeners) if (hears(listener, event)) listener.hear(event);
  }
}

function hears(listener: Listener, event: LoggedEvent): boolean {
  return event.audience.some((who) => listener.audience.has(who));
}

function isBefore(a: Cursor, b: Cursor): boolean {
  return a.xid < b.xid || (a.xid === b.xid && a.id < b.id);
}
