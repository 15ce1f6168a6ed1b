import { listSpecialDays } from '#lib/calendar/queries.ts';
import { openState } from '#lib/calendar/working-time.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { Office, OfficeHours, Ward } from '#lib/platform/prisma/client.ts';
import { sql, type Sql } from '#lib/platform/sql.ts';
import type { OfficeSummary, Reference } from './schema.ts';

/** These change by decree and a new seed; browsers keep them for a day. */
const FRESH_MS = 60_000;
let kept: { readonly readAt: number; readonly reference: Reference } | undefined;

/** Provinces, wards and ethnic groups, in the order in which people look for them; at most a minute old. */
export async function getReference(client: Db = db()): Promise<Reference> {
  if (kept && performance.now() - kept.readAt < FRESH_MS) return kept.reference;
  const reference = await readReference(client);
  kept = { readAt: performance.now(), reference };
  return reference;
}

async function readReference(client: Db): Promise<Reference> {
  const [provinces, wards, groups] = await Promise.all([
    client.province.findMany({ select: { code: true, name: true, nameEn: true }, orderBy: { code: 'asc' } }),
    client.ward.findMany({ select: { code: true, provinceCode: true, fullName: true, fullNameEn: true }, orderBy: { nameEn: 'asc' } }),
    client.ethnicGroup.findMany({ select: { code: true, name: true, nameEn: true }, orderBy: { code: 'asc' } }),
  ]);
  return {
    provinces: provinces.map(({ code, name, nameEn }) => ({ code, name: { vi: name, en: nameEn } })),
    wards: wards.map(({ code, provinceCode, fullName, fullNameEn }) => ({ code, provinceCode, name: { vi: fullName, en: fullNameEn } })),
    ethnicGroups: groups.map(({ code, name, nameEn }) => ({ code, name: { vi: name, en: nameEn } })),
  };
}

type OfficeRow = Pick<Office, 'code' | 'wardCode' | 'nameVi' | 'nameEn'> & {
  readonly ward: Pick<Ward, 'fullName' | 'fullNameEn' | 'kind' | 'lat' | 'lng'>;
  readonly hours: Pick<OfficeHours, 'weekday' | 'opens' | 'closes'>[];
};

/**
 * All one-stop shops of the city, by ward code, with whether they are open now. Plain SQL: 126 offices with some 1,300
 * hours, which are 126 rows here and relations to be put together otherwise.
 */
export async function listOffices(client: Sql = sql()): Promise<OfficeSummary[]> {
  const [offices, special] = await Promise.all([
    client.$queryRaw<OfficeRow[]>`
      SELECT o.code, o."wardCode", o."nameVi", o."nameEn",
             jsonb_build_object('fullName', w."fullName", 'fullNameEn', w."fullNameEn", 'kind', w.kind, 'lat', w.lat, 'lng', w.lng) AS ward,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) ORDER BY h.weekday, h.opens), '[]') FROM office_hours h WHERE h."officeId" = o.id) AS hours
        FROM office o JOIN ward w ON w.code = o."wardCode" ORDER BY o.code`,
    listSpecialDays(client),
  ]);
  return offices.map(({ code, wardCode, nameVi, nameEn, ward, hours }) => {
    const state = openState(now(), hours, special);
    return {
      code,
      wardCode,
      name: { vi: nameVi, en: nameEn },
      ward: { name: ward.fullName, nameEn: ward.fullNameEn, kind: ward.kind === 'xa' ? 'xa' as const : 'phuong' as const, lat: ward.lat, lng: ward.lng },
      hours,
      openNow: state.open,
      nextChange: state.next?.toISOString() ?? null,
    };
  });
}

/** The id of an office, by its unit code; null where there is none. */
export async function findOfficeId(code: string, client: Db = db()): Promise<string | null> {
  return (await client.office.findUnique({ where: { code }, select: { id: true } }))?.id ?? null;
}
