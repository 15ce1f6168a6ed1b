/** What officials do among themselves about a dossier: notes, and questions to another office. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { countRows, CUA_NAM, HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import type { Reply } from '../support/http.ts';
import { APPROVER, Desk, LONGER, pathOf, RECEIVER, SPECIALIST } from './dossier-support.ts';

const site = await startSite();
const desk = new Desk(site);
const ASKED = 'cua-nam-specialist';

beforeEach(() => setTime(MONDAY));

const add = async (who: string, code: string, text: string): Promise<Reply> => (await site.as(who)).post(pathOf(code, 'notes'), { text });

describe('a note', () => {
  test('is read by colleagues and by nobody else', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    expect((await add(RECEIVER, code, 'Gọi lại số máy lẻ 4711.')).status).toBe(201);
    expect((await desk.read(code, APPROVER)).inside?.notes).toMatchObject([{ officialName: 'Ngô Thị Minh Châu', text: 'Gọi lại số máy lẻ 4711.' }]);
    expect((await (await site.as('mother')).get(`/api/v1/applications/${code}`)).text).not.toContain('4711');
    // it changes nothing that the applicant or a colleague's decision depends on
    expect((await desk.read(code)).revision).toBe(1);
  });

  test('is announced to the office, not to the applicant', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    await desk.must(add(RECEIVER, code, 'Ghi chú.'));
    const event = await db().event.findFirstOrThrow({ where: { ref: code }, orderBy: { id: 'desc' } });
    expect(event.audience).toEqual([`office:${(await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } })).id}`]);
  });

  test.each([['cua-nam-receiver', 404, 'application.not-found'], ['mother', 403, 'access.denied'], ['hoan-kiem-administrator', 403, 'access.denied']])('is not left by %s', async (who, status, problem) => {
    const { code } = await site.submitted(LONGER, 'mother');
    const person = await site.as(who);
    const before = await countRows();
    expect(await person.post(pathOf(code, 'notes'), { text: 'x' })).toMatchObject({ status, body: { code: problem } });
    expect(await countRows()).toEqual(before);
  });

  test('is not left about one’s own dossier', async () => {
    const { code } = await site.submitted(LONGER, RECEIVER);
    expect(await add(RECEIVER, code, 'Nhanh giúp.')).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  });

  test.each(['', ' \n', 'a'.repeat(4001)])('is not empty or endless', async (text) => {
    const { code } = await site.submitted(LONGER, 'mother');
    expect((await add(RECEIVER, code, text)).status).toBe(400);
  });
});

test('earlier dossiers of the same person at this office are named, others are not', async () => {
  const earlier = await site.submitted('2.000635', 'citizen-3');
  await site.submitted('2.000635', 'citizen-3', CUA_NAM);
  await site.submitted('2.000635', 'citizen-4');
  setTime('2026-11-23T10:00:00+07:00');
  const { code } = await site.submitted(LONGER, 'citizen-3');
  expect((await desk.read(code)).inside?.earlier).toEqual([{ code: earlier.code, procedureName: expect.any(Object), status: 1, submittedAt: '2026-11-23T02:00:00.000Z' }]);
});

describe('the opinion of another office', () => {
  const QUESTION = { office: CUA_NAM, question: 'Người này từng cư trú ở phường chưa?', workingDays: 2 };
  const ask = async (who: string, code: string, change: object = {}): Promise<Reply> => (await site.as(who)).post(pathOf(code, 'opinions'), { ...QUESTION, ...change });
  const answer = async (who: string, id: string, text = 'Đã từng.'): Promise<Reply> => (await site.as(who)).post(`/api/v1/office/opinions/${id}/answer`, { answer: text });
  const listed = async (view = 'open', who = ASKED): Promise<Reply> => (await site.as(who)).get(`/api/v1/office/opinions?office=${CUA_NAM}&view=${view}`);

  test('is asked for with a deadline of its own, and answered there', async () => {
    const code = await desk.begun();
    const before = await desk.read(code);
    const asked = await desk.must(ask(SPECIALIST, code));
    const { id } = asked.body as { id: string };
    expect((await listed()).body).toEqual([expect.objectContaining({ id, code, question: QUESTION.question, dueAt: '2026-11-26T10:00:00.000Z', answer: null, open: true, askedByName: 'Đặng Hải Yến' })]);
    expect((await answer(ASKED, id)).status).toBe(200);
    const after = await desk.read(code);
    expect(after.inside?.opinions).toMatchObject([{ id, answer: 'Đã từng.', answeredByName: 'Dương Tuấn Kiệt', answeredAt: '2026-11-23T02:00:00.000Z' }]);
    // the legal clock goes on, and the dossier itself is what it was
    expect([after.dueAt, after.revision]).toEqual([before.dueAt, before.revision]);
    expect((await listed()).body).toEqual([]);
    expect((await listed('answered')).body).toMatchObject([{ id, open: false }]);
    expect((await (await site.as('mother')).get(`/api/v1/applications/${code}`)).text).not.toContain(QUESTION.question);
  });

  test('shows the office asked what was stated, without what is sensitive, until it has answered', async () => {
    const code = await desk.begun();
    const { id } = (await desk.must(ask(SPECIALIST, code))).body as { id: string };
    const asked = await site.as(ASKED);
    const { body, text } = await asked.get(`/api/v1/office/opinions/${id}`);
    const own = await desk.read(code);
    const sensitive = allFields(own.form as FormDefinition).filter((field) => field.sensitive).map(({ key }) => key);
    expect(Object.keys(body.dossier.answers as object).length).toBeGreaterThan(0);
    expect(allFields(body.dossier.form as FormDefinition).filter((field) => field.sensitive)).toEqual([]);
    for (const key of sensitive) expect(body.dossier.answers).not.toHaveProperty(key);
    for (const hidden of ['history', 'inside', 'notes', 'papers', 'applicantPersonalId']) expect(text).not.toContain(`"${hidden}"`);
    // the dossier itself stays closed to it
    expect((await asked.get(pathOf(code))).status).toBe(404);
    await desk.must(answer(ASKED, id));
    expect((await asked.get(`/api/v1/office/opinions/${id}`)).body.dossier).toBeNull();
  });

  test.each([
    ['the own office', { office: HOAN_KIEM }, 422, 'opinion.own-office'],
    ['an office that does not exist', { office: 'H26.999' }, 404, 'office.not-found'],
  ])('is not asked of %s', async (_, change, status, problem) => {
    const code = await desk.begun();
    expect(await ask(SPECIALIST, code, change)).toMatchObject({ status, body: { code: problem } });
  });

  test.each([{ workingDays: 0 }, { workingDays: 16 }, { workingDays: 1.5 }, { question: ' ' }])('needs a question and a time that is possible: %j', async (change) => {
    const code = await desk.begun();
    expect((await ask(SPECIALIST, code, change)).status).toBe(400);
  });

  test('is not asked for before acceptance, and not by a receiver', async () => {
    const { code } = await site.submitted(LONGER, 'mother');
    expect(await ask(SPECIALIST, code)).toMatchObject({ status: 409, body: { code: 'application.action-not-possible' } });
    expect((await ask(RECEIVER, code)).status).toBe(403);
    expect(await ask(ASKED, code)).toMatchObject({ status: 404, body: { code: 'application.not-found' } });
  });

  test('is asked of one office once at a time; another question may follow the answer', async () => {
    const code = await desk.begun();
    const first = (await desk.must(ask(SPECIALIST, code))).body as { id: string };
    expect(await ask(APPROVER, code)).toMatchObject({ status: 409, body: { code: 'opinion.asked-already' } });
    await desk.must(answer(ASKED, first.id));
    const second = (await desk.must(ask(APPROVER, code))).body as { id: string };
    await desk.must(answer(ASKED, second.id));
  });

  test('is given once, whoever is quicker', async () => {
    const code = await desk.begun();
    for (let round = 0; round < 5; round += 1) {
      const { id } = (await desk.must(ask(SPECIALIST, code))).body as { id: string };
      const replies = await Promise.all([answer(ASKED, id, 'Một'), answer('cua-nam-approver', id, 'Hai')]);
      expect(replies.map(({ status, body }) => (status === 200 ? 200 : body.code)).toSorted()).toEqual([200, 'opinion.answered-already']);
    }
  });

  test.each([[SPECIALIST, 404], ['ba-vi-specialist', 404], ['mother', 403]])('is neither seen nor given by %s', async (who, status) => {
    const code = await desk.begun();
    const { id } = (await desk.must(ask(SPECIALIST, code))).body as { id: string };
    expect((await (await site.as(who)).get(`/api/v1/office/opinions/${id}`)).status).toBe(status);
    expect((await answer(who, id)).status).toBe(status);
    await desk.must(answer(ASKED, id));
  });

  test('is not given about one’s own dossier', async () => {
    const code = await desk.begun(LONGER, ASKED);
    const { id } = (await desk.must(ask(SPECIALIST, code))).body as { id: string };
    expect(await answer(ASKED, id)).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    expect((await listed()).body).toEqual([]);
    expect((await (await site.as(ASKED)).get(`/api/v1/office/opinions/${id}`)).status).toBe(404);
    await desk.must(answer('cua-nam-approver', id));
  });

  test('is no longer asked for once the dossier is at its end', async () => {
    const code = await desk.begun();
    const { id } = (await desk.must(ask(SPECIALIST, code))).body as { id: string };
    const { revision } = await desk.read(code);
    await desk.must((await site.as('mother')).post(`/api/v1/applications/${code}/withdraw`, { revision }));
    expect((await listed()).body).toEqual([]);
    expect(await answer(ASKED, id)).toMatchObject({ status: 409, body: { code: 'application.action-not-possible' } });
    expect((await (await site.as(ASKED)).get(`/api/v1/office/opinions/${id}`)).body).toMatchObject({ open: false, dossier: null });
  });
});

describe('a complaint', () => {
  const complained = async (): Promise<{ code: string; id: string }> => {
    const { code } = await site.submitted(LONGER, 'mother');
    const { id } = (await desk.must((await site.as('mother')).post(`/api/v1/applications/${code}/complaints`, { text: 'Chờ lâu quá.' }))).body as { id: string };
    return { code, id };
  };
  const reply = async (who: string, code: string, id: string, answer = 'Chúng tôi xin lỗi.'): Promise<Reply> => (await site.as(who)).post(pathOf(code, `complaints/${id}/answer`), { answer });

  test('is answered by a leader, once, and the applicant is told', async () => {
    const { code, id } = await complained();
    expect((await desk.read(code)).inside?.complaints).toMatchObject([{ id, text: 'Chờ lâu quá.', answer: null }]);
    const replies = await Promise.all([reply(APPROVER, code, id), reply(APPROVER, code, id, 'Hai')]);
    expect(replies.map(({ status, body }) => (status === 200 ? 200 : body.code)).toSorted()).toEqual([200, 'complaint.answered-already']);
    expect((await desk.read(code)).inside?.complaints).toMatchObject([{ answeredByName: 'Trịnh Quốc Việt' }]);
    const applicant = await site.as('mother');
    expect((await applicant.get(`/api/v1/applications/${code}`)).body.complaints[0].answer).not.toBeNull();
    expect(await db().notice.count({ where: { personId: applicant.personId, dedupeKey: `complaint:${id}` } })).toBe(1);
  });

  test.each([[RECEIVER, 403], [SPECIALIST, 403], ['cua-nam-approver', 404], ['mother', 403]])('is not answered by %s', async (who, status) => {
    const { code, id } = await complained();
    expect((await reply(who, code, id)).status).toBe(status);
  });

  test('of another dossier is not found here', async () => {
    const [one, other] = [await complained(), await complained()];
    expect(await reply(APPROVER, one.code, other.id)).toMatchObject({ status: 404, body: { code: 'complaint.not-found' } });
  });
});
