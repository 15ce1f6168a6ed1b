/**
 * The tab's one line to `/api/v1/events`. An event says that something changed, never what: whoever listens reads it
 * again. Whenever the line comes to stand everything has to be read again: what happened before was not heard.
 */

export type Change = { readonly topic: 'application' | 'draft' | 'session' | 'ticket' | 'line' | 'notice'; readonly ref: string };
export type Listener = {
  readonly changed: (change: Change) => void;
  readonly lost: () => void;
  /** code of an office whose line is listened to as well; a tab looks at one office at a time, the latest that was asked for */
  readonly office?: string | undefined;
};

/** The part of EventSource that the link uses; tests bring their own. */
export type Source = Pick<EventTarget, 'addEventListener'> & { close(): void };

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** A page that was hidden so long may hold a line that died without notice (a phone asleep). */
const HIDDEN_TOO_LONG_MS = 20_000;

export class EventLink {
  readonly #open: (office: string | undefined) => Source;
  readonly #listeners = new Set<Listener>();
  #source: Source | null = null;
  #office: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #hiddenSince: number | null = null;

  constructor(open: (office: string | undefined) => Source) {
    this.#open = open;
  }

  /** Listens until the returned function is called; the line stands as long as anybody listens. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    // A line that hears too much is left as it is; one that hears too little is opened anew.
    if (this.#listeners.size === 1 || (listener.office && listener.office !== this.#office)) this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#hangUp();
    };
  }

  /** The network is back, or the page was restored: do not wait for the next try. */
  reconnectNow(): void {
    if (this.#listeners.size === 0) return;
    this.#failures = 0;
    this.#connect();
  }

  /** The page went out of sight or came back. */
  visibility(hidden: boolean, now: number): void {
    if (hidden) {
      this.#hiddenSince = now;
      return;
    }
    const away = this.#hiddenSince === null ? 0 : now - this.#hiddenSince;
    this.#hiddenSince = null;
    if (away > HIDDEN_TOO_LONG_MS || !this.#source) this.reconnectNow();
  }

  #connect(): void {
    this.#drop();
    this.#office = [...this.#listeners].findLast(({ office }) => office)?.office;
    const source = this.#open(this.#office);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#failures = 0;
      // The first time too: what was read before the line stood may have changed since.
      this.#tellLost();
    });
    source.addEventListener('changed', (event) => {
      const change = JSON.parse((event as MessageEvent<string>).data) as Change;
      for (const listener of [...this.#listeners]) listener.changed(change);
    });
    source.addEventListener('lost', () => this.#tellLost());
    // The browser's own retry waits three seconds and gives up at the first HTTP error; this one does neither.
    source.addEventListener('error', () => this.#retryLater());
  }

  #retryLater(): void {
    this.#drop();
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.#failures, LONGEST_WAIT_MS);
    this.#failures += 1;
    // Spread, so that a restarted server is not met by everybody at the same moment.
    this.#timer = setTimeout(() => this.#connect(), wait * (0.5 + Math.random() / 2));
  }

  #tellLost(): void {
    for (const listener of [...this.#listeners]) listener.lost();
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #hangUp(): void {
    this.#drop();
    this.#failures = 0;
  }
}
