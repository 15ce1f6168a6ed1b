/** What the queue, and the clock over drafts, tell people outside the app. */
import { beforeEach, describe, expect, test } from 'vitest';
import { remindOfDrafts } from '#lib/applications/jobs.ts';
import { deliverDue } from '#lib/notifications/delivery-jobs.ts';
import { now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { checkInCode } from '#lib/queue/check-in-code.ts';
import { lapseOffers } from '#lib/queue/jobs.ts';
import { forgetLine } from '#lib/queue/line-queries.ts';
import { tellSoon } from '#lib/queue/notice-jobs.ts';
import type { Desk } from '#lib/queue/schema.ts';
import { HOAN_KIEM, setTime, startSite } from '../support/app.ts';

const DAY = '2026-11-23';
const site = await startSite();
const officeId = (await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } })).id;

const at = (time: string, day = DAY): void => {
  setTime(`${day}T${time}:00+07:00`);
  forgetLine(officeId);
};
const later = (seconds: number): void => {
  setTime(new Date(now().getTime() + seconds * 1000).toISOString());
  forgetLine(officeId);
};

type Told = { kind: string; path: string; params: Record<string, string> };
const told = async (key: string): Promise<Told[]> => ((await (await site.signedInAnew(key)).get('/api/v1/me/notices')).body as { notices: Told[] }).notices.toReversed();

async function booked(key: string, slotStart: number, body: object = {}): Promise<string> {
  const reply = await (await site.signedInAnew(key)).post('/api/v1/queue/tickets', { office: HOAN_KIEM, group: 'A', day: DAY, slotStart, ...body });
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body.id as string;
}

async function checkedIn(key: string, id: string): Promise<void> {
  const reply = await (await site.signedInAnew(key)).post(`/api/v1/queue/tickets/${id}/check-in`, { code: checkInCode(HOAN_KIEM) });
  if (reply.status !== 200) throw new Error(reply.text);
}

beforeEach(async () => {
  at('07:40');
  for (const table of ['notice', 'deskSession', 'waitlistEntry', 'ticket', 'ticketCounter', 'slot'] as const) await (db()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
});

describe('whoever is called', () => {
  async function call(): Promise<Desk> {
    const receiver = await site.signedInAnew('hoan-kiem-receiver');
    await receiver.post('/api/v1/desk/open', { office: HOAN_KIEM, counter: 2, groups: ['A'] });
    const reply = await receiver.post('/api/v1/desk/call', { office: HOAN_KIEM });
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body as Desk;
  }
  const step = async (desk: Desk, name: string) => (await site.signedInAnew('hoan-kiem-receiver')).post(`/api/v1/desk/tickets/${desk.current?.id}/${name}`, { revision: desk.current?.revision });

  test('is told number and counter; calling again rings the board, not the phone', async () => {
    const id = await booked('mother', 8 * 60);
    at('08:00');
    await checkedIn('mother', id);
    at('08:05');
    const desk = await call();
    expect(await told('mother')).toMatchObject([{ kind: 'ticket-called', path: `/queue/ticket?id=${id}`, params: { number: 'A001', counter: '2' } }]);
    await step(desk, 'recall');
    expect(await told('mother')).toHaveLength(1);
  });

  test('by mistake is not told outside the app, when it is taken back in time', async () => {
    const id = await booked('mother', 8 * 60);
    at('08:00');
    await checkedIn('mother', id);
    const desk = await call();
    expect(await deliverDue({}), 'nothing is due before the call is certain').toBe(0);
    later(4);
    expect((await step(desk, 'undo')).status).toBe(200);
    expect(await told('mother')).toEqual([]);
    later(1);
    await call();
    expect(await told('mother')).toHaveLength(1);
  });

  test('with a number on paper has no phone to be told on', async () => {
    const kiosk = await site.device('kiosk');
    await kiosk.post('/api/v1/kiosk/tickets', { group: 'A' });
    later(1);
    await call();
    expect(await db().notice.count()).toBe(0);
  });
});

describe('whose turn is near', () => {
  test('is told about 30 and about 10 minutes before a booked hour, each once', async () => {
    const id = await booked('mother', 9 * 60);
    for (const time of ['08:00', '08:29', '08:30', '08:31', '08:45', '08:50', '08:51', '08:59', '09:05']) {
      at(time);
      await tellSoon();
      await tellSoon();
    }
    expect(await told('mother')).toMatchObject([
      { kind: 'ticket-soon', path: `/queue/ticket?id=${id}`, params: { number: 'A001', minutes: '30' } },
      { kind: 'ticket-soon', params: { number: 'A001', minutes: '10' } },
    ]);
  });

  test('in line is told by the estimate, which shrinks as those before are served', async () => {
    const receiver = await site.signedInAnew('hoan-kiem-receiver');
    await receiver.post('/api/v1/desk/open', { office: HOAN_KIEM, counter: 2, groups: ['A'] });
    const kiosk = await site.device('kiosk');
    at('08:00');
    for (let count = 0; count < 6; count += 1) await kiosk.post('/api/v1/kiosk/tickets', { group: 'A' });
    const id = await booked('mother', 8 * 60);
    await checkedIn('mother', id);
    await tellSoon();
    expect(await told('mother'), 'she has just read it').toEqual([]);
    for (let minute = 1; minute <= 60; minute += 1) {
      later(60);
      if (minute % 10 === 0) await db().ticket.updateMany({ where: { id: (await db().ticket.findFirst({ where: { status: 'waiting', personId: null }, orderBy: { number: 'asc' } }))?.id ?? id, personId: null }, data: { status: 'done' } });
      await tellSoon();
    }
    const minutes = (await told('mother')).map(({ params }) => Number(params.minutes));
    expect(minutes).toHaveLength(2);
    expect(minutes[0]).toBeGreaterThan(10);
    expect(minutes[0]).toBeLessThanOrEqual(30);
    expect(minutes[1]).toBeLessThanOrEqual(10);
  });
});

test('whoever is offered a place is told until when, and so is the next one', async () => {
  const people = Array.from({ length: 7 }, (_, index) => `citizen-${index + 1}`);
  const [first = ''] = await Promise.all(people.map((key) => booked(key, 9 * 60)));
  for (const key of ['mother', 'father']) {
    expect((await (await site.signedInAnew(key)).post('/api/v1/queue/waitlist', { office: HOAN_KIEM, group: 'A', day: DAY })).status).toBe(201);
    later(1);
  }
  at('08:00');
  await (await site.signedInAnew('citizen-1')).post(`/api/v1/queue/tickets/${first}/cancel`);
  expect(await told('mother')).toMatchObject([{ kind: 'ticket-offer', path: '/queue', params: { date: DAY, until: '08:10' } }]);
  at('08:11');
  await lapseOffers();
  expect(await told('father')).toMatchObject([{ kind: 'ticket-offer', params: { until: '08:21' } }]);
});

test('the owner of a draft is told a week before it goes, once, and again when it was saved since', async () => {
  const person = await site.signedInAnew('mother');
  const { id } = (await person.post('/api/v1/drafts', { procedureCode: '2.000635' })).body as { id: string };
  at('09:00', '2027-01-14');
  await remindOfDrafts();
  expect(await told('mother')).toEqual([]);
  for (const day of ['2027-01-15', '2027-01-16']) {
    at('09:00', day);
    await remindOfDrafts();
  }
  expect(await told('mother')).toMatchObject([{ kind: 'draft-expires', path: '/applications', params: { date: '2027-01-22' } }]);
  await db().draft.update({ where: { id }, data: { expiresAt: new Date('2027-03-01T00:00:00Z') } });
  at('09:00', '2027-02-23');
  await remindOfDrafts();
  expect((await told('mother')).map(({ params }) => params.date)).toEqual(['2027-01-22', '2027-03-01']);
});
