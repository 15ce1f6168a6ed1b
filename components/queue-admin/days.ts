const DAY_MS = 24 * 60 * 60_000;

/** The calendar date some days after another (before, when negative), ISO 8601. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
