/** What the applicant does with a dossier of their own, at every stage, and nobody else. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { CUA_NAM, MONDAY, setTime, startSite } from '../support/app.ts';
import type { Reply } from '../support/http.ts';
import { Desk, LONGER, RECEIVER, SPECIALIST } from './dossier-support.ts';

const site = await startSite();
const desk = new Desk(site);

beforeEach(() => setTime(MONDAY));

type Own = { revision: number; status: number; nextStep: string | null; can: string[]; supplements: { items: { id: string }[]; answeredAt: string | null }[]; delivery: { way: string; address: unknown }; deliveries: string[] };
const own = async (code: string, by = 'mother'): Promise<Own> => (await (await site.as(by)).get(`/api/v1/applications/${code}`)).body as Own;
const send = async (code: string, what: string, body: object, by = 'mother', headers: Record<string, string> = {}): Promise<Reply> => (await site.as(by)).post(`/api/v1/applications/${code}/${what}`, body, headers);
const OTHER = { kind: 'other', reasonCode: 'other', note: 'Xin ghi rõ lý do.' };

describe('withdrawing', () => {
  const STAGES: [string, () => Promise<string>][] = [
    ['1, just sent', async () => (await site.submitted(LONGER, 'mother')).code],
    ['2, accepted', () => desk.accepted()],
    ['4, in process', () => desk.begun()],
    ['5, waiting for papers, before acceptance', async () => {
      const { code } = await site.submitted(LONGER, 'mother');
      await desk.must(desk.send(RECEIVER, code, 'supplement', { note: 'Xin bổ sung.', items: [OTHER] }));
      return code;
    }],
    ['5, waiting for papers, in process', async () => {
      const code = await desk.begun();
      await desk.must(desk.send(SPECIALIST, code, 'supplement', { note: 'Xin bổ sung.', items: [OTHER] }));
      return code;
    }],
  ];
  test.each(STAGES)('in status %s', async (_stage, reach) => {
    const code = await reach();
    const before = await own(code);
    expect(before.can).toContain('withdraw');
    expect(await send(code, 'withdraw', { revision: before.revision + 5 })).toMatchObject({ status: 409, body: { code: 'application.stale' } });
    expect(await send(code, 'withdraw', { revision: before.revision, note: 'Tôi không cần nữa.' })).toMatchObject({ status: 200 });
    expect(await own(code)).toMatchObject({ status: 7, nextStep: null, can: [] });
    expect(await send(code, 'withdraw', { revision: before.revision + 1 })).toMatchObject({ status: 409, body: { code: 'application.action-not-possible' } });
  });

  test('is nobody else’s, and a double tap withdraws once', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    for (const other of ['father', RECEIVER]) expect(await send(code, 'withdraw', { revision: 1 }, other)).toMatchObject({ status: other === 'father' ? 404 : 403 });
    const key = { 'idempotency-key': crypto.randomUUID() };
    const replies = await Promise.all([1, 2, 3].map(() => send(code, 'withdraw', { revision: 1 }, 'mother', key)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await own(code)).revision).toBe(2);
  });
});

describe('answering a supplement request', () => {
  test('needs every item, goes on with the clock, and is answered once', async () => {
    const code = await desk.begun();
    await desk.must(desk.send(SPECIALIST, code, 'supplement', { note: 'Xin bổ sung.', items: [OTHER, { ...OTHER, note: 'Và nơi ở.' }] }));
    const asked = await own(code);
    expect(asked).toMatchObject({ status: 5, nextStep: 'supplement', dueAt: null });
    const [first, second] = asked.supplements[0]!.items as [{ id: string }, { id: string }];
    const body = { revision: asked.revision, answers: {}, words: { [first.id]: 'Để đi học.' } };
    expect(await send(code, 'supplement', body)).toMatchObject({ status: 422, body: { code: 'application.supplement-incomplete', issues: [{ path: [second.id] }] } });
    setTime('2026-11-23T15:00:00+07:00');
    expect(await send(code, 'supplement', { ...body, words: { ...body.words, [second.id]: 'Hoàn Kiếm' } })).toMatchObject({ status: 200 });
    const after = await own(code);
    expect(after).toMatchObject({ status: 4, nextStep: null, clock: { pausedAt: null } });
    expect(after.supplements[0]!.answeredAt).not.toBeNull();
    expect(await send(code, 'supplement', { ...body, revision: after.revision })).toMatchObject({ status: 409 });
  });

  test('leaves alone the answers that were not asked about', async () => {
    const { code, answers } = await site.submitted(LONGER, 'mother');
    await desk.must(desk.send(RECEIVER, code, 'supplement', { note: 'Xin bổ sung.', items: [OTHER] }));
    const asked = await own(code);
    const [item] = asked.supplements[0]!.items;
    const field = Object.keys(answers)[0]!;
    expect(await send(code, 'supplement', { revision: asked.revision, answers: { [field]: 'x'.repeat(50) }, words: { [item!.id]: 'Đây ạ.' } })).toMatchObject({ status: 200 });
    const seen = (await (await site.as('mother')).get(`/api/v1/applications/${code}`)).body as { answers: Record<string, unknown>; status: number };
    expect(seen.status).toBe(5);
    expect(seen.answers[field]).toEqual(answers[field]);
    expect(await desk.must(desk.send(RECEIVER, code, 'accept', {}))).toMatchObject({ status: 200 });
  });
});

describe('choosing how the result comes', () => {
  const address = { name: 'Nguyễn Thị Thu Hà', phone: '0912345678', provinceCode: '01', wardCode: '00070', street: 'Số 1 Hàng Bài' };
  test('by post needs an address; what the procedure cannot do is refused; after the end it is too late', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    const { revision, deliveries } = await own(code);
    expect(deliveries).toContain('post');
    expect(await send(code, 'delivery', { delivery: 'post', revision, address: { ...address, phone: '12' } })).toMatchObject({ status: 400 });
    expect(await send(code, 'delivery', { delivery: 'post', revision, address })).toMatchObject({ status: 200 });
    expect((await own(code)).delivery).toMatchObject({ way: 'post', address });
    const impossible = (['electronic', 'counter'] as const).find((way) => !deliveries.includes(way));
    if (impossible) expect(await send(code, 'delivery', { delivery: impossible, revision })).toMatchObject({ status: 422, body: { code: 'application.delivery-not-possible' } });
    expect(await send(code, 'delivery', { delivery: 'post', revision, address }, 'father')).toMatchObject({ status: 404 });
    await send(code, 'withdraw', { revision });
    expect(await send(code, 'delivery', { delivery: 'post', revision: revision + 1, address })).toMatchObject({ status: 409, body: { code: 'application.delivery-too-late' } });
  });

  test('keeps the address sealed', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    await send(code, 'delivery', { delivery: 'post', revision: 1, address });
    const { deliveryTo } = await db().application.findUniqueOrThrow({ where: { code }, select: { deliveryTo: true } });
    expect(Buffer.from(deliveryTo!).includes('Hàng Bài')).toBe(false);
  });
});

describe('rating and complaining', () => {
  test('a rating is given once, after the end', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    expect(await send(code, 'rating', { score: 5, words: '' })).toMatchObject({ status: 409, body: { code: 'application.rate-too-early' } });
    await desk.must(desk.send(RECEIVER, code, 'refuse', { reasonCode: 'duplicate', note: 'Đã có hồ sơ khác.' }));
    expect((await own(code)).nextStep).toBe('rate');
    for (const score of [0, 6, 2.5]) expect((await send(code, 'rating', { score, words: '' })).status).toBe(400);
    const both = await Promise.all([send(code, 'rating', { score: 2, words: 'Chậm.' }), send(code, 'rating', { score: 5, words: '' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await db().rating.count({ where: { application: { code } } })).toBe(1);
  });

  test('three complaints at most wait for an answer', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    expect((await send(code, 'complaints', { text: '   ' })).status).toBe(400);
    for (const text of ['Một', 'Hai', 'Ba']) expect((await send(code, 'complaints', { text })).status).toBe(201);
    expect(await send(code, 'complaints', { text: 'Bốn' })).toMatchObject({ status: 422, body: { code: 'application.complaints-open' } });
    expect((await send(code, 'complaints', { text: 'x' }, 'father')).status).toBe(404);
  });
});

test('a result that goes by post is with the post once it was returned', async () => {
  const code = await desk.begun('1.004873');
  await desk.must(desk.act(SPECIALIST, code, 'forward'));
  expect(await own(code)).toMatchObject({ delivery: { way: 'post', state: 'none' } });
  await desk.must(desk.send('hoan-kiem-approver', code, 'result', {}));
  await desk.must(desk.act(RECEIVER, code, 'return'));
  expect(await own(code)).toMatchObject({ status: 10, nextStep: 'rate', delivery: { way: 'post', state: 'ordered' } });
});

test('an office sees nothing of a dossier of another', async () => {
  const { code } = await site.submitted(LONGER, 'mother', CUA_NAM);
  expect((await (await site.as(RECEIVER)).get(`/api/v1/office/applications/${code}`)).status).toBe(404);
});
