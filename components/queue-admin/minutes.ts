/** Minutes after midnight as `<input type="time">` writes them. */

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const LAST = 24 * 60;

/** `450` → `07:30`; the end of the day has no clock time and becomes 23:59. */
export function toTime(minutes: number): string {
  const shown = Math.min(minutes, LAST - 1);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** `07:30` → `450`; null while it is not a whole time. */
export function toMinutes(time: string): number | null {
  const parts = TIME.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}
