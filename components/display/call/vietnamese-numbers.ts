/** How numbers are said in Vietnamese. Words of the language, as grammar has them; sentences are in locales/. */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Digit by digit, three at least, as numbers are called in a waiting room: 12 → "không một hai". */
export function digitByDigit(number: number): string {
  return [...String(number).padStart(3, '0')].map((digit) => DIGITS[Number(digit)]).join(' ');
}

/** A number below 100 as it is counted: 15 → "mười lăm", 21 → "hai mươi mốt". */
export function counted(number: number): string {
  const tens = Math.floor(number / 10);
  const units = number % 10;
  if (tens === 0) return DIGITS[units] ?? '';
  const unit = units === 5 ? 'lăm' : units === 1 && tens > 1 ? 'mốt' : units === 4 && tens > 1 ? 'tư' : units === 0 ? '' : DIGITS[units];
  return [tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`, unit].filter(Boolean).join(' ');
}

/**
 * The sentence that calls a number.
 * @param frame from locales: "Mời số {{letter}} {{number}}, đến quầy số {{counter}}"
 * @example callSentence(frame, { letter: 'A', number: 12, counter: 2 }) // Mời số A không một hai, đến quầy số hai
 */
export function callSentence(frame: string, call: { readonly letter: string; readonly number: number; readonly counter: number }): string {
  return frame
    .replace('{{letter}}', call.letter)
    .replace('{{number}}', digitByDigit(call.number))
    .replace('{{counter}}', counted(call.counter));
}
