import type { Locale } from '#lib/platform/text.ts';

/** With the language's marks between thousands: "1.250,5" in Vietnamese, "1,250.5" in English. */
const GROUPED: Record<Locale, RegExp> = {
  vi: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
  en: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
};
/** One mark that cannot be a grouping is a decimal mark, whichever of the two it is. */
const PLAIN = /^-?\d+([.,]\d+)?$/;

/**
 * The number that a person typed, by the marks of their language: in Vietnamese "1.250" is one thousand two hundred and
 * fifty; "12.5" has only one reading, so it is accepted in both languages. Null where it is no number.
 */
export function parseNumber(typed: string, locale: Locale): number | null {
  const text = typed.replace(/\s/g, '');
  if (GROUPED[locale].test(text)) {
    return Number(locale === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));
  }
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : null;
}
