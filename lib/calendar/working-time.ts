/** Working days and opening times. Pure; dates are local calendar dates of Vietnam, ISO 8601. */
import { atLocal, localDate, localMinutes } from '#lib/platform/clock.ts';
import type { Hours, SpecialDays } from './model.ts';

const DAY_MS = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday */
export function weekdayOf(date: string): number {
  return ((new Date(date).getUTCDay() + 6) % 7) + 1;
}

/** The stretches in which an office is open on a date. A swapped Saturday has the hours of a Monday. */
export function hoursOn(date: string, hours: readonly Hours[], special: SpecialDays): readonly Hours[] {
  if (special.holidays.has(date)) return [];
  const weekday = special.extraWorkingDays.has(date) ? 1 : weekdayOf(date);
  return hours.filter((stretch) => stretch.weekday === weekday).toSorted((a, b) => a.opens - b.opens);
}

/** A legal working day: Monday to Friday without holidays, plus swapped days (Labour Code 45/2019/QH14, art. 111–112). */
export function isWorkingDay(date: string, special: SpecialDays): boolean {
  return special.extraWorkingDays.has(date) || (weekdayOf(date) <= 5 && !special.holidays.has(date));
}

export function nextWorkingDay(date: string, special: SpecialDays): string {
  let next = addDays(date, 1);
  while (!isWorkingDay(next, special)) next = addDays(next, 1);
  return next;
}

/** The moment at which an office closes on a working day (17:00 where its own hours say nothing of that day). */
function closingTime(date: string, hours: readonly Hours[], special: SpecialDays): Date {
  return atLocal(date, hoursOn(date, hours, special).at(-1)?.closes ?? 17 * 60);
}

/**
 * When a dossier is due. The day of acceptance is day 0; the result is due at closing time of the last working day. A
 * same-day procedure (0 days) accepted after its cut-off, or on a day without work, is due on the next working day.
 * @param workingDays whole working days, ≥ 0
 * @param cutoff local time "HH:mm" of same-day procedures
 */
export function dueAt(accepted: Date, workingDays: number, cutoff: string | undefined, hours: readonly Hours[], special: SpecialDays): Date {
  const start = localDate(accepted);
  const [hour = 24, minute = 0] = (cutoff ?? '24:00').split(':').map(Number);
  const sameDay = workingDays === 0 && isWorkingDay(start, special) && localMinutes(accepted) <= hour * 60 + minute && accepted <= closingTime(start, hours, special);
  if (sameDay) return closingTime(start, hours, special);
  let date = start;
  for (let day = 0; day < Math.max(workingDays, 1); day += 1) date = nextWorkingDay(date, special);
  return closingTime(date, hours, special);
}

/** Where an office's own hours say nothing of a legal working day, its working time is that of the law's usual day. */
const USUAL_DAY: readonly Hours[] = [{ weekday: 1, opens: 8 * 60, closes: 12 * 60 }, { weekday: 1, opens: 13 * 60, closes: 17 * 60 }];

/** The working time of a date: none on days that are no legal working days, even where the office opens on a Saturday. */
function workingStretches(date: string, hours: readonly Hours[], special: SpecialDays): readonly Hours[] {
  if (!isWorkingDay(date, special)) return [];
  const stretches = hoursOn(date, hours, special);
  return stretches.length > 0 ? stretches : USUAL_DAY;
}

/** The working time between two moments, in whole minutes, 0 where `to` is not after `from`. */
export function workingMinutes(from: Date, to: Date, hours: readonly Hours[], special: SpecialDays): number {
  let ms = 0;
  const last = localDate(to);
  for (let date = localDate(from); date <= last; date = addDays(date, 1)) {
    for (const { opens, closes } of workingStretches(date, hours, special)) {
      const start = Math.max(from.getTime(), atLocal(date, opens).getTime());
      const end = Math.min(to.getTime(), atLocal(date, closes).getTime());
      ms += Math.max(0, end - start);
    }
  }
  return Math.floor(ms / 60_000);
}

/**
 * The moment at which so much working time has passed: at a stretch's end rather than at the start of the next.
 * 0 minutes from outside working time is the start of the next stretch.
 * @param minutes whole minutes, ≥ 0
 */
export function addWorkingMinutes(from: Date, minutes: number, hours: readonly Hours[], special: SpecialDays): Date {
  let left = minutes * 60_000;
  for (let date = localDate(from); ; date = addDays(date, 1)) {
    for (const { opens, closes } of workingStretches(date, hours, special)) {
      const start = Math.max(from.getTime(), atLocal(date, opens).getTime());
      const length = atLocal(date, closes).getTime() - start;
      if (length < 0 || (length === 0 && left > 0)) continue;
      if (left <= length) return new Date(start + left);
      left -= length;
    }
  }
}

/** A deadline moved by whole working days: closing time of the last of them. */
export function extendedDueAt(due: Date, workingDays: number, hours: readonly Hours[], special: SpecialDays): Date {
  return dueAt(due, workingDays, undefined, hours, special);
}

/** Is an office open at a moment, and when does that change? `next` is null where it does not within two weeks. */
export function openState(at: Date, hours: readonly Hours[], special: SpecialDays): { open: boolean; next: Date | null } {
  for (let day = 0, date = localDate(at); day < 15; day += 1, date = addDays(date, 1)) {
    for (const stretch of hoursOn(date, hours, special)) {
      const opens = atLocal(date, stretch.opens);
      const closes = atLocal(date, stretch.closes);
      if (at < opens) return { open: false, next: opens };
      if (at < closes) return { open: true, next: closes };
    }
  }
  return { open: false, next: null };
}
