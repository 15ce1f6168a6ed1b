import { db, type Db } from '#lib/platform/db.ts';
import type { SpecialDays } from './model.ts';

/** Holidays and swapped working days, all years that are known. */
export async function listSpecialDays(client: Db = db()): Promise<SpecialDays> {
  const rows = await client.calendarDay.findMany({ select: { date: true, kind: true } });
  const dates = (kind: string): Set<string> => new Set(rows.filter((row) => row.kind === kind).map((row) => row.date.toISOString().slice(0, 10)));
  return { holidays: dates('holiday'), extraWorkingDays: dates('working-day') };
}
