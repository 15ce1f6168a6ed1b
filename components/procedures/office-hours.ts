import type { TFunction } from 'i18next';
import type { OfficeSummary } from '#lib/places/schema.ts';

type Hours = OfficeSummary['hours'];

/** `450` → `07:30` */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Opening hours as people read them: neighbouring days with the same hours in one line.
 *
 * @returns lines such as { days: 'Thứ Hai – Thứ Sáu', times: '08:00–12:00, 13:00–17:00' }
 */
export function hourLines(hours: Hours, t: TFunction<['offices']>): { days: string; times: string }[] {
  const lines: { from: number; to: number; times: string }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const times = hours
      .filter((part) => part.weekday === weekday)
      .toSorted((a, b) => a.opens - b.opens)
      .map((part) => `${clock(part.opens)}–${clock(part.closes)}`)
      .join(', ');
    const last = lines.at(-1);
    if (!times) continue;
    if (last && last.to === weekday - 1 && last.times === times) last.to = weekday;
    else lines.push({ from: weekday, to: weekday, times });
  }
  const day = (weekday: number) => t(`weekday.${weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7}`);
  return lines.map(({ from, to, times }) => ({
    days: from === to ? day(from) : t('days', { from: day(from), to: day(to) }),
    times,
  }));
}
