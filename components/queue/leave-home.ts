/** A motorbike in the morning's traffic, on roads longer than the straight line that is measured. */
const KM_PER_HOUR = 15;
/** parking, and finding the door */
const SPARE_MINUTES = 10;
const STEP_MS = 5 * 60_000;

/**
 * When to set out to be there at `expectedAt`, at the full five minutes before.
 *
 * @param expectedAt instant of the server: the booked hour
 * @param at instant of the server: now
 * @param km straight line to the office
 * @returns an instant, or 'now' if it has come
 */
export function leaveHome(expectedAt: string, at: string, km: number): string | 'now' {
  const travel = (km / KM_PER_HOUR) * 3_600_000 + SPARE_MINUTES * 60_000;
  const leave = Math.floor((Date.parse(expectedAt) - travel) / STEP_MS) * STEP_MS;
  return leave <= Date.parse(at) ? 'now' : new Date(leave).toISOString();
}
