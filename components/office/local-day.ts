const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar date in Vietnam of a moment, ISO 8601. */
export function localDay(at: string): string {
  return DAY.format(new Date(at));
}
