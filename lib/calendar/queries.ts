import { db } from '#lib/platform/db.ts';
import type { Sql } from '#lib/platform/sql.ts';
import type { SpecialDays } from './model.ts';

/** Nobody changes these days while the system runs but by a seed of the next year, which may wait this long. */
const FRESH_MS = 60_000;
let kept: { readonly readAt: number; readonly days: SpecialDays } | undefined;

/** Holidays and swapped working days, all years that are known; at most a minute old. */
export async function listSpecialDays(client: Sql = db()): Promise<SpecialDays> {
  if (kept && performance.now() - kept.readAt < FRESH_MS) return kept.days;
  const rows = await client.$queryRaw<{ date: string; kind: string }[]>`SELECT date::text, kind FROM calendar_day`;
  const dates = (kind: string): Set<string> => new Set(rows.filter((row) => row.kind === kind).map((row) => row.date));
  const days = { holidays: dates('holiday'), extraWorkingDays: dates('working-day') };
  kept = { readAt: performance.now(), days };
  return days;
}
