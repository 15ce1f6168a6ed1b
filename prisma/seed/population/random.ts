/** A seeded source of choices (mulberry32): the same seed always gives the same people. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** in [0, 1) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** a whole number, both ends included */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.int(0, choices.length - 1)];
    if (choice === undefined) throw new Error('There is nothing to choose from.');
    return choice;
  }

  /** picks by weight */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let rest = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    throw new Error('There is nothing to choose from.');
  }

  /** an ISO date in that year, on its day `lastDay` at the latest */
  dayIn(year: number, lastDay = 365): string {
    const day = new Date(Date.UTC(year, 0, this.int(1, lastDay)));
    return day.toISOString().slice(0, 10);
  }
}
