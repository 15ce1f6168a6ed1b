/** The inbox of an office: whose turn it is, who has what, and several hands at once. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import type { Inbox, Load } from '#lib/applications/inbox-schema.ts';
import { CUA_NAM, HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import { factsOf } from '../support/people.ts';
import { APPROVER, Desk, LONGER, RECEIVER, SPECIALIST } from './dossier-support.ts';

const site = await startSite();
const desk = new Desk(site);
/** Confirmation of marital status. */
const THREE_DAYS = '1.004873';
const RECEIVER_2 = 'hoan-kiem-receiver-2';

beforeEach(() => setTime(MONDAY));

async function inbox(query: Record<string, string> = {}, by = RECEIVER): Promise<Inbox> {
  const reply = await (await site.as(by)).get(`/api/v1/office/applications?${new URLSearchParams({ office: HOAN_KIEM, ...query })}`);
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.body as Inbox;
}
const codes = (list: Inbox): string[] => list.items.map(({ code }) => code);
const officialId = async (key: string): Promise<string> => (await db().official.findUniqueOrThrow({ where: { personId: (await site.as(key)).personId } })).id;
const post = async (who: string, code: string, what: string, body: object = {}) => (await site.as(who)).post(`/api/v1/office/applications/${code}/${what}`, body);

describe('views', () => {
  test('follow a dossier through its life', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    const stageIs = async (view: string) => {
      expect(codes(await inbox({ view, q: code }))).toEqual([code]);
      const { counts } = await inbox({ view, q: code });
      expect(counts).toMatchObject({ [view]: 1, all: 1 });
    };
    await stageIs('receive');
    await desk.must(desk.send(RECEIVER, code, 'supplement', { note: 'Bổ sung.', items: [{ kind: 'other', reasonCode: 'other', note: 'Xin giải thích.' }] }));
    await stageIs('citizen');
    const mother = await site.as('mother');
    const seen = (await mother.get(`/api/v1/applications/${code}`)).body as { revision: number; supplements: { items: { id: string }[] }[] };
    expect((await mother.post(`/api/v1/applications/${code}/supplement`, { revision: seen.revision, words: { [seen.supplements[0]!.items[0]!.id]: 'Vâng.' } })).status).toBe(200);
    await stageIs('receive');
    await desk.must(desk.send(RECEIVER, code, 'accept', {}));
    await stageIs('process');
    await desk.must(desk.act(SPECIALIST, code, 'begin'));
    await desk.must(desk.act(SPECIALIST, code, 'forward'));
    await stageIs('approve');
    await desk.must(desk.act(APPROVER, code, 'stop', { reasonCode: 'dispute', note: 'Đang tranh chấp.' }));
    await stageIs('stopped');
    await desk.must(desk.act(APPROVER, code, 'resume', { note: 'Đã giải quyết.' }));
    await stageIs('approve');
  });

  test('tell what is due today and what is late', async () => {
    const code = await desk.begun(THREE_DAYS);
    const { dueAt } = await desk.read(code);
    const due = Date.parse(dueAt!);
    expect((await inbox({ q: code })).counts).toMatchObject({ 'due-today': 0, overdue: 0 });
    setTime(new Date(due - 3_600_000).toISOString());
    const later = await site.signedInAnew(RECEIVER);
    const at = async () => ((await later.get(`/api/v1/office/applications?office=${HOAN_KIEM}&view=all&q=${code}`)).body as Inbox).counts;
    expect(await at()).toMatchObject({ 'due-today': 1, overdue: 0 });
    setTime(new Date(due + 60_000).toISOString());
    expect(await at()).toMatchObject({ 'due-today': 0, overdue: 1 });
  });

  test('find by part of a code, by a name without diacritics and by the whole identification number only', async () => {
    const { code } = await site.submitted(LONGER, 'grandmother');
    const { personalId } = factsOf('grandmother');
    for (const q of [code, code.slice(4, 14), code.toLowerCase(), 'vu thi nhan', 'THỊ NHÀN', personalId, `${personalId.slice(0, 6)} ${personalId.slice(6)}`]) expect(codes(await inbox({ q }))).toContain(code);
    for (const q of [personalId.slice(0, 11), '%', '_', 'không có ai']) expect(codes(await inbox({ q }))).not.toContain(code);
  });

  test('are those of one’s own offices', async () => {
    const reply = await (await site.as(RECEIVER)).get(`/api/v1/office/applications?office=${CUA_NAM}`);
    expect(reply).toMatchObject({ status: 404, body: { code: 'office.not-found' } });
  });
});

describe('having a dossier', () => {
  test('whoever begins it has it; the next step’s official gets it by load; anyone of the office may take or give it', async () => {
    const code = await desk.begun();
    const assignee = async () => (await inbox({ view: 'all', q: code })).items[0]!.assignee;
    expect(await assignee()).toMatchObject({ id: await officialId(SPECIALIST) });
    await desk.must(desk.act(SPECIALIST, code, 'forward'));
    expect(await assignee()).toMatchObject({ id: await officialId(APPROVER) });
    expect(await post(RECEIVER, code, 'take')).toMatchObject({ status: 200, body: { assigneeName: factsOf(RECEIVER).fullName } });
    expect(codes(await inbox({ view: 'all', whose: 'me', q: code }))).toEqual([code]);
    expect(await post(RECEIVER, code, 'give', { officialId: await officialId('cua-nam-specialist') })).toMatchObject({ status: 422, body: { code: 'application.assignee-not-possible' } });
    expect(await post(RECEIVER, code, 'give', { officialId: null })).toMatchObject({ status: 200, body: { assigneeName: null } });
    expect(codes(await inbox({ view: 'all', whose: 'nobody', q: code }))).toEqual([code]);
    expect((await post('mother', code, 'take')).status).toBe(403);
    expect((await post('cua-nam-receiver', code, 'take')).status).toBe(404);
    expect(await db().assignment.findMany({ where: { application: { code } }, orderBy: { id: 'asc' }, select: { how: true } })).toEqual([{ how: 'auto' }, { how: 'auto' }, { how: 'take' }, { how: 'release' }].slice(-4));
  });

  test('somebody who is away gives what they have to others, and gets nothing', async () => {
    const code = await desk.begun();
    const specialist = await officialId(SPECIALIST);
    const away = async (who: string, until: string | null, id = specialist) => (await site.as(who)).put(`/api/v1/office/${HOAN_KIEM}/staff/${id}/away`, { until });
    expect((await away(RECEIVER, '2026-11-30')).status).toBe(403);
    expect(await away(APPROVER, '2026-11-22')).toMatchObject({ status: 422, body: { code: 'official.away-in-the-past' } });
    expect(await away(APPROVER, '2026-11-30')).toMatchObject({ status: 200 });
    expect((await inbox({ view: 'all', q: code })).items[0]!.assignee).toBeNull();
    const load = (await (await site.as(APPROVER)).get(`/api/v1/office/${HOAN_KIEM}/load`)).body as Load;
    expect(load.find(({ id }) => id === specialist)).toMatchObject({ awayUntil: '2026-11-30', open: 0, roles: ['specialist'] });
    expect((await inbox({ view: 'all', q: await desk.accepted() })).items[0]!.assignee).toBeNull();
    expect((await away(SPECIALIST, null)).status).toBe(200);
    expect((await inbox({ view: 'all', q: await desk.accepted() })).items[0]!.assignee).toMatchObject({ id: specialist });
  });
});

describe('a dossier that a colleague has open', () => {
  const hold = async (who: string, code: string) => (await site.as(who)).put(`/api/v1/office/applications/${code}/lock`, {});

  test('cannot be decided until it is closed or two minutes have gone by; the applicant never waits', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    expect((await hold(RECEIVER, code)).body).toMatchObject({ mine: true, lockedBy: null });
    expect((await hold(RECEIVER_2, code)).body).toMatchObject({ mine: false, lockedBy: factsOf(RECEIVER).fullName });
    expect((await inbox({ q: code })).items[0]!.lockedBy).toBe(factsOf(RECEIVER).fullName);
    expect(await post(RECEIVER_2, code, 'accept', { revision: 1 })).toMatchObject({ status: 409, body: { code: 'application.locked' } });
    setTime('2026-11-23T09:02:01+07:00');
    expect((await hold(RECEIVER_2, code)).body).toMatchObject({ mine: true });
    expect((await (await site.as('mother')).post(`/api/v1/applications/${code}/withdraw`, { revision: 1 })).status).toBe(200);
  });

  test('is free again when it is closed', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    await hold(RECEIVER, code);
    await (await site.as(RECEIVER_2)).delete(`/api/v1/office/applications/${code}/lock`);
    expect((await hold(RECEIVER_2, code)).body).toMatchObject({ mine: false });
    await (await site.as(RECEIVER)).delete(`/api/v1/office/applications/${code}/lock`);
    expect(await post(RECEIVER_2, code, 'accept', { revision: 1 })).toMatchObject({ status: 200 });
  });
});

test('several are accepted at once; what cannot be is named and stops nothing', async () => {
  const [one, two, elsewhere] = [(await site.submitted(LONGER, 'mother')).code, (await site.submitted(LONGER, 'father')).code, (await site.submitted(LONGER, 'mother', CUA_NAM)).code];
  const items = [{ code: one, revision: 1 }, { code: elsewhere, revision: 1 }, { code: two, revision: 7 }, { code: two, revision: 1 }];
  const accept = async () => (await site.as(RECEIVER)).post('/api/v1/office/applications/accept-many', { items });
  expect(await accept()).toMatchObject({ status: 200, body: { accepted: [one, two], refused: [{ code: elsewhere, error: 'application.not-found' }, { code: two, error: 'application.stale' }] } });
  expect(((await accept()).body as { accepted: string[] }).accepted).toEqual([]);
  expect((await (await site.as(SPECIALIST)).post('/api/v1/office/applications/accept-many', { items })).status).toBe(403);
});

test('filters are kept by name, one’s own, twenty at most', async () => {
  const me = await site.as(RECEIVER);
  const save = (name: string, query: object = { view: 'overdue' }) => me.post('/api/v1/office/filters', { name, query });
  const first = (await save('Quá hạn')).body as { id: string };
  expect((await save('Quá hạn', { view: 'all', field: 'residence' })).body).toEqual(first);
  expect((await me.get('/api/v1/office/filters')).body).toEqual([{ id: first.id, name: 'Quá hạn', query: { view: 'all', field: 'residence' } }]);
  for (let count = 2; count <= 20; count += 1) expect((await save(`Bộ lọc ${count}`)).status).toBe(201);
  expect(await save('Thêm nữa')).toMatchObject({ status: 422, body: { code: 'inbox.too-many-filters' } });
  expect((await save('', {})).status).toBe(400);
  expect((await (await site.as(RECEIVER_2)).delete(`/api/v1/office/filters/${first.id}`)).status).toBe(404);
  expect((await me.delete(`/api/v1/office/filters/${first.id}`)).status).toBe(204);
});
