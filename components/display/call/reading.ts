/** A number in a form that voices of every language read digit by digit: "A, 0 1 2". */
export function digitsForReading({ letter, number }: { readonly letter: string; readonly number: number }): string {
  return `${letter}, ${[...String(number).padStart(3, '0')].join(' ')}`;
}
