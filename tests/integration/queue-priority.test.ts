/** Priority that is given, left and taken again while a number goes its way, and what it does to others: nothing. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import type { Desk, IssuedTicket } from '#lib/queue/schema.ts';
import { HOAN_KIEM, setTime, startSite, type Person } from '../support/app.ts';
import type { Caller } from '../support/http.ts';
import { broken } from '../queue/invariants.ts';

const site = await startSite();
let kiosk: Caller;
let receiver: Person;
let minute = 0;

const at = (minutes: number): void => setTime(new Date(Date.parse('2026-11-23T08:00:00+07:00') + minutes * 60_000).toISOString());
const walkIn = async (afterMinutes: number, body: object = {}): Promise<IssuedTicket> => {
  at((minute += afterMinutes));
  return (await kiosk.post('/api/v1/kiosk/tickets', { group: 'A', ...body })).body as IssuedTicket;
};
const open = async (who: Person, counter: number, groups = ['A']) => (await who.post('/api/v1/desk/open', { office: HOAN_KIEM, counter, groups })).body as Desk;
const call = async (who: Person) => (await who.post('/api/v1/desk/call', { office: HOAN_KIEM })).body as Desk;
const step = async (who: Person, id: string, name: string, body: object = {}) => {
  const { revision } = await db().ticket.findUniqueOrThrow({ where: { id } });
  return who.post(`/api/v1/desk/tickets/${id}/${name}`, { revision, ...body });
};
const give = (who: Person, id: string, cls: string | null = 'severe-disability', note = '') => step(who, id, 'priority', { class: cls, reason: cls ? 'paper-seen' : 'no-paper', note });
const lineOf = (desk: Desk): number[] => desk.line.map(({ number }) => number);

beforeEach(async () => {
  minute = 0;
  at(0);
  await db().deskSession.deleteMany({});
  await db().ticket.deleteMany({});
  await db().ticketCounter.deleteMany({});
  kiosk = await site.device('kiosk');
  receiver = await site.as('hoan-kiem-receiver');
});

describe('priority seen at the counter', () => {
  test.each(['called', 'serving', 'held'] as const)('of a number that is %s counts when it goes back into a line, and moves nobody else', async (status) => {
    const [first, second, third] = [await walkIn(0), await walkIn(10), await walkIn(1)];
    await open(receiver, 1, ['A']);
    await call(receiver);
    if (status === 'serving') await step(receiver, first.ticket.id, 'start');
    if (status === 'held') await step(receiver, first.ticket.id, 'hold');
    const before = await db().ticket.findMany({ where: { id: { in: [second.ticket.id, third.ticket.id] } }, orderBy: { number: 'asc' } });
    const desk = (await give(receiver, first.ticket.id)).body as Desk;
    const shown = status === 'held' ? desk.held[0] : desk.current;
    expect(shown).toMatchObject({ id: first.ticket.id, status, priority: { class: 'severe-disability', evidence: 'shown' }, headStart: 45 });
    expect(lineOf(desk)).toEqual([second.ticket.number, third.ticket.number]);
    if (status === 'held') await step(receiver, first.ticket.id, 'return');
    const after = (status === 'serving' ? await step(receiver, first.ticket.id, 'transfer', { group: 'B' }) : await step(receiver, first.ticket.id, 'absent')).body as Desk;
    // absent: ten minutes of penalty less the 45 of the class, but never before the place lost
    const ticket = await db().ticket.findUniqueOrThrow({ where: { id: first.ticket.id } });
    const place = new Date(Date.parse('2026-11-23T08:00:00+07:00') + (status === 'serving' ? -45 : 11 + 10 - 45) * 60_000);
    expect(ticket).toMatchObject({ status: 'waiting', headStart: 45, rankAt: place });
    if (status !== 'serving') expect(lineOf(after)).toEqual([first.ticket.number, second.ticket.number, third.ticket.number]);
    expect(await db().ticket.findMany({ where: { id: { in: [second.ticket.id, third.ticket.id] } }, orderBy: { number: 'asc' } })).toEqual(before);
    expect(await broken(ticket.officeId)).toEqual([]);
  });

  test('of a number at another counter is for the official there; the note is in the log', async () => {
    const { ticket } = await walkIn(0);
    const other = await site.as('hoan-kiem-receiver-2');
    await open(receiver, 1);
    await open(other, 2);
    await call(receiver);
    expect((await give(other, ticket.id)).body.code).toBe('queue.not-now');
    expect((await give(receiver, ticket.id, 'urgent', 'gấp')).status).toBe(200);
    expect(await db().auditRow.findFirst({ where: { subject: `ticket:${ticket.id}` } })).toMatchObject({ detail: { to: 'urgent', note: 'gấp' } });
    await step(receiver, ticket.id, 'start');
    await step(receiver, ticket.id, 'finish');
    expect((await give(receiver, ticket.id, null)).body.code).toBe('queue.not-now');
  });
});

describe('priority that the holder leaves', () => {
  const use = (who: Caller, { ticket, token }: IssuedTicket, wanted: boolean) => who.post(`/api/v1/queue/tickets/${ticket.id}/priority`, { use: wanted }, { 'x-ticket-token': token });

  test('though only declared, can be taken again, as often as they like', async () => {
    const issued = await walkIn(0, { declared: 'pregnant-or-small-child' });
    for (let time = 0; time < 2; time += 1) {
      // a second tap changes nothing
      for (const _tap of [1, 2]) expect((await use(site.anonymous, issued, false)).body).toMatchObject({ priority: null, headStart: 0, priorityUnused: true });
      expect((await use(site.anonymous, issued, true)).body).toMatchObject({ priority: { class: 'pregnant-or-small-child', evidence: 'declared' }, headStart: 30, priorityUnused: false });
    }
    expect(await broken((await db().ticket.findUniqueOrThrow({ where: { id: issued.ticket.id } })).officeId)).toEqual([]);
  });

  test('is not taken again over an official who has withdrawn it, nor once called', async () => {
    const issued = await walkIn(0, { declared: 'age-60' });
    await open(receiver, 1);
    await use(site.anonymous, issued, false);
    await use(site.anonymous, issued, true);
    await give(receiver, issued.ticket.id, null);
    expect((await site.anonymous.get('/api/v1/queue/paper-ticket', { 'x-ticket-token': issued.token })).body).toMatchObject({ priority: null, priorityUnused: false });
    expect((await use(site.anonymous, issued, true)).body.code).toBe('queue.not-now');
    await give(receiver, issued.ticket.id, 'age-60');
    await call(receiver);
    expect((await use(site.anonymous, issued, false)).body.code).toBe('queue.not-now');
  });

  test('next to what VNeID proves: the stronger of both comes back', async () => {
    const veteran = await site.as('veteran');
    const booked = (await veteran.post('/api/v1/queue/tickets', { office: HOAN_KIEM, group: 'A', day: '2026-11-23', slotStart: 540, declared: 'severe-disability' })).body as IssuedTicket['ticket'];
    expect(booked.priority).toEqual({ class: 'severe-disability', evidence: 'declared' });
    const choose = (wanted: boolean) => veteran.post(`/api/v1/queue/tickets/${booked.id}/priority`, { use: wanted });
    await choose(false);
    expect((await choose(true)).body.priority).toEqual(booked.priority);
  });
});

test('a number for somebody whose identity number is none is refused: it would count for nobody', async () => {
  await open(receiver, 1);
  const issue = (personalId: string) => receiver.post('/api/v1/desk/tickets', { office: HOAN_KIEM, group: 'A', personalId });
  expect(await issue('123')).toMatchObject({ status: 400, body: { code: 'request.invalid', issues: [{ path: ['personalId'] }] } });
  expect((await issue('001197990001')).status).toBe(201);
});
