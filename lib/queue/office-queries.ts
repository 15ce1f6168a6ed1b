/** An office as the queue needs it. */
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { addDays } from '#lib/calendar/working-time.ts';
import { atLocal, localMinutes, now } from '#lib/platform/clock.ts';
import { Prisma, type Closure, type FieldGroup, type Office, type OfficeHours, type QueueSettings } from '#lib/platform/prisma/client.ts';
import { sql, type Sql } from '#lib/platform/sql.ts';
import { DEFAULT_HEAD_STARTS, type HeadStarts } from '#lib/priority/model.ts';
import { isOpenAt, stretchesOn, type Stretch } from './opening.ts';
import { asDate, dayOf, today } from './ticket-commands.ts';

/** Booking reaches this many days ahead, today included (iHanoi's rule). */
export const BOOKING_DAYS = 7;
/** Where an office has set nothing else. */
export const MAX_ABSENCES = 3;

export type QueueOfficeRow = NonNullable<Awaited<ReturnType<typeof findQueueOffice>>>;

/** What is told of an office and its line in one statement, where relations would take six. */
type OfficeRow = Pick<Office, 'id' | 'code' | 'wardCode' | 'nameVi' | 'nameEn'> & {
  readonly hours: readonly Pick<OfficeHours, 'weekday' | 'opens' | 'closes'>[];
  readonly queue: QueueSettings | null;
  readonly groups: readonly FieldGroup[];
  /** JSON has no dates: `day` is still a text */
  readonly closures: readonly (Omit<Closure, 'day'> & { readonly day: string })[];
};

/** Runs with every number that is given out, booked or called. Measured at 0.2 ms: five look-ups by the office's key. */
async function readOffice(where: Prisma.Sql, client: Sql): Promise<OfficeRow | undefined> {
  const [office] = await client.$queryRaw<OfficeRow[]>`
    SELECT o.id, o.code, o."wardCode", o."nameVi", o."nameEn", to_jsonb(q) AS queue,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes)), '[]') FROM office_hours h WHERE h."officeId" = o.id) AS hours,
           (SELECT coalesce(jsonb_agg(to_jsonb(g) ORDER BY g.letter), '[]') FROM field_group g WHERE g."officeId" = o.id AND g.active) AS groups,
           (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') FROM closure c WHERE c."officeId" = o.id) AS closures
      FROM office o LEFT JOIN queue_settings q ON q."officeId" = o.id
     WHERE ${where}`;
  return office;
}

/** An office with its hours, settings, groups and closures; null where there is none. */
export async function findQueueOffice(where: { code: string } | { id: string }, client: Sql = sql()) {
  const row = await readOffice('code' in where ? Prisma.sql`o.code = ${where.code}` : Prisma.sql`o.id = ${where.id}::uuid`, client);
  if (!row) return null;
  const office = { ...row, closures: row.closures.map((closure) => ({ ...closure, day: asDate(closure.day) })) };
  const special = await listSpecialDays(client);
  const stretches = (day: string): Stretch[] =>
    stretchesOn(day, office.hours, special, office.closures.filter((closure) => dayOf(closure.day) === day));
  return {
    ...office,
    headStarts: { ...DEFAULT_HEAD_STARTS, ...(office.queue?.headStarts as Partial<HeadStarts> | undefined) },
    absencePenalty: office.queue?.absencePenalty ?? 10,
    maxAbsences: office.queue?.maxAbsences ?? MAX_ABSENCES,
    bookingOpen: office.queue?.bookingOpen ?? true,
    stretches,
    openNow: (): boolean => isOpenAt(localMinutes(now()), stretches(today())),
    /** the next opening or closing within two weeks */
    nextChange: (): Date | null => nextChange(stretches),
    name: { vi: office.nameVi, en: office.nameEn },
  };
}

function nextChange(stretches: (day: string) => Stretch[]): Date | null {
  const at = now();
  for (let ahead = 0, day = today(); ahead < 15; ahead += 1, day = addDays(day, 1)) {
    for (const { opens, closes } of stretches(day)) {
      for (const minute of [opens, closes]) {
        const moment = atLocal(day, minute);
        if (moment > at) return moment;
      }
    }
  }
  return null;
}

/** The day is one that can be booked: today or one of the next six. */
export function isBookableDay(day: string): boolean {
  return day >= today() && day <= addDays(today(), BOOKING_DAYS - 1);
}

