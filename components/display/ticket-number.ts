/** "A 012": the letter of the group, three digits or more; the space does not break. */
export function ticketNumber({ letter, number }: { readonly letter: string; readonly number: number }): string {
  return `${letter}\u00a0${String(number).padStart(3, '0')}`;
}
