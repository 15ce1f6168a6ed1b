/** Dates, money, numbers and durations as people write them in each language. All times are those of Vietnam. */
import type { Locale, Text } from '#lib/platform/text.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
/** English dates keep the order of Vietnam (day first), because papers and officials do. */
const INTL: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Picks the language of a sentence that comes as data. */
export function localText(text: Text, locale: Locale): string {
  return text[locale];
}

/**
 * `dd/mm/yyyy` in both languages. A calendar date (`2026-03-12`) is shown as it stands; an instant (ISO 8601 with time,
 * or a Date) as the day that it falls on in Vietnam.
 *
 * @throws RangeError if it is no date
 */
export function formatDate(value: string | Date): string {
  const calendar = typeof value === 'string' ? CALENDAR_DATE.exec(value) : null;
  if (calendar) return `${calendar[3]}/${calendar[2]}/${calendar[1]}`;
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, day: '2-digit', month: '2-digit', year: 'numeric' })
    .format(new Date(value));
}

/** `14:05`, Vietnam's time. */
export function formatTime(value: string | Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' })
    .format(new Date(value));
}

/** `14:05, 12/03/2026`, Vietnam's time. */
export function formatDateTime(value: string | Date): string {
  const instant = new Date(value);
  return `${formatTime(instant)}, ${formatDate(instant)}`;
}

/** `Thứ Năm, 12/03/2026` or `Thursday, 12/03/2026`. */
export function formatDay(value: string | Date, locale: Locale): string {
  const day = typeof value === 'string' && CALENDAR_DATE.test(value) ? new Date(`${value}T12:00:00+07:00`) : new Date(value);
  const weekday = new Intl.DateTimeFormat(INTL[locale], { timeZone: TIME_ZONE, weekday: 'long' }).format(day);
  return `${weekday}, ${formatDate(value)}`;
}

/** Whole đồng: `25.000 đ` in Vietnamese, `25,000 VND` in English. */
export function formatMoney(vnd: number, locale: Locale): string {
  // A no-break space: the sum and its unit stay on one line.
  return `${formatNumber(vnd, locale)}\u00a0${locale === 'vi' ? 'đ' : 'VND'}`;
}

/** `1.234,5` or `1,234.5`. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(INTL[locale]).format(value);
}
