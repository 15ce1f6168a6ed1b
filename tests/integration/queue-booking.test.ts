/** Booking, checking in and all that is refused, through the API, with a clock that the test owns. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { checkInCode } from '#lib/queue/check-in-code.ts';
import { closeDays, lapseOffers } from '#lib/queue/jobs.ts';
import { CUA_NAM, HOAN_KIEM, MONDAY, setTime, startSite, type Person } from '../support/app.ts';
import { broken } from '../queue/invariants.ts';
import { refused } from '../queue/refused.ts';

const DAY = '2026-11-25';
const NINE = 9 * 60;
const site = await startSite();
const book = (who: Person, body: object = {}) => who.post('/api/v1/queue/tickets', { office: HOAN_KIEM, group: 'A', day: DAY, slotStart: NINE, ...body });
let officeId = '';
/** Somebody with a session of this moment: sessions end, and these tests move the clock by days. */
const now = (key: string): Promise<Person> => site.signedInAnew(key);

const refusedBooking = (who: Person, body: object, code: string, status = 422) =>
  refused((headers) => who.post('/api/v1/queue/tickets', { office: HOAN_KIEM, group: 'A', day: DAY, slotStart: NINE, ...body }, headers), code, status);

beforeAll(async () => {
  officeId = (await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } })).id;
});
beforeEach(async () => {
  setTime(MONDAY);
  await db().waitlistEntry.deleteMany({});
  await db().ticket.deleteMany({});
  await db().ticketCounter.deleteMany({});
  await db().slot.deleteMany({});
});
afterEach(async () => expect(await broken(officeId)).toEqual([]));

describe('booking', () => {
  test('gives a number, with the priority that VNeID proves', async () => {
    const reply = await book(await site.as('grandmother'));
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ letter: 'A', number: 1, day: DAY, status: 'booked', slotStart: NINE, priority: { class: 'age-75', evidence: 'verified' }, headStart: 40, ahead: null });
    expect((await book(await site.as('mother'))).body).toMatchObject({ number: 2, priority: null });
    // who does not want to be treated as needing help is not
    expect((await book(await site.as('veteran'), { usePriority: false })).body).toMatchObject({ number: 3, priority: null, priorityUnused: true });
  });

  test('a declared class counts until somebody sees more', async () => {
    expect((await book(await site.as('mother'), { declared: 'pregnant-or-small-child' })).body.priority).toEqual({ class: 'pregnant-or-small-child', evidence: 'declared' });
    expect((await book(await site.as('father'), { declared: 'urgent' })).body.priority).toBeNull();
  });

  test('counts per group and day, and begins at 1 again the next day', async () => {
    await book(await site.as('mother'));
    expect((await book(await site.as('father'))).body.number).toBe(2);
    expect((await book(await site.as('father'), { group: 'B' })).body.number).toBe(1);
    expect((await book(await site.as('mother'), { day: '2026-11-26' })).body.number).toBe(1);
  });

  test('refuses what cannot be booked, and says why in both languages', async () => {
    const mother = await site.as('mother');
    await refusedBooking(mother, { day: '2026-11-24', slotStart: NINE }, 'queue.office-closed'); // Vietnam Culture Day
    await refusedBooking(mother, { day: '2026-11-29' }, 'queue.office-closed'); // Sunday
    await refusedBooking(mother, { day: '2026-11-22' }, 'queue.not-bookable-day');
    await refusedBooking(mother, { day: '2026-11-30' }, 'queue.not-bookable-day');
    await refusedBooking(mother, { slotStart: 12 * 60 }, 'queue.slot-not-found', 404);
    await refusedBooking(mother, { slotStart: null }, 'queue.slot-not-found', 404);
    await refusedBooking(mother, { group: 'Z' }, 'queue.group-not-found', 404);
    await refusedBooking(mother, { office: 'H26.999' }, 'office.not-found', 404);
    await refusedBooking(mother, { applicationCode: 'H26.004-261123-9999' }, 'application.not-found', 404);
    setTime('2026-11-25T10:00:00+07:00');
    await refusedBooking(await now('mother'), {}, 'queue.slot-past');
    setTime('2026-11-25T17:00:00+07:00');
    await refusedBooking(await now('mother'), { slotStart: 16 * 60 }, 'queue.office-closed');
    await refusedBooking(await now('level-one'), {}, 'access.level-2-needed', 403);
  });

  test('keeps to two numbers a day and one a field, phone and paper together', async () => {
    const mother = await site.as('mother');
    await book(mother);
    await refusedBooking(mother, { slotStart: 10 * 60 }, 'queue.one-per-field');
    await book(mother, { group: 'B' });
    await refusedBooking(mother, { group: 'C' }, 'queue.two-a-day');
    // the day itself: the kiosk reads her citizen card and counts the same person
    setTime('2026-11-25T08:00:00+07:00');
    const kiosk = await site.device('kiosk');
    const card = '001197990001||Nguyễn Thị Thu Hà|14021997|Nữ|Hà Nội|01012022';
    await refused((headers) => kiosk.post('/api/v1/kiosk/tickets', { group: 'C', card }, headers), 'queue.two-a-day', 422);
  });

  test('a number given up frees the field, but not without end', async () => {
    const mother = await site.as('mother');
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { body } = await book(mother);
      expect((await mother.post(`/api/v1/queue/tickets/${body.id}/cancel`)).body.status).toBe('cancelled');
    }
    await refusedBooking(mother, {}, 'queue.too-many-attempts');
  });

  test('never sells a place twice: 30 people, 7 places, all at once', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, (_, index) => site.as(`citizen-${index + 1}`)));
    const replies = await Promise.all(people.map((person) => book(person)));
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(7);
    expect(replies.filter((reply) => reply.body.code === 'queue.slot-full')).toHaveLength(23);
    const numbers = replies.filter((reply) => reply.status === 201).map((reply) => reply.body.number as number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('a double tap books once', async () => {
    const mother = await site.as('mother');
    const key = { 'idempotency-key': 'one-and-the-same-key' };
    const body = { office: HOAN_KIEM, group: 'A', day: DAY, slotStart: NINE };
    const [first, second] = await Promise.all([mother.post('/api/v1/queue/tickets', body, key), mother.post('/api/v1/queue/tickets', body, key)]);
    expect(first.body.id).toBe(second.body.id);
    expect(await db().ticket.count()).toBe(1);
  });

  test('can be moved to another hour and another day', async () => {
    const mother = await site.as('mother');
    const { body } = await book(mother);
    const later = await mother.post(`/api/v1/queue/tickets/${body.id}/change`, { day: DAY, slotStart: 14 * 60 });
    expect(later.body).toMatchObject({ id: body.id, number: 1, slotStart: 14 * 60 });
    const other = await mother.post(`/api/v1/queue/tickets/${body.id}/change`, { day: '2026-11-27', slotStart: NINE });
    expect(other.body).toMatchObject({ number: 1, day: '2026-11-27', status: 'booked' });
    expect((await mother.get(`/api/v1/queue/tickets/${body.id}`)).body.status).toBe('cancelled');
  });

  test("a stranger is told that there is no such number", async () => {
    const { body } = await book(await site.as('mother'));
    const father = await site.as('father');
    for (const [path, payload] of [['cancel', {}], ['change', { day: DAY, slotStart: 600 }], ['check-in', { code: checkInCode(HOAN_KIEM) }], ['rating', { rating: 1 }], ['priority', { use: true }]] as const) {
      await refused((headers) => father.post(`/api/v1/queue/tickets/${body.id}/${path}`, payload, headers), 'queue.ticket-not-found', 404);
    }
    await refused((headers) => site.anonymous.get(`/api/v1/queue/tickets/${body.id}`, { ...headers, 'x-ticket-token': 'x'.repeat(43) }), 'queue.ticket-not-found', 404);
  });
});

describe('checking in', () => {
  const booked = async () => {
    const mother = await site.as('mother');
    const { body } = await book(mother);
    const url = `/api/v1/queue/tickets/${body.id}/check-in`;
    return async (code: string, headers: Record<string, string> = {}) => (await now('mother')).post(url, { code }, headers);
  };

  test("needs the code on the office's screen, fresh, genuine, of this office and of the day", async () => {
    const checkIn = await booked();
    const at = (code: string) => (headers: Record<string, string>) => checkIn(code, headers);
    await refused(at(checkInCode(HOAN_KIEM)), 'queue.not-today', 422);
    setTime('2026-11-25T08:50:00+07:00');
    const seen = checkInCode(HOAN_KIEM);
    await refused(at('MC1.H26.004.zzzzzz.AAAAAAAAAAAAAAAAAAAA'), 'queue.code-forged', 422);
    await refused(at('https://evil.example'), 'queue.code-forged', 422);
    await refused(at(seen.replace('H26.004', 'H26.005')), 'queue.code-forged', 422);
    const office = await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } });
    const said = await refused(at(checkInCode(CUA_NAM)), 'queue.code-elsewhere', 422);
    expect(said.vi).toContain(office.nameVi);
    expect(said.en).toContain(office.nameEn);
    setTime('2026-11-25T08:55:00+07:00');
    await refused(at(seen), 'queue.code-old', 422);
    const done = await checkIn(checkInCode(HOAN_KIEM));
    expect(done.body).toMatchObject({ status: 'waiting', ahead: 0, arrivedAt: '2026-11-25T02:00:00.000Z' });
    await refused(at(checkInCode(HOAN_KIEM)), 'queue.already-checked-in', 409);
  });

  test('an hour early at most; late people stand where they arrive', async () => {
    const checkIn = await booked();
    setTime('2026-11-25T07:45:00+07:00');
    await refused((headers) => checkIn(checkInCode(HOAN_KIEM), headers), 'queue.too-early', 422);
    setTime('2026-11-25T09:40:00+07:00');
    expect((await checkIn(checkInCode(HOAN_KIEM))).body.arrivedAt).toBe('2026-11-25T02:40:00.000Z');
  });
});

describe('the waiting list', () => {
  test('hands places on in order, each for ten minutes', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, (_, index) => site.as(`citizen-${index + 1}`)));
    const holders = await Promise.all(people.slice(0, 7).map((person) => book(person)));
    const [first, second, third] = people.slice(7) as [Person, Person, Person];
    let minute = 0;
    for (const person of [first, second, third]) {
      setTime(`2026-11-23T09:0${(minute += 1)}:00+07:00`);
      expect((await person.post('/api/v1/queue/waitlist', { office: HOAN_KIEM, group: 'A', day: DAY })).status).toBe(201);
    }
    const entry = async (person: Person) => (await person.get('/api/v1/queue/waitlist')).body[0] as { id: string; status: string; offer: { start: number } | null };
    await people[0]?.post(`/api/v1/queue/tickets/${holders[0]?.body.id}/cancel`);
    expect(await entry(first)).toMatchObject({ status: 'offered', offer: { start: NINE } });
    expect((await entry(second)).status).toBe('waiting');
    // the place is kept: nobody else can book it meanwhile
    await refusedBooking(third, {}, 'queue.slot-full', 409);
    setTime('2026-11-23T09:14:00+07:00');
    const late = await entry(first);
    await refused((headers) => first.post(`/api/v1/queue/waitlist/${late.id}/take`, undefined, headers), 'queue.offer-over', 422);
    expect(await lapseOffers()).toBe(1);
    const next = await entry(second);
    expect(next.status).toBe('offered');
    expect((await second.post(`/api/v1/queue/waitlist/${next.id}/take`)).body).toMatchObject({ status: 'booked', slotStart: NINE });
    expect(await broken(officeId)).toEqual([]);
  });
});

describe('the end of the day', () => {
  test('ends every number once, and tells midnight from closing time', async () => {
    const booked = await book(await site.as('mother'));
    setTime('2026-11-25T09:00:00+07:00');
    const kiosk = await site.device('kiosk');
    const walkIn = (await kiosk.post('/api/v1/kiosk/tickets', { group: 'B' })).body.ticket as { id: string };
    setTime('2026-11-25T17:30:00+07:00');
    expect(await closeDays()).toBe(0); // counters still finish whom they called
    setTime('2026-11-25T18:00:00+07:00');
    expect(await closeDays()).toBe(2);
    const status = async (id: string) => (await db().ticket.findUniqueOrThrow({ where: { id } })).status;
    expect(await status(booked.body.id as string)).toBe('no-show');
    expect(await status(walkIn.id)).toBe('expired');
    await refused((headers) => kiosk.post('/api/v1/kiosk/tickets', { group: 'B' }, headers), 'queue.office-closed', 422);
    // 23:59 and 00:01 are two days: the numbers begin anew
    setTime('2026-11-25T23:59:00+07:00');
    expect((await book(await now('father'), { day: '2026-11-26' })).body).toMatchObject({ number: 1, day: '2026-11-26' });
    setTime('2026-11-26T00:01:00+07:00');
    expect((await book(await now('grandmother'), { day: '2026-11-26' })).body).toMatchObject({ number: 2, day: '2026-11-26' });
  });

  test('a clock that jumps back does not end anything early or give a number twice', async () => {
    setTime('2026-11-25T09:00:00+07:00');
    const kiosk = await site.device('kiosk');
    const first = (await kiosk.post('/api/v1/kiosk/tickets', { group: 'B' })).body.ticket as { number: number };
    setTime('2026-11-25T08:30:00+07:00');
    const second = (await kiosk.post('/api/v1/kiosk/tickets', { group: 'B' })).body.ticket as { number: number };
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await closeDays()).toBe(0);
  });
});

describe('devices', () => {
  test('a revoked kiosk and an unknown one can do nothing', async () => {
    setTime('2026-11-25T09:00:00+07:00');
    const kiosk = await site.device('kiosk');
    const admin = await now('hoan-kiem-administrator');
    const rows = (await admin.get(`/api/v1/office/${HOAN_KIEM}/devices`)).body as { id: string }[];
    for (const { id } of rows) expect((await admin.delete(`/api/v1/office/${HOAN_KIEM}/devices/${id}`)).status).toBe(204);
    await refused((headers) => kiosk.post('/api/v1/kiosk/tickets', { group: 'A' }, headers), 'device.revoked', 401);
    await refused((headers) => site.anonymous.post('/api/v1/kiosk/tickets', { group: 'A' }, headers), 'device.not-enrolled', 401);
    await refused((headers) => site.anonymous.post('/api/v1/devices/enrol', { token: 'x'.repeat(43) }, headers), 'device.not-enrolled', 401);
  });

  test('a repeated request brings the same number and token, and no row keeps the token', async () => {
    setTime('2026-11-25T09:00:00+07:00');
    const kiosk = await site.device('kiosk');
    const take = () => kiosk.post('/api/v1/kiosk/tickets', { group: 'B' }, { 'idempotency-key': 'asked-for-it-twice' });
    const [first, again] = [await take(), await take()];
    expect(again.body).toMatchObject({ token: first.body.token, ticket: { id: first.body.ticket.id } });
    expect((await site.anonymous.get('/api/v1/queue/paper-ticket', { 'x-ticket-token': first.body.token })).body.id).toBe(first.body.ticket.id);
    expect(JSON.stringify((await db().idempotencyKey.findMany()).map(({ reply }) => reply))).not.toContain(first.body.token);
  });

  test("a booking of another office is not checked in; the kiosk names the right one in the person's language", async () => {
    const { body } = await book(await site.as('mother'), { office: CUA_NAM });
    setTime('2026-11-25T08:50:00+07:00');
    const kiosk = await site.device('kiosk');
    const office = await db().office.findUniqueOrThrow({ where: { code: CUA_NAM } });
    const said = await refused((headers) => kiosk.post('/api/v1/kiosk/scan', { code: `https://example.vn/vi/queue/ticket?id=${body.id}` }, headers), 'queue.code-elsewhere', 422);
    expect([said.vi.includes(office.nameVi), said.en.includes(office.nameEn)]).toEqual([true, true]);
  });

  test("the screen at a counter sees the board, and can do nothing of a kiosk's", async () => {
    setTime('2026-11-25T09:00:00+07:00');
    const screen = await site.device('desk');
    expect((await screen.get('/api/v1/display/board')).body).toMatchObject({ office: { code: HOAN_KIEM } });
    await refused((headers) => screen.post('/api/v1/kiosk/tickets', { group: 'A' }, headers), 'access.denied', 403);
  });

  test('a kiosk without network gives out numbers that nobody else has', async () => {
    setTime('2026-11-25T09:00:00+07:00');
    const [kiosk, other] = [await site.device('kiosk'), await site.device('kiosk')];
    const block = (await kiosk.post('/api/v1/kiosk/blocks', { group: 'B' })).body as { id: string; first: number; last: number };
    const online = (await other.post('/api/v1/kiosk/tickets', { group: 'B' })).body.ticket as { number: number };
    expect(online.number).toBe(block.last + 1);
    const given = [0, 1].map((index) => ({ blockId: block.id, number: block.first + index, at: `2026-11-25T02:0${index}:00Z`, token: `${index}`.repeat(43) }));
    setTime('2026-11-25T09:20:00+07:00');
    const named = (index: number) => ({ blockId: block.id, group: 'B', number: block.first + index });
    const all = { accepted: [named(0), named(1)], refused: [] };
    expect((await kiosk.post('/api/v1/kiosk/reconcile', { tickets: given })).body).toEqual(all);
    expect((await kiosk.post('/api/v1/kiosk/reconcile', { tickets: given })).body).toEqual(all);
    expect(await db().ticket.count({ where: { source: 'kiosk' } })).toBe(3);
    // another kiosk's block, a number outside, another token for a number that is taken
    const forged = [{ ...given[0]!, number: block.last + 5 }, { ...given[0]!, token: 'z'.repeat(43) }];
    expect((await kiosk.post('/api/v1/kiosk/reconcile', { tickets: forged })).body.accepted).toEqual([]);
    // whose block it is stays untold
    expect((await other.post('/api/v1/kiosk/reconcile', { tickets: [{ ...given[0]!, number: block.first + 3 }] })).body).toEqual({ accepted: [], refused: [{ ...named(3), group: null, code: 'queue.no-block' }] });
  });
});

