/** Calls that wait while another is spoken; a call takes about six seconds. */
const MOST_WAITING = 12;

/** Calls out one after another; a call that cannot be played does not stop the next. */
export class Announcer<T> {
  readonly #play: (call: T) => Promise<void>;
  readonly #waiting: T[] = [];
  #playing = false;

  constructor(play: (call: T) => Promise<void>) {
    this.#play = play;
  }

  announce(calls: readonly T[]): void {
    this.#waiting.push(...calls);
    // who fell this far behind (sound was broken) must not talk about the past
    this.#waiting.splice(0, this.#waiting.length - MOST_WAITING);
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#playing) return;
    this.#playing = true;
    for (let call = this.#waiting.shift(); call !== undefined; call = this.#waiting.shift()) {
      await this.#play(call).catch(() => undefined);
    }
    this.#playing = false;
  }
}
