/** Vietnam has one time zone, UTC+7, and no summer time. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET_MS = 7 * 3_600_000;

let read = (): number => Date.now();

/** The present moment. All code asks here, so that a test can own the clock. */
export function now(): Date {
  return new Date(read());
}

/** Tests only: replaces the clock, or restores the real one. */
export function setClock(next?: () => number): void {
  read = next ?? ((): number => Date.now());
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
