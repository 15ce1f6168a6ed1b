/** The figures of the city. */
import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { CityFigures } from './schema.ts';
import { STATUS } from './status.ts';

/** How many dossiers each office has, by stage; numbers only. For city viewers. */
export async function getCityFigures(client: Db = db()): Promise<CityFigures> {
  const rows = await client.$queryRaw<CityFigures['offices']>`
    SELECT o.code, json_build_object('vi', o."nameVi", 'en', o."nameEn") AS name,
           count(a.id)::int AS submitted,
           count(a.id) FILTER (WHERE a.status = ${STATUS.submitted})::int AS waiting,
           count(a.id) FILTER (WHERE a.status IN (${STATUS.accepted}, ${STATUS.inProcess}))::int AS accepted,
           count(a.id) FILTER (WHERE a.status = ${STATUS.notAccepted})::int AS refused,
           count(a.id) FILTER (WHERE a.status IN (${STATUS.accepted}, ${STATUS.inProcess}) AND a."dueAt" < ${now()})::int AS overdue,
           count(a.id) FILTER (WHERE a.rounds > 1)::int AS "askedAgain"
      FROM office o LEFT JOIN application a ON a."officeId" = o.id
     GROUP BY o.id ORDER BY count(a.id) DESC, o.code`;
  return { offices: rows, at: now().toISOString() };
}
