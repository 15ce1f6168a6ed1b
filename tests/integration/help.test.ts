/** Acting for a citizen who agrees: let in by a code or by the card at the counter, limited, told, recorded. */
import { beforeEach, describe, expect, test } from 'vitest';
import { getReference } from '#lib/places/queries.ts';
import { db } from '#lib/platform/db.ts';
import { formContext } from '#lib/procedures/form-context.ts';

import { validAnswers } from '../support/answers.ts';
import { CUA_NAM, HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import { factsOf } from '../support/people.ts';
import { RECEIVER } from './dossier-support.ts';

const site = await startSite();
beforeEach(() => setTime(MONDAY));

const SHORT = '2.000635';
const offered = async (by: string) => ((await (await site.as(by)).post('/api/v1/me/helps', {})).body as { id: string; code: string });
const started = async (code: string, by = RECEIVER, office = HOAN_KIEM) => (await site.as(by)).post('/api/v1/office/helps', { office, code });

describe('with a code', () => {
  test('the helper writes a draft in the person’s name; the person sees it, is told, and can end it', async () => {
    const { code } = await offered('grandmother');
    expect(code).toMatch(/^\d{8}$/);
    const help = await started(code);
    expect(help).toMatchObject({ status: 201, body: { kind: 'digital-team', personName: factsOf('grandmother').fullName } });
    const { id } = help.body as { id: string };
    const helper = await site.as(RECEIVER);
    const helping = { 'x-helping': id };
    const created = await helper.post('/api/v1/drafts', { procedureCode: SHORT }, helping);
    expect(created.status).toBe(201);
    const grandmother = await site.as('grandmother');
    expect((await grandmother.get('/api/v1/drafts')).body).toMatchObject([{ id: (created.body as { id: string }).id }]);
    expect((await helper.get('/api/v1/drafts')).body).toEqual([]);
    expect((await grandmother.get('/api/v1/me/helps')).body).toMatchObject([{ id, helperName: factsOf(RECEIVER).fullName, endedAt: null }]);
    expect(await db().notice.count({ where: { kind: 'help-started', personId: grandmother.personId } })).toBe(1);
    expect((await grandmother.delete(`/api/v1/me/helps/${id}`)).status).toBe(204);
    expect(await helper.get('/api/v1/drafts', helping)).toMatchObject({ status: 403, body: { code: 'help.not-active' } });
  });

  test('a code serves once, for ten minutes, and a new one voids the one before', async () => {
    const first = await offered('father');
    const { code } = await offered('father');
    expect(await started(first.code)).toMatchObject({ status: 422, body: { code: 'help.code-wrong' } });
    const both = await Promise.all([started(code), started(code, 'hoan-kiem-receiver-2')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    const late = await offered('father');
    setTime('2026-11-23T09:10:01+07:00');
    expect(await started(late.code)).toMatchObject({ status: 422, body: { code: 'help.code-wrong' } });
  });

  test('opens only what a draft needs, only to that official, and only for an hour', async () => {
    const { code } = await offered('disabled');
    const { id } = (await started(code)).body as { id: string };
    const helping = { 'x-helping': id };
    const helper = await site.as(RECEIVER);
    expect(await helper.get('/api/v1/applications', helping)).toMatchObject({ status: 403, body: { code: 'help.not-active' } });
    expect(await helper.get('/api/v1/me', helping)).toMatchObject({ status: 403 });
    expect((await (await site.as('hoan-kiem-receiver-2')).get('/api/v1/drafts', helping)).status).toBe(403);
    expect((await (await site.as('mother')).get('/api/v1/drafts', helping)).status).toBe(403);
    expect((await helper.get('/api/v1/drafts', { 'x-helping': 'nonsense' })).status).toBe(403);
    expect((await helper.get('/api/v1/drafts', helping)).status).toBe(200);
    setTime('2026-11-23T10:00:01+07:00');
    expect((await helper.get('/api/v1/drafts', helping)).status).toBe(403);
  });

  test('is refused to oneself, to other offices and to other roles', async () => {
    const own = await offered(RECEIVER);
    expect(await started(own.code)).toMatchObject({ status: 422, body: { code: 'help.self' } });
    const { code } = await offered('veteran');
    expect((await started(code, RECEIVER, CUA_NAM)).status).toBe(403);
    expect((await started(code, 'hoan-kiem-specialist')).status).toBe(403);
    expect((await started('12345678')).status).toBe(422);
  });
});

describe('at the counter', () => {
  const card = { office: HOAN_KIEM, personalId: '001199999999', fullName: 'Trần Văn Mới', birthDate: '1999-05-05', sex: 'male', phone: '0987654321' } as const;
  const begin = async (more: object = {}) => (await site.as(RECEIVER)).post('/api/v1/office/helps/counter', { ...card, ...more });

  test('a dossier entered there is accepted at once, also for another ward, and says who entered it', async () => {
    const { id } = (await begin()).body as { id: string };
    const helper = await site.as(RECEIVER);
    const helping = { 'x-helping': id };
    const { id: draftId } = (await helper.post('/api/v1/drafts', { procedureCode: SHORT }, helping)).body as { id: string };
    const draft = (await helper.get(`/api/v1/drafts/${draftId}`, helping)).body as { form: never; answers: Record<string, unknown> };
    const answers = validAnswers(draft.form, draft.answers as never, formContext(await getReference(), '2026-11-23'));
    const saved = await helper.put(`/api/v1/drafts/${draftId}`, { revision: 1, answers, pageId: 'review' }, helping);
    expect(saved.status).toBe(200);
    const sent = await helper.post('/api/v1/applications', { draftId, revision: 2, officeCode: CUA_NAM, declaration: true }, helping);
    expect(sent).toMatchObject({ status: 201 });
    const row = await db().application.findUniqueOrThrow({ where: { code: (sent.body as { code: string }).code }, include: { history: { include: { official: { include: { person: true } } } }, office: true, person: true } });
    expect(row).toMatchObject({ status: 2, channel: 1, step: 1, helpId: id, office: { code: CUA_NAM }, person: { fullName: card.fullName } });
    expect(row.dueAt).not.toBeNull();
    const forms = `/api/v1/office/applications/${row.code}/legal-forms`;
    expect((await helper.get(forms)).body).toMatchObject([{ form: '01' }]);
    expect((await helper.get(`${forms}/01.pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await helper.get(`${forms}/06.pdf`)).status).toBe(404);
    expect((await (await site.as('hoan-kiem-receiver-2')).get(forms)).status).toBe(404);
    expect(row.history).toMatchObject([{ action: 'intake', official: { person: { fullName: factsOf(RECEIVER).fullName } } }]);
  });

  test('a number that belongs to somebody else’s name is refused, the same person is found again', async () => {
    await begin({ personalId: '001199999998' });
    expect(await begin({ personalId: '001199999998', fullName: 'Người Khác' })).toMatchObject({ status: 422, body: { code: 'help.person-mismatch' } });
    expect(await begin({ personalId: '001199999998', birthDate: '1999-05-06' })).toMatchObject({ status: 422, body: { code: 'help.person-mismatch' } });
    expect((await begin({ personalId: '001199999998', fullName: 'TRẦN VĂN MỚI' })).status).toBe(201);
    expect((await begin({ personalId: '123' })).status).toBe(400);
    expect(await begin({ personalId: '001315999998', birthDate: '2015-05-05' })).toMatchObject({ status: 422, body: { code: 'help.underage' } });
  });

  test('what VNeID said of a person stays as it is', async () => {
    const mother = factsOf('mother');
    await site.as('mother');
    expect((await begin({ personalId: mother.personalId, fullName: mother.fullName, birthDate: mother.birthDate, sex: 'female', phone: '0900000000' })).status).toBe(201);
    const person = await db().person.findUniqueOrThrow({ where: { id: (await site.as('mother')).personId } });
    expect(person.level).toBe(2);
  });
});
