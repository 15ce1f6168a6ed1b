import type pg from 'pg';
import type { Hours } from '#lib/calendar/model.ts';
import { openState } from '#lib/calendar/working-time.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import { bookablePlaces, slotTimes } from '#lib/queue/opening.ts';
import { many, NO_SPECIAL_DAYS, one, readOffice, sha256, type Asked } from './sql.ts';
import { readTicket } from './ticket.ts';

type Place = { code: string; provinceCode: string; name: string; nameEn: string; fullName: string; fullNameEn: string };

const REFERENCE_FRESH_MS = 60_000;
let kept: { readAt: number; reference: unknown } | undefined;

/** GET /api/v1/reference, as lib/places/queries.ts answers it: kept for a minute here too. */
export async function readReference(pool: pg.Pool): Promise<unknown> {
  if (!kept || performance.now() - kept.readAt >= REFERENCE_FRESH_MS) kept = { readAt: performance.now(), reference: await selectReference(pool) };
  return kept.reference;
}

async function selectReference(pool: pg.Pool): Promise<unknown> {
  const [provinces, wards, ethnicGroups] = await Promise.all([
    many<Place>(pool, 'SELECT code, name, "nameEn" FROM province ORDER BY code'),
    many<Place>(pool, 'SELECT code, "provinceCode", "fullName", "fullNameEn" FROM ward ORDER BY "nameEn"'),
    many<Place>(pool, 'SELECT code, name, "nameEn" FROM ethnic_group ORDER BY code'),
  ]);
  return {
    provinces: provinces.map(({ code, name, nameEn }) => ({ code, name: { vi: name, en: nameEn } })),
    wards: wards.map(({ code, provinceCode, fullName, fullNameEn }) => ({ code, provinceCode, name: { vi: fullName, en: fullNameEn } })),
    ethnicGroups: ethnicGroups.map(({ code, name, nameEn }) => ({ code, name: { vi: name, en: nameEn } })),
  };
}

type Slot = { start: number; taken: number; capacity: number };

/** GET /api/v1/queue/offices/:code/slots, as lib/queue/choice-queries.ts answers it. */
export async function readSlots(pool: pg.Pool, code: string, query: URLSearchParams): Promise<unknown> {
  const day = query.get('day') ?? '';
  const office = await readOffice(pool, 'code', code);
  const group = office.groups.find((candidate) => candidate.letter === query.get('group'));
  if (!group) throw new Error('no such group');
  const taken = new Map((await many<Slot>(pool, 'SELECT start, capacity, taken FROM slot WHERE "groupId" = $1 AND day = $2', [group.id, day])).map((slot) => [slot.start, slot]));
  const capacity = bookablePlaces(group.slotCapacity, group.walkInShare);
  const slots = slotTimes(office.stretches(day), group.slotMinutes).map(({ start, end }) => {
    const slot = taken.get(start);
    const past = atLocal(day, end) <= now();
    return { start, end, past, free: past ? 0 : Math.max(0, slot ? slot.capacity - slot.taken : capacity) };
  });
  return { mode: 'slots', slots };
}

type ListedOffice = { code: string; wardCode: string; nameVi: string; nameEn: string; ward: unknown; hours: Hours[] };

/** GET /api/v1/offices, as lib/places/queries.ts answers it. */
export async function readOffices(pool: pg.Pool): Promise<unknown> {
  const offices = await many<ListedOffice>(pool, `
    SELECT o.code, o."wardCode", o."nameVi", o."nameEn", jsonb_build_object('name', w."fullName", 'nameEn', w."fullNameEn", 'kind', w.kind, 'lat', w.lat, 'lng', w.lng) AS ward,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) ORDER BY h.weekday, h.opens), '[]') FROM office_hours h WHERE h."officeId" = o.id) AS hours
      FROM office o JOIN ward w ON w.code = o."wardCode" ORDER BY o.code`);
  return offices.map(({ code, wardCode, nameVi, nameEn, ward, hours }) => {
    const state = openState(now(), hours, NO_SPECIAL_DAYS);
    return { code, wardCode, name: { vi: nameVi, en: nameEn }, ward, hours, openNow: state.open, nextChange: state.next?.toISOString() ?? null };
  });
}

/** GET /api/v1/queue/tickets/:id of who has its token, as lib/queue/ticket-queries.ts answers it. */
export async function readOwnTicket(pool: pg.Pool, { id, token }: Asked): Promise<unknown> {
  const ticket = await one<{ tokenHash: Buffer }>(pool, 'SELECT * FROM ticket WHERE id = $1', [id]);
  if (!ticket.tokenHash.equals(sha256(token))) throw new Error('not the holder');
  return readTicket(pool, id);
}
