/** The dossiers that an office has gathered, written straight into a database: invented people, a year, mostly done. */
import type pg from 'pg';
import type { Stage } from '#lib/applications/stage.ts';
import { STATUS, type StatusCode } from '#lib/applications/status.ts';
import { fold } from '#lib/platform/fold.ts';
import { uuidv7 } from '#lib/platform/uuid.ts';
import { demoPerson } from '../../prisma/seed/demo-people.ts';
import { givenNames, surname } from '../../prisma/seed/population/names.ts';
import { Random } from '../../prisma/seed/population/random.ts';
import { OFFICE } from './people.ts';
import { DAY } from './system.ts';

/** Dossiers that stand alike. Days are counted back from today; the deadline in days from the submission. */
type Pile = { readonly stage: Stage; readonly status: StatusCode; readonly count: number; readonly submitted: Range; readonly due?: Range };
type Range = readonly [from: number, to: number];

const FRESH: Range = [1, 5];
const MONTH: Range = [1, 30];
const LONG_AGO: Range = [17, 365];
/** with `FRESH`: ahead */
const AHEAD: Range = [6, 15];
/** with `LATE` and `LONG_AGO`: past */
const LATE: Range = [17, 40];
const PAST: Range = [1, 15];

/** A new office, where everything is open: as many wait, and as many are late, as a page of the inbox holds. */
export const HUNDRED: readonly Pile[] = [
  { stage: 'receive', status: STATUS.submitted, count: 50, submitted: MONTH },
  { stage: 'process', status: STATUS.inProcess, count: 50, submitted: LATE, due: PAST },
];

/** A year of an office: some hundreds are open, the rest is done. */
export const TEN_THOUSAND: readonly Pile[] = [
  { stage: 'receive', status: STATUS.submitted, count: 120, submitted: MONTH },
  { stage: 'process', status: STATUS.accepted, count: 80, submitted: FRESH, due: AHEAD },
  { stage: 'process', status: STATUS.inProcess, count: 140, submitted: FRESH, due: AHEAD },
  { stage: 'process', status: STATUS.inProcess, count: 60, submitted: LATE, due: PAST },
  { stage: 'approve', status: STATUS.inProcess, count: 70, submitted: FRESH, due: AHEAD },
  { stage: 'citizen', status: STATUS.supplementsRequested, count: 60, submitted: MONTH },
  { stage: 'citizen', status: STATUS.financialDuty, count: 20, submitted: MONTH },
  { stage: 'stopped', status: STATUS.stopped, count: 10, submitted: MONTH },
  { stage: 'return', status: STATUS.finished, count: 60, submitted: LATE, due: PAST },
  { stage: 'done', status: STATUS.notAccepted, count: 400, submitted: LONG_AGO },
  { stage: 'done', status: STATUS.withdrawn, count: 180, submitted: LONG_AGO },
  { stage: 'done', status: STATUS.returned, count: 8_800, submitted: LONG_AGO, due: PAST },
];

export const sizeOf = (piles: readonly Pile[]): number => piles.reduce((sum, { count }) => sum + count, 0);

/** Whom the searches look for: a person of the seed, whose number the database therefore knows, and whose name nobody else has. */
const SOUGHT = demoPerson('ba-vi-receiver');
const OF_SOUGHT = 3;
/** Further numbers than a day has. */
const SOUGHT_NUMBER = 900;

/** What officials type. Each finds as many in an archive of any size, except `letters`, which more than half of all names have. */
export const SEARCHES = { name: fold(SOUGHT.name), code: `-0${SOUGHT_NUMBER + 1}`, personalId: SOUGHT.personalId, letters: 'an' } as const;

type Dossier = { readonly id: string; readonly personId: string | null; readonly stage: Stage; readonly status: StatusCode; readonly submittedAt: string; readonly dueAt: string | null };

function inventDossiers(random: Random, piles: readonly Pile[], people: readonly { id: string }[]): Dossier[] {
  const daysFrom = (moment: number, days: number): number => moment + days * 24 * 3_600_000;
  return piles.flatMap(({ stage, status, count, submitted, due }) => Array.from({ length: count }, () => {
    const submittedAt = daysFrom(Date.parse(`${DAY}T08:00:00+07:00`), -random.int(...submitted)) + random.int(0, 8 * 60) * 60_000;
    return {
      id: uuidv7(), personId: random.pick(people).id, stage, status,
      submittedAt: new Date(submittedAt).toISOString(), dueAt: due ? new Date(daysFrom(submittedAt, random.int(...due))).toISOString() : null,
    };
  })).map((dossier, index) => (index < OF_SOUGHT ? { ...dossier, personId: null } : dossier));
}

/** Adds people, who come one to three times each, and their dossiers with the office. Always the same. */
export async function fillArchive(client: pg.Client, piles: readonly Pile[]): Promise<void> {
  const random = new Random(sizeOf(piles));
  const people = Array.from({ length: Math.ceil(sizeOf(piles) * 0.6) }, () => {
    const name = `${surname(random, '01')} ${givenNames(random, random.pick(['male', 'female']), random.int(1945, 2008), '01')}`;
    return { id: uuidv7(), fullName: name, searchName: fold(name) };
  });
  await client.query(`
    INSERT INTO person (id, "idNumberHash", "dataKey", facts, "fullName", "searchName", level, "updatedAt")
    SELECT id, sha256(id::text::bytea), '\\x00', '\\x00', "fullName", "searchName", 2, now() FROM jsonb_to_recordset($1) AS p(id uuid, "fullName" text, "searchName" text)`,
  [JSON.stringify(people)]);
  await client.query(`
    WITH dossier AS (
      SELECT d.*, to_char("submittedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYMMDD') AS day FROM ROWS FROM (
        jsonb_to_recordset($1) AS (id uuid, "personId" uuid, stage text, status int, "submittedAt" timestamptz, "dueAt" timestamptz)) WITH ORDINALITY AS d(id, "personId", stage, status, "submittedAt", "dueAt", n)),
    numbered AS (
      SELECT *, CASE WHEN "personId" IS NULL THEN $2 + n ELSE row_number() OVER (PARTITION BY day ORDER BY "submittedAt", n) END AS number FROM dossier),
    offered AS (
      SELECT v.id, v."procedureCode", p.field, row_number() OVER (ORDER BY p.code) - 1 AS place, count(*) OVER () AS all FROM procedure_version v JOIN procedure p ON p.code = v."procedureCode")
    INSERT INTO application (id, code, "personId", "officeId", "procedureCode", field, "versionId", status, revision, channel, "applicantName", "searchName", answers, "submittedAt", "acceptedAt", "dueAt", stage, "assigneeId")
    SELECT d.id, concat_ws('-', o.code, d.day, lpad(d.number::text, 4, '0')), p.id, o.id, v."procedureCode", v.field, v.id, d.status, 1, CASE WHEN n % 4 = 0 THEN 1 ELSE 2 END, p."fullName", p."searchName",
           (SELECT string_agg(sha256((d.id::text || part)::bytea), ''::bytea) FROM generate_series(1, 48) part), -- as long as sealed answers are
           d."submittedAt", CASE WHEN "dueAt" IS NOT NULL THEN d."submittedAt" END, d."dueAt", d.stage,
           CASE WHEN d.stage IN ('process', 'approve') THEN (SELECT r."officialId" FROM official_role r WHERE r."officeId" = o.id AND r.role = 'specialist' LIMIT 1) END
      FROM numbered d JOIN office o ON o.code = $3 JOIN offered v ON v.place = n % v.all JOIN person p ON p.id = coalesce(d."personId", (SELECT id FROM person WHERE "fullName" = $4))`,
  [JSON.stringify(inventDossiers(random, piles, people)), SOUGHT_NUMBER, OFFICE, SOUGHT.name]);
}
