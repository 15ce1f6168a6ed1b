import type { Locale } from '#lib/platform/text.ts';

const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** "3 hours ago", "in 2 days": the largest unit that fits, cut, not rounded (59 minutes are no hour). */
export function relativeTime(at: string, now: number, locale: Locale): string {
  const distance = Date.parse(at) - now;
  for (const { unit, ms } of UNITS) {
    const count = Math.trunc(distance / ms);
    // Never "yesterday": 47 hours ago may be the day before.
    if (count !== 0) return new Intl.RelativeTimeFormat(locale).format(count, unit);
  }
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'minute');
}
