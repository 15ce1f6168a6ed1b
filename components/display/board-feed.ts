/**
 * What a screen in the waiting room knows of the line: read every ten seconds, at once when something happened, and kept
 * while the network is gone. One per page; it holds one answer, never a history, so that it can run for months.
 */
import { ApiProblem } from '#components/api/problem.ts';
import type { Board } from '#lib/queue/schema.ts';
import { clockOffset } from './server-clock.ts';

export type FeedState = {
  readonly board: Board | null;
  /** the last try failed: what is shown is old */
  readonly stale: boolean;
  /** milliseconds by which the server's clock is ahead; null before the first answer */
  readonly offset: number | null;
  /** the device was sent away, or never let in */
  readonly gone: boolean;
};

type Parts = {
  readonly read: (signal: AbortSignal) => Promise<Board>;
  /** hears that something happened, until the returned function is called */
  readonly listen: (happened: () => void) => () => void;
};

const EVERY_MS = 10_000;
const TIMEOUT_MS = 8_000;
/** Many changes at once (an office at half past seven) are one reading. */
const AT_MOST_EVERY_MS = 700;
/** The server's line is up to two seconds old: read once more when it is fresh. */
const ONCE_MORE_MS = 2_500;

export class BoardFeed {
  #state: FeedState = { board: null, stale: false, offset: null, gone: false };
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #once: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #again = false;
  #lastRead = 0;
  #unlisten: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The present state; the same object until it changes. */
  readonly state = (): FeedState => this.#state;

  /** Reads as long as anybody is subscribed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  /** Something happened, or the network is back: do not wait for the next reading. */
  readonly refresh = (): void => {
    const wait = Math.max(0, this.#lastRead + AT_MOST_EVERY_MS - Date.now());
    this.#schedule(wait);
  };

  #start(): void {
    this.#unlisten = this.#parts.listen(() => {
      this.refresh();
      clearTimeout(this.#once);
      this.#once = setTimeout(this.refresh, ONCE_MORE_MS);
    });
    this.#schedule(0);
  }

  #stop(): void {
    this.#unlisten?.();
    clearTimeout(this.#timer);
    clearTimeout(this.#once);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), ms);
  }

  async #read(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    this.#lastRead = Date.now();
    try {
      const board = await this.#parts.read(AbortSignal.timeout(TIMEOUT_MS));
      this.#settle({ board, stale: false, offset: clockOffset(board.at, Date.now()), gone: false });
    } catch (error) {
      const gone = error instanceof ApiProblem && error.status === 401;
      this.#settle({ ...this.#state, stale: !gone, gone });
    } finally {
      this.#reading = false;
      if (this.#listeners.size > 0) this.#schedule(this.#again ? AT_MOST_EVERY_MS : EVERY_MS);
      this.#again = false;
    }
  }

  #settle(next: FeedState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}
