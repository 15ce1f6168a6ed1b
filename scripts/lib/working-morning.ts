import { readFileSync } from 'node:fs';
import { addDays, isWorkingDay } from '#lib/calendar/working-time.ts';
import { inRoot } from './paths.ts';

/**
 * Nine o'clock on the next working day after today, in Hanoi: when a test system lives, so that offices are open at
 * whatever hour the tests run. Always ahead of the real clock, because browsers drop cookies that end in their past.
 */
export function nextWorkingMorning(now: Date = new Date()): string {
  const days = JSON.parse(readFileSync(inRoot('prisma/seed/data/calendar.json'), 'utf8')) as { date: string; kind: string }[];
  const of = (kind: string): Set<string> => new Set(days.filter((day) => day.kind === kind).map((day) => day.date));
  const special = { holidays: of('holiday'), extraWorkingDays: new Set<string>() };
  let date = addDays(now.toISOString().slice(0, 10), 1);
  // a day that is a full one for every office: no swapped Saturday
  while (!isWorkingDay(date, special)) date = addDays(date, 1);
  return `${date}T09:00:00+07:00`;
}
