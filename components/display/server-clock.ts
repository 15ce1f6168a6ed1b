/** The server's time on a device whose own clock is not believed: the difference is noted with each answer. */

/** Milliseconds by which the server's clock is ahead of the device's. */
export function clockOffset(serverAt: string, deviceNow: number): number {
  return Date.parse(serverAt) - deviceNow;
}

/** Night hour in which screens load themselves afresh: new version, clean memory. */
const RELOAD_FROM_MINUTE = 180;
const RELOAD_WITHIN_MINUTES = 60;
const LONG_ENOUGH_MS = 2 * 3_600_000;

/**
 * Whether a screen should load itself afresh now: between 03:00 and 04:00, not again in the same night, and each screen
 * some minutes apart from the others.
 *
 * @param minute the server's minute of the day
 * @param upFor milliseconds since the page was loaded
 * @param spread 0 … 1, drawn once by each screen
 */
export function isReloadDue(minute: number, upFor: number, spread: number): boolean {
  const from = RELOAD_FROM_MINUTE + Math.floor(spread * RELOAD_WITHIN_MINUTES * 0.5);
  return minute >= from && minute < RELOAD_FROM_MINUTE + RELOAD_WITHIN_MINUTES && upFor > LONG_ENOUGH_MS;
}
