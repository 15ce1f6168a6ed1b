/** The counter desk: who is called when, by whom, and what can be taken back. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import type { Desk } from '#lib/queue/schema.ts';
import { HOAN_KIEM, setTime, startSite, type Person } from '../support/app.ts';
import type { Caller } from '../support/http.ts';

const site = await startSite();
let kiosk: Caller;
let minute = 0;

const at = (minutes: number): void => setTime(new Date(Date.parse('2026-11-23T08:00:00+07:00') + minutes * 60_000).toISOString());
const walkIn = async (afterMinutes: number, body: object = {}) => {
  at((minute += afterMinutes));
  const reply = await kiosk.post('/api/v1/kiosk/tickets', { group: 'A', ...body });
  expect(reply.status).toBe(201);
  return reply.body as { ticket: { id: string; number: number }; token: string };
};
const open = (who: Person, counter: number, groups = ['A']) => who.post('/api/v1/desk/open', { office: HOAN_KIEM, counter, groups });
const call = (who: Person) => who.post('/api/v1/desk/call', { office: HOAN_KIEM });
const step = (who: Person, desk: Desk, name: string, body: object = {}) => who.post(`/api/v1/desk/tickets/${desk.current?.id}/${name}`, { revision: desk.current?.revision, ...body });
const called = async (who: Person): Promise<number | undefined> => {
  at((minute += 1));
  const desk = (await call(who)).body as Desk;
  const number = desk.current?.number;
  const started = (await step(who, desk, 'start')).body as Desk;
  expect((await step(who, started, 'finish')).status).toBe(200);
  return number;
};

beforeEach(async () => {
  minute = 0;
  at(0);
  await db().deskSession.deleteMany({});
  await db().ticket.deleteMany({});
  await db().ticketCounter.deleteMany({});
  kiosk = await site.device('kiosk');
});

describe('the order of calling', () => {
  test('a head start overtakes those who came up to that long before, and nobody else', async () => {
    const [early, late] = [await walkIn(0), await walkIn(25)];
    const priority = await walkIn(5, { declared: 'age-60' }); // 20 minutes: came 30 after the first, 5 after the second
    const receiver = await site.as('hoan-kiem-receiver');
    await open(receiver, 1);
    expect([await called(receiver), await called(receiver), await called(receiver)]).toEqual([early.ticket.number, priority.ticket.number, late.ticket.number]);
    // and the one who was overtaken is told why, without a name or a class
    const why = await site.anonymous.get(`/api/v1/queue/tickets/${late.ticket.id}/why`, { 'x-ticket-token': late.token });
    expect(why.body).toEqual({ overtakings: [{ minutesLater: 5, headStart: 20, reason: 'priority' }], ownHeadStart: 0 });
    expect((await site.anonymous.get(`/api/v1/queue/tickets/${early.ticket.id}/why`, { 'x-ticket-token': early.token })).body.overtakings).toEqual([]);
  });

  test('who is absent comes back with a penalty, keeps the class, and is a no-show the third time', async () => {
    const [first, second] = [await walkIn(0, { declared: 'age-75' }), await walkIn(1)];
    const receiver = await site.as('hoan-kiem-receiver');
    await open(receiver, 1);
    for (let absence = 1; absence <= 2; absence += 1) {
      const desk = (await call(receiver)).body as Desk;
      expect(desk.current?.number).toBe(absence === 1 ? first.ticket.number : first.ticket.number);
      const after = (await step(receiver, desk, 'absent')).body as Desk;
      expect(after.line.find((ticket) => ticket.id === first.ticket.id)).toMatchObject({ absences: absence, headStart: 40 });
    }
    const third = (await call(receiver)).body as Desk;
    await step(receiver, third, 'absent');
    expect((await db().ticket.findUniqueOrThrow({ where: { id: first.ticket.id } })).status).toBe('no-show');
    expect(await called(receiver)).toBe(second.ticket.number);
  });

  test('a transfer keeps the rights: the person stands in the new line as of the first arrival', async () => {
    const first = await walkIn(0);
    const receiver = await site.as('hoan-kiem-receiver');
    await open(receiver, 1);
    const desk = (await call(receiver)).body as Desk;
    const other = await walkIn(10, { group: 'B' });
    await step(receiver, desk, 'transfer', { group: 'B' });
    const specialist = await site.as('hoan-kiem-specialist');
    await open(specialist, 2, ['B']);
    expect(((await call(specialist)).body as Desk).current).toMatchObject({ id: first.ticket.id, letter: 'A', group: 'B' });
    expect(other.ticket.number).toBe(1);
  });

  test('a priority seen at the desk moves the ticket by the difference, and is logged', async () => {
    await walkIn(0);
    const second = await walkIn(10);
    const receiver = await site.as('hoan-kiem-receiver');
    const desk = (await open(receiver, 1)).body as Desk;
    const line = desk.line.find((ticket) => ticket.id === second.ticket.id);
    const after = await receiver.post(`/api/v1/desk/tickets/${second.ticket.id}/priority`, { revision: line?.revision, class: 'severe-disability', reason: 'paper-seen', note: '' });
    expect((after.body as Desk).line[0]).toMatchObject({ id: second.ticket.id, priority: { class: 'severe-disability', evidence: 'shown' }, headStart: 45 });
    expect(await db().auditRow.findFirst({ where: { action: 'ticket.prioritise', subject: `ticket:${second.ticket.id}` } })).toMatchObject({ detail: { from: null, to: 'severe-disability', reason: 'paper-seen' } });
  });
});

describe('several desks', () => {
  test('four desks calling at once, 30 rounds: no number twice, nobody without one', async () => {
    const people = await Promise.all(['hoan-kiem-receiver', 'hoan-kiem-receiver-2', 'hoan-kiem-specialist', 'hoan-kiem-approver'].map((key) => site.as(key)));
    for (let count = 0; count < 120; count += 1) await kiosk.post('/api/v1/kiosk/tickets', { group: 'A' });
    await Promise.all(people.map((person, index) => open(person, index + 1)));
    const seen: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      const desks = (await Promise.all(people.map(call))).map((reply) => reply.body as Desk);
      seen.push(...desks.map((desk) => desk.current?.number ?? -1));
      const started = await Promise.all(people.map((person, index) => step(person, desks[index]!, 'start')));
      await Promise.all(people.map((person, index) => step(person, started[index]!.body as Desk, 'finish')));
    }
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  }, 60_000);

  test('one counter has one official, one official one counter', async () => {
    const [one, two] = [await site.as('hoan-kiem-receiver'), await site.as('hoan-kiem-receiver-2')];
    const replies = await Promise.all([open(one, 1), open(two, 1)]);
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
    const winner = replies[0]?.status === 200 ? one : two;
    expect((await open(winner, 2)).body.code).toBe('queue.desk-open-elsewhere');
  });
});

describe('what can go wrong at a desk', () => {
  test('a browser that crashed finds its number again; a closed desk gives it back', async () => {
    const { ticket } = await walkIn(0);
    const receiver = await site.as('hoan-kiem-receiver');
    await open(receiver, 1);
    await call(receiver);
    const again = await site.signedInAnew('hoan-kiem-receiver');
    expect(((await again.get(`/api/v1/desk?office=${HOAN_KIEM}`)).body as Desk).current).toMatchObject({ id: ticket.id, status: 'called' });
    expect((await again.post('/api/v1/desk/call', { office: HOAN_KIEM })).body.code).toBe('queue.desk-busy');
    const closed = (await again.post('/api/v1/desk/close', { office: HOAN_KIEM })).body as Desk;
    expect(closed.session).toBeNull();
    expect(closed.line[0]).toMatchObject({ id: ticket.id, status: 'waiting' });
  });

  test('the last step can be taken back for five seconds, and then not', async () => {
    const { ticket } = await walkIn(0);
    const receiver = await site.as('hoan-kiem-receiver');
    await open(receiver, 1);
    const desk = (await call(receiver)).body as Desk;
    expect(desk.undo).toMatchObject({ ticketId: ticket.id, action: 'call' });
    const undone = (await step(receiver, desk, 'undo')).body as Desk;
    expect([undone.current, undone.line[0]?.id]).toEqual([null, ticket.id]);
    const second = (await call(receiver)).body as Desk;
    at(minute + 0.1);
    expect((await step(receiver, second, 'undo')).body.code).toBe('queue.undo-too-late');
  });

  test('an old screen changes nothing; a foreign desk neither', async () => {
    await walkIn(0);
    const [one, two] = [await site.as('hoan-kiem-receiver'), await site.as('hoan-kiem-receiver-2')];
    await open(one, 1);
    await open(two, 2);
    const desk = (await call(one)).body as Desk;
    await step(one, desk, 'start');
    expect((await step(one, desk, 'absent')).body.code).toBe('queue.ticket-stale');
    const now = (await one.get(`/api/v1/desk?office=${HOAN_KIEM}`)).body as Desk;
    expect((await step(two, now, 'finish')).body.code).toBe('queue.not-now');
    expect((await call(two)).body.code).toBe('queue.line-empty');
    expect((await (await site.as('cua-nam-receiver')).post(`/api/v1/desk/tickets/${now.current?.id}/finish`, { revision: now.current?.revision })).body.code).toBe('queue.ticket-not-found');
  });
});

describe('settings', () => {
  test('are previewed, keep to the limits of the city, and tell those whose hour is gone', async () => {
    const admin = await site.as('hoan-kiem-administrator');
    const url = `/api/v1/office/${HOAN_KIEM}/queue-settings`;
    const { limits: _limits, changes: _changes, groups, ...settings } = (await admin.get(url)).body;
    const input = { ...settings, groups: groups.map(({ name: _name, ...group }: { name: unknown }) => group), preview: true };
    const booked = (await (await site.as('mother')).post('/api/v1/queue/tickets', { office: HOAN_KIEM, group: 'A', day: '2026-11-26', slotStart: 540 })).body as { id: string };
    const closing = { ...input, closures: [{ day: '2026-11-26', fromMin: 0, untilMin: 1440, reason: { vi: 'Sửa điện', en: 'Electrical works' } }] };
    expect((await admin.put(url, closing)).body).toMatchObject({ applied: false, cancelled: 1, what: ['closures'] });
    expect((await db().ticket.findUniqueOrThrow({ where: { id: booked.id } })).status).toBe('booked');
    expect((await admin.put(url, { ...input, headStarts: { ...settings.headStarts, 'age-75': 61 } })).body).toMatchObject({ code: 'queue.head-start-limit', params: { min: 15, max: 60 } });
    const done = await admin.put(url, { ...closing, preview: false });
    expect(done.body).toMatchObject({ applied: true, cancelled: 1 });
    expect((await db().ticket.findUniqueOrThrow({ where: { id: booked.id } })).status).toBe('cancelled');
    expect((await (await site.as('mother')).get(`/api/v1/queue/tickets/${booked.id}`)).body).toMatchObject({ status: 'cancelled', happened: 'cancel' });
    expect((await admin.put(url, { ...closing, preview: false })).body.code).toBe('queue.settings-stale');
    expect((await admin.get(url)).body.changes[0]).toMatchObject({ what: 'closures' });
  });

  test('new head starts are for new numbers: nobody in line is moved', async () => {
    const { ticket } = await walkIn(0, { declared: 'age-60' });
    await db().queueSettings.update({ where: { officeId: (await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } })).id }, data: { headStarts: { 'age-60': 40 } } });
    expect((await db().ticket.findUniqueOrThrow({ where: { id: ticket.id } })).headStart).toBe(20);
    expect((await db().ticket.findUniqueOrThrow({ where: { id: (await walkIn(1, { declared: 'age-60' })).ticket.id } })).headStart).toBe(40);
  });
});
