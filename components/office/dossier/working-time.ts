import type { TFunction } from 'i18next';

const DAY = 8 * 60;

/**
 * Working time in words, at most two units: "1 day 3 hours". A day is eight working hours; below an hour, minutes.
 * @param minutes whole working minutes; its sign is left out
 */
export function workingTime(t: TFunction<['dossier']>, minutes: number): string {
  const total = Math.abs(minutes);
  const [days, hours, rest] = [Math.floor(total / DAY), Math.floor((total % DAY) / 60), total % 60];
  if (days > 0) return [t('clock.days', { count: days }), ...(hours > 0 ? [t('clock.hours', { count: hours })] : [])].join(' ');
  if (hours > 0) return [t('clock.hours', { count: hours }), ...(rest > 0 ? [t('clock.minutes', { count: rest })] : [])].join(' ');
  return t('clock.minutes', { count: rest });
}
