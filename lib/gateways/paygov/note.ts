/**
 * The dossier code in the note of a transfer, wherever it stands and whatever became of its dots and dashes; null where
 * there is none.
 */
export function codeInNote(note: string): string | null {
  const [, unit, day, number] = /H26[.\s-]?(\d{3})[\s-]?(\d{6})[\s-]?(\d{4,5})(?!\d)/i.exec(note) ?? [];
  return unit && day && number ? `H26.${unit}-${day}-${number}` : null;
}
