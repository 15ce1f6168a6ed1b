/**
 * Folds Vietnamese text for comparison: lower case, no diacritics, đ as d, one space between words. "Hoà Giải" and
 * "hòa giải" (old and new placement of the tone mark) fold alike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
