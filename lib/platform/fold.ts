/** Vietnamese text without its diacritics, đ as d: what fits into an SMS of 160 characters. */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/**
 * Folds Vietnamese text for comparison: lower case, no diacritics, đ as d, one space between words. "Hoà Giải" and
 * "hòa giải" (old and new placement of the tone mark) fold alike.
 */
export function fold(text: string): string {
  return withoutDiacritics(text).toLowerCase().replace(/\s+/g, ' ').trim();
}
