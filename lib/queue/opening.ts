/** When an office receives people on a day, and the hours that can be booked. Pure. */
import { hoursOn } from '#lib/calendar/working-time.ts';
import type { Hours, SpecialDays } from '#lib/calendar/model.ts';

/** Minutes after local midnight. */
export type Stretch = { readonly opens: number; readonly closes: number };
export type ClosedTime = { readonly fromMin: number; readonly untilMin: number };

/** The stretches in which the office is open on a date: its hours without holidays and closures. */
export function stretchesOn(date: string, hours: readonly Hours[], special: SpecialDays, closures: readonly ClosedTime[]): Stretch[] {
  let open: Stretch[] = hoursOn(date, hours, special).map(({ opens, closes }) => ({ opens, closes }));
  for (const { fromMin, untilMin } of closures) {
    open = open.flatMap(({ opens, closes }) =>
      untilMin <= opens || fromMin >= closes
        ? [{ opens, closes }]
        : [{ opens, closes: fromMin }, { opens: untilMin, closes }].filter((stretch) => stretch.closes > stretch.opens));
  }
  return open;
}

/** The bookable hours of a day: whole slots from each opening on; a rest shorter than half a slot is not offered. */
export function slotTimes(stretches: readonly Stretch[], slotMinutes: number): { start: number; end: number }[] {
  return stretches.flatMap(({ opens, closes }) => {
    const slots: { start: number; end: number }[] = [];
    for (let start = opens; closes - start >= slotMinutes / 2; start += slotMinutes) slots.push({ start, end: Math.min(start + slotMinutes, closes) });
    return slots;
  });
}

/** Places that can be booked in a slot: the capacity without the share kept for people who just come. */
export function bookablePlaces(slotCapacity: number, walkInShare: number): number {
  return Math.floor((slotCapacity * (100 - walkInShare)) / 100);
}

export function isOpenAt(minute: number, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ opens, closes }) => minute >= opens && minute < closes);
}
