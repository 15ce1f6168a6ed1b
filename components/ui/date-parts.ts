/** The three boxes of a date, as typed. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/**
 * One string for what is typed so far: an ISO date (`2026-03-05`) once all three boxes hold a number, else the typed
 * parts in the same order (`2026--`, `-03-`), else nothing. Whether the day exists is for the form's schema to say.
 */
export function joinDate({ day, month, year }: DateParts): string {
  if (!day && !month && !year) return '';
  const complete = /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(day);
  return complete ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${year}-${month}-${day}`;
}

/** The boxes for a string of `joinDate`, or for any ISO date. */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day, month, year };
}
