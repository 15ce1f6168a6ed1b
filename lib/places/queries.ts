import { listSpecialDays } from '#lib/calendar/queries.ts';
import { openState } from '#lib/calendar/working-time.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { OfficeSummary, Reference } from './schema.ts';

/** Provinces, wards and ethnic groups, in the order in which people look for them. */
export async function getReference(client: Db = db()): Promise<Reference> {
  const [provinces, wards, groups] = await Promise.all([
    client.province.findMany({ orderBy: { code: 'asc' } }),
    client.ward.findMany({ orderBy: { nameEn: 'asc' } }),
    client.ethnicGroup.findMany({ orderBy: { code: 'asc' } }),
  ]);
  return {
    provinces: provinces.map(({ code, name, nameEn }) => ({ code, name: { vi: name, en: nameEn } })),
    wards: wards.map(({ code, provinceCode, fullName, fullNameEn }) => ({ code, provinceCode, name: { vi: fullName, en: fullNameEn } })),
    ethnicGroups: groups.map(({ code, name, nameEn }) => ({ code, name: { vi: name, en: nameEn } })),
  };
}

/** All one-stop shops of the city, by ward code, with whether they are open now. */
export async function listOffices(client: Db = db()): Promise<OfficeSummary[]> {
  const [offices, special] = await Promise.all([
    client.office.findMany({ include: { ward: true, hours: { orderBy: [{ weekday: 'asc' }, { opens: 'asc' }] } }, orderBy: { code: 'asc' } }),
    listSpecialDays(client),
  ]);
  return offices.map(({ code, wardCode, nameVi, nameEn, ward, hours }) => {
    const state = openState(now(), hours, special);
    return {
      code,
      wardCode,
      name: { vi: nameVi, en: nameEn },
      ward: { name: ward.fullName, nameEn: ward.fullNameEn, kind: ward.kind === 'xa' ? 'xa' as const : 'phuong' as const, lat: ward.lat, lng: ward.lng },
      hours: hours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
      openNow: state.open,
      nextChange: state.next?.toISOString() ?? null,
    };
  });
}

/** The id of an office, by its unit code; null where there is none. */
export async function findOfficeId(code: string, client: Db = db()): Promise<string | null> {
  return (await client.office.findUnique({ where: { code }, select: { id: true } }))?.id ?? null;
}
