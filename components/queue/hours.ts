import type { Slots } from '#lib/queue/schema.ts';

export type Hour = Slots['slots'][number];

/** `450` → `07:30` */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `08:00–09:00` */
export function hourText({ start, end }: { start: number; end: number }): string {
  return `${clockOf(start)}–${clockOf(end)}`;
}

/** The first hour of the day that can still be booked. */
export function earliestFree(hours: readonly Hour[]): Hour | null {
  return hours.toSorted((a, b) => a.start - b.start).find((hour) => !hour.past && hour.free > 0) ?? null;
}

/** Whether the day has hours to come, but no place in any: then there is a waiting list. A day that is over has none. */
export function isFull(hours: readonly Hour[]): boolean {
  return hours.some((hour) => !hour.past) && earliestFree(hours) === null;
}
