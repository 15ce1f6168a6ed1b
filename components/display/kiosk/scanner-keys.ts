/**
 * A hand scanner is a keyboard that types very fast and ends with Enter. Its code is told apart from people by speed and
 * length; people's own typing passes by untouched.
 */

/** Slower than this between two keys is a person. */
const FASTEST_PERSON_MS = 100;
const SHORTEST_CODE = 12;
const LONGEST_CODE = 500;

export class ScannerKeys {
  #text = '';
  #lastAt = Number.NEGATIVE_INFINITY;

  /**
   * Takes a key as it is pressed.
   * @param at milliseconds
   * @returns the scanned code when this key ends one
   */
  press(key: string, at: number): string | null {
    const fast = at - this.#lastAt <= FASTEST_PERSON_MS;
    this.#lastAt = at;
    if (!fast) this.#text = '';
    if (key === 'Enter') {
      const code = this.#text;
      this.#text = '';
      return fast && code.length >= SHORTEST_CODE ? code : null;
    }
    // Shift, Alt and their like have names of several letters
    if ([...key].length === 1 && this.#text.length < LONGEST_CODE) this.#text += key;
    return null;
  }
}
