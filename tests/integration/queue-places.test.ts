/** Places of hours, and who may have them, while others book, move, give up and close at the same moment. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import type { QueueSettings } from '#lib/queue/schema.ts';
import { HOAN_KIEM, MONDAY, setTime, startSite, type Person } from '../support/app.ts';
import { broken } from '../queue/invariants.ts';
import { refused } from '../queue/refused.ts';

const DAY = '2026-11-25';
const [NINE, TEN] = [9 * 60, 10 * 60];
const URL = `/api/v1/office/${HOAN_KIEM}/queue-settings`;
const site = await startSite();
let officeId = '';
let initial: QueueSettings;

const admin = () => site.as('hoan-kiem-administrator');
const book = (who: Person, body: object = {}) => who.post('/api/v1/queue/tickets', { office: HOAN_KIEM, group: 'A', day: DAY, slotStart: NINE, ...body });
const change = async (who: Person, id: string, body: object) => (await who.post(`/api/v1/queue/tickets/${id}/change`, { day: DAY, ...body })).status;
const ticket = (id: string) => db().ticket.findUniqueOrThrow({ where: { id } });

/** The settings as the form sends them back. */
function inputOf({ limits: _limits, changes: _changes, groups, ...settings }: QueueSettings) {
  return { ...settings, groups: groups.map(({ name: _name, ...group }) => group), preview: false };
}
const current = async () => inputOf((await (await admin()).get(URL)).body as QueueSettings);
const save = async (patch: object) => (await admin()).put(URL, { ...(await current()), ...patch });
const closure = (part: object = {}) => ({ day: DAY, fromMin: 0, untilMin: 1440, reason: { vi: 'Mất điện', en: 'Power cut' }, ...part });

beforeAll(async () => {
  officeId = (await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } })).id;
  initial = (await (await admin()).get(URL)).body as QueueSettings;
});
beforeEach(async () => {
  setTime(MONDAY);
  const { revision } = await current();
  expect((await (await admin()).put(URL, { ...inputOf(initial), revision })).status).toBe(200);
  await db().waitlistEntry.deleteMany({});
  await db().ticket.deleteMany({});
  await db().ticketCounter.deleteMany({});
  await db().slot.deleteMany({});
});

describe('moving a booking', () => {
  test('people who change places with each other at once do not wait for each other', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, index) => site.as(`citizen-${index + 1}`)));
    const ids: string[] = [];
    for (const [index, person] of people.entries()) ids.push((await book(person, { slotStart: index % 2 ? NINE : TEN })).body.id as string);
    for (let round = 0; round < 12; round += 1) {
      const statuses = await Promise.all(people.map((person, index) => change(person, ids[index] ?? '', { slotStart: (index + round) % 2 ? TEN : NINE })));
      expect(statuses).toEqual(people.map(() => 200));
    }
    expect(await broken(officeId)).toEqual([]);
  }, 30_000);
});

describe('closing an hour', () => {
  test('gives its places back: nobody is offered one, and all can be booked when it opens again', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, index) => site.as(`citizen-${index + 1}`)));
    for (const person of people.slice(0, 7)) expect((await book(person)).status).toBe(201);
    const waiting = people[7]!;
    await waiting.post('/api/v1/queue/waitlist', { office: HOAN_KIEM, group: 'A', day: DAY });
    const freed = await db().ticket.findFirstOrThrow({ where: { number: 1 } });
    await people[0]!.post(`/api/v1/queue/tickets/${freed.id}/cancel`);
    const entry = async () => (await waiting.get('/api/v1/queue/waitlist')).body[0] as { id: string; status: string };
    expect((await entry()).status).toBe('offered');

    expect((await save({ closures: [closure()] })).body).toMatchObject({ applied: true, cancelled: 6 });
    expect((await entry()).status).toBe('lapsed');
    expect((await waiting.post(`/api/v1/queue/waitlist/${(await entry()).id}/take`)).body.code).toBe('queue.offer-over');
    expect(await broken(officeId)).toEqual([]);
    await save({ closures: [] });
    const { slots } = (await site.anonymous.get(`/api/v1/queue/offices/${HOAN_KIEM}/slots?group=A&day=${DAY}`)).body as { slots: { start: number; free: number }[] };
    expect(slots.find((slot) => slot.start === NINE)?.free).toBe(7);
  });

  test('leaves no booking behind, however many book at that moment', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => site.as(`citizen-${index + 1}`)));
    const closing = { ...(await current()), closures: [closure()] };
    const [saved] = await Promise.all([(await admin()).put(URL, closing), ...people.map((person, index) => book(person, { slotStart: index % 2 ? NINE : TEN }))]);
    expect(saved?.status).toBe(200);
    expect(await db().ticket.count({ where: { status: 'booked' } })).toBe(0);
    expect(await broken(officeId)).toEqual([]);
  });

  test('of a group that ends, its bookings are cancelled; a number for the whole day survives a later opening', async () => {
    const [mother, father] = [await site.as('mother'), await site.as('father')];
    const hour = (await book(mother)).body.id as string;
    await save({ groups: initial.groups.map(({ name: _name, ...group }) => (group.letter === 'B' ? { ...group, mode: 'numbers' } : group)) });
    const whole = (await book(father, { group: 'B', slotStart: null })).body.id as string;
    await save({ hours: initial.hours.map((stretch) => (stretch.opens < 9 * 60 ? { ...stretch, opens: 8 * 60 + 30 } : stretch)) });
    expect((await ticket(whole)).status).toBe('booked');
    expect((await save({ groups: (await current()).groups.map((group) => (group.letter === 'A' ? { ...group, active: false } : group)) })).body.cancelled).toBe(1);
    expect([(await ticket(hour)).status, (await ticket(whole)).status]).toEqual(['cancelled', 'booked']);
  });
});

describe('settings that make no sense', () => {
  test.each([
    ['a closure that ends before it begins', { closures: [closure({ fromMin: 600, untilMin: 600 })] }, 'queue.closure-times', ['closures', 0, 'untilMin']],
    ['a closure of yesterday', { closures: [closure({ day: '2026-11-22' })] }, 'queue.closure-past', ['closures', 0, 'day']],
    ['a closure without a reason in English', { closures: [closure({ reason: { vi: 'Họp', en: '  ' } })] }, 'queue.closure-reason', ['closures', 0, 'reason', 'en']],
    ['a closure without a reason in Vietnamese', { closures: [closure(), closure({ reason: { vi: '', en: 'Meeting' } })] }, 'queue.closure-reason', ['closures', 1, 'reason', 'vi']],
    ['two counters of one number', { counters: [1, 2, 1].map((number) => ({ number, active: true, groups: ['A'] })) }, 'queue.counter-twice', ['counters', 2, 'number']],
  ])('are refused: %s', async (_, patch, code, path) => {
    const [who, settings] = [await admin(), await current()];
    for (const preview of [true, false]) await refused((headers) => who.put(URL, { ...settings, ...patch, preview }, headers), code, 422);
    expect((await who.put(URL, { ...settings, ...patch })).body.issues).toMatchObject([{ path }]);
    expect((await current()).revision).toBe(settings.revision);
  });

  test('are refused: a group that is not there, or twice at a counter', async () => {
    const [who, settings] = [await admin(), await current()];
    const at = (groups: string[]) => (headers: Record<string, string>) => who.put(URL, { ...settings, counters: [{ number: 1, active: true, groups }] }, headers);
    await refused(at(['Z']), 'queue.group-not-found', 404);
    await refused(at(['A', 'A']), 'request.invalid', 400);
  });

  test('two first saves at one moment: one is told that the other was quicker', async () => {
    await db().queueSettings.deleteMany({ where: { officeId } });
    const [who, settings] = [await admin(), await current()];
    const replies = await Promise.all([2, 3].map((maxAbsences) => who.put(URL, { ...settings, maxAbsences })));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});
