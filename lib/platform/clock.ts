/** Vietnam has one time zone, UTC+7, and no summer time. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET_MS = 7 * 3_600_000;

/**
 * CLOCK_STARTS_AT lets a whole system believe that it is another moment (a Monday morning, for a demo on a Sunday or an
 * end-to-end test at night); time then runs as usual. Production refuses it unless told otherwise by name.
 */
const shift = process.env.CLOCK_STARTS_AT ? Date.parse(process.env.CLOCK_STARTS_AT) - Date.now() : 0;
const real = (): number => Date.now() + shift;
let read = real;

/** The present moment. All code asks here, so that a test can own the clock. */
export function now(): Date {
  return new Date(read());
}

/** Tests only: replaces the clock, or restores the real one. */
export function setClock(next?: () => number): void {
  read = next ?? real;
}

/** The local calendar date of a moment, ISO 8601. */
export function localDate(at: Date = now()): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Minutes after local midnight. */
export function localMinutes(at: Date): number {
  const local = new Date(at.getTime() + OFFSET_MS);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/** The moment of a local date and minutes after its midnight. */
export function atLocal(date: string, minutes = 0): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - OFFSET_MS + minutes * 60_000);
}

/** Full years between two ISO dates. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
