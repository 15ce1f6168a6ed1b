const ALLOWED = 5;
const WAIT_MS = 60_000;
const REMEMBERED = 10_000;

/** Counts wrong passcodes per identification number: after five, that number has to wait a minute. */
export class Attempts {
  readonly #failures = new Map<string, { count: number; last: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Seconds until the next try is allowed; 0 = now. */
  wait(personalId: string): number {
    const failure = this.#failures.get(personalId);
    if (!failure || failure.count < ALLOWED) return 0;
    return Math.max(0, Math.ceil((failure.last + WAIT_MS - this.#now()) / 1000));
  }

  fail(personalId: string): void {
    const now = this.#now();
    const before = this.#failures.get(personalId);
    const count = before && before.last + WAIT_MS > now ? before.count + 1 : 1;
    // Re-inserting keeps the map in the order of the last failure, so that the oldest is forgotten first.
    this.#failures.delete(personalId);
    this.#failures.set(personalId, { count, last: now });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > REMEMBERED && oldest !== undefined) this.#failures.delete(oldest);
  }

  succeed(personalId: string): void {
    this.#failures.delete(personalId);
  }
}
