/** How long something has lasted: "3:07", "1:02:07". */
export function elapsedText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Those whose number is meant by what was typed: "a12", "A 012", "12". Nothing typed means all. */
export function findNumbers<Numbered extends { readonly letter: string; readonly number: number }>(all: readonly Numbered[], typed: string): Numbered[] {
  const match = /^([a-z])?0*(\d*)$/i.exec(typed.replaceAll(/[\s.-]/g, ''));
  if (!match) return [];
  const [, letter, digits = ''] = match;
  return all.filter((one) => (!letter || one.letter === letter.toUpperCase()) && String(one.number).startsWith(digits));
}
