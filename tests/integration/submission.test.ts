/** A draft becomes one dossier, whatever the network and the fingers do; and a dossier gets its own number. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '#lib/platform/db.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { countRows, CUA_NAM, HOAN_KIEM, MONDAY, setTime, startSite, type Draft } from '../support/app.ts';

/** A procedure with a short form. */
const SHORT = '2.000635';
const site = await startSite();

beforeEach(() => setTime(MONDAY));

function body(draft: Draft, changes: object = {}): object {
  return { draftId: draft.id, revision: draft.revision, officeCode: HOAN_KIEM, declaration: true, ...changes };
}

const URL = '/api/v1/applications';

describe('one application for one draft', () => {
  test('a double tap gives the same reply twice', async () => {
    const mother = await site.as('mother');
    const draft = await site.drafted(SHORT, 'mother');
    const before = await countRows();
    const key = { 'idempotency-key': randomUUID() };
    const replies = await Promise.all([1, 2, 3].map(() => mother.post(URL, body(draft), key)));
    expect(replies.map((reply) => reply.status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    const after = await countRows();
    expect(after).toEqual({
      ...before,
      draft: before.draft! - 1, application: before.application! + 1, historyRow: before.historyRow! + 1, event: before.event! + 2,
      auditRow: before.auditRow! + 1, auditHead: after.auditHead, dossierCounter: after.dossierCounter, idempotencyKey: before.idempotencyKey! + 1,
    });
  });

  test('a retry after the reply was lost, even an hour later, gives the same reply', async () => {
    const mother = await site.as('mother');
    const draft = await site.drafted(SHORT, 'mother');
    const key = { 'idempotency-key': randomUUID() };
    const first = await mother.post(URL, body(draft), key);
    setTime('2026-11-23T10:00:00+07:00');
    const second = await mother.post(URL, body(draft), key);
    expect([second.status, second.text]).toEqual([201, first.text]);
  });

  test('ten tabs with keys of their own end in one', async () => {
    const mother = await site.as('mother');
    const draft = await site.drafted(SHORT, 'mother');
    const replies = await Promise.all(Array.from({ length: 10 }, () => mother.post(URL, body(draft))));
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(replies.map((reply) => reply.body.code)).size).toBe(1);
    expect(await db().application.count({ where: { draftId: draft.id } })).toBe(1);
    expect(await db().draft.count({ where: { id: draft.id } })).toBe(0);
  });

  test('a tap while the other tab saves ends in a whole application or in a refusal', async () => {
    const mother = await site.as('mother');
    for (let round = 0; round < 5; round += 1) {
      const draft = await site.drafted(SHORT, 'mother');
      const [sent, saved] = await Promise.all([
        mother.post(URL, body(draft)),
        mother.put(`/api/v1/drafts/${draft.id}`, { revision: draft.revision, answers: {}, pageId: 'review' }),
      ]);
      expect([[201, 404], [409, 200]]).toContainEqual([sent.status, saved.status]);
      if (sent.status === 201) expect((await mother.get(`${URL}/${sent.body.code}`)).body.answers).not.toEqual({});
    }
  });
});

describe('the Idempotency-Key', () => {
  test('with another body is refused', async () => {
    const mother = await site.as('mother');
    const [one, other] = [await site.drafted(SHORT, 'mother'), await site.drafted(SHORT, 'mother')];
    const key = { 'idempotency-key': randomUUID() };
    expect((await mother.post(URL, body(one), key)).status).toBe(201);
    const before = await countRows();
    const reply = await mother.post(URL, body(other), key);
    expect(reply).toMatchObject({ status: 422, body: { code: 'request.idempotency-key-reused' } });
    expect(await countRows()).toEqual(before);
  });

  test('of somebody else is no obstacle', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [one, other] = [await site.drafted(SHORT, 'mother'), await site.drafted(SHORT, 'father')];
    const first = await (await site.as('mother')).post(URL, body(one), key);
    const second = await (await site.as('father')).post(URL, body(other), key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.code).not.toBe(second.body.code);
  });

  test.each([['missing', undefined], ['too short', 'abc'], ['too long', 'a'.repeat(65)], ['not made of letters and digits', 'a b c d e f g h i j k']])('%s is refused', async (_, key) => {
    const mother = await site.as('mother');
    const draft = await site.drafted(SHORT, 'mother');
    const before = await countRows();
    const reply = await mother.post(URL, body(draft), { 'idempotency-key': key });
    expect(reply).toMatchObject({ status: 400, body: { code: 'request.idempotency-key-missing' } });
    expect(await countRows()).toEqual(before);
  });

  test('of a refused request can be used again once the mistake is mended', async () => {
    const mother = await site.as('mother');
    const draft = await site.drafted(SHORT, 'mother');
    const key = { 'idempotency-key': randomUUID() };
    expect((await mother.post(URL, body(draft, { declaration: false }), key)).status).toBe(422);
    expect((await mother.post(URL, body(draft, { officeCode: 'H26.999' }), key)).status).toBe(404);
    expect((await mother.post(URL, body(draft), key)).status).toBe(201);
  });
});

describe('refusals', () => {
  test('each has its own code and writes nothing', async () => {
    const mother = await site.as('mother');
    const draft = await site.drafted(SHORT, 'mother');
    const foreign = await site.drafted(SHORT, 'father');
    const refusals: [what: object, status: number, code: string][] = [
      [{ revision: draft.revision - 1 }, 409, 'draft.stale'],
      [{ revision: draft.revision + 1 }, 409, 'draft.stale'],
      [{ draftId: foreign.id, revision: foreign.revision }, 404, 'draft.not-found'],
      [{ draftId: randomUUID() }, 404, 'draft.not-found'],
      [{ declaration: false }, 422, 'application.declaration-needed'],
      [{ officeCode: 'H26.999' }, 404, 'office.not-found'],
      [{ officeCode: '' }, 404, 'office.not-found'],
    ];
    const before = await countRows();
    for (const [changes, status, code] of refusals) {
      const reply = await mother.post(URL, body(draft, changes));
      expect([reply.status, reply.body.code], JSON.stringify(changes)).toEqual([status, code]);
    }
    expect(await countRows()).toEqual(before);
  });

  test('a level 1 account can write a draft, but not submit it', async () => {
    const levelOne = await site.as('level-one');
    const draft = await site.drafted(SHORT, 'level-one');
    const before = await countRows();
    expect(await levelOne.post(URL, body(draft))).toMatchObject({ status: 403, body: { code: 'access.level-2-needed' } });
    expect(await countRows()).toEqual(before);
  });

  test('a draft of somebody else cannot be read, saved, deleted or submitted', async () => {
    const draft = await site.drafted(SHORT, 'mother');
    const father = await site.as('father');
    const url = `/api/v1/drafts/${draft.id}`;
    const replies = [
      await father.get(url),
      await father.put(url, { revision: draft.revision, answers: {}, pageId: 'review' }),
      await father.delete(url),
      await father.post(URL, body(draft)),
    ];
    expect(replies.map((reply) => [reply.status, reply.body.code])).toEqual(replies.map(() => [404, 'draft.not-found']));
    expect((await (await site.as('mother')).get(url)).body.answers).toEqual(draft.answers);
  });

  test('a save that is older than the draft is refused and names the present revision', async () => {
    const mother = await site.as('mother');
    const draft = await site.drafted(SHORT, 'mother');
    const save = (revision: number) => mother.put(`/api/v1/drafts/${draft.id}`, { revision, answers: {}, pageId: 'review' });
    const replies = await Promise.all([save(draft.revision), save(draft.revision), save(draft.revision)]);
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409, 409]);
    expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({ code: 'draft.stale', params: { revision: draft.revision + 1 } });
  });

  test('a person keeps at most thirty drafts', async () => {
    const citizen = await site.as('citizen-1');
    const replies = [];
    for (let count = 0; count < 31; count += 1) replies.push(await citizen.post('/api/v1/drafts', { procedureCode: SHORT }));
    expect(replies.slice(0, 30).every((reply) => reply.status === 201)).toBe(true);
    expect(replies[30]).toMatchObject({ status: 422, body: { code: 'draft.too-many' } });
  });
});

describe('dossier codes', () => {
  const OFFICE = 'H26.011';

  async function submitAll(people: readonly string[], officeCode: string): Promise<string[]> {
    const ready = await Promise.all(people.map(async (key) => ({ person: await site.as(key), draft: await site.drafted(SHORT, key) })));
    const replies = await Promise.all(ready.map(({ person, draft }) => person.post(URL, body(draft, { officeCode }))));
    for (const reply of replies) expect(reply.status, reply.text).toBe(201);
    return replies.map((reply) => reply.body.code as string).toSorted();
  }

  test('forty at once get forty numbers without a gap; refused ones take none', async () => {
    const people = Array.from({ length: 40 }, (_, index) => `citizen-${index + 10}`);
    const refused = await site.drafted(SHORT, 'mother', () => ({}));
    const mother = await site.as('mother');
    expect((await mother.post(URL, body(refused, { officeCode: OFFICE }))).status).toBe(422);
    const codes = await submitAll(people, OFFICE);
    expect(codes).toEqual(people.map((_, index) => `${OFFICE}-261123-${String(index + 1).padStart(4, '0')}`));
  }, 60_000);

  test('count on their own in every office', async () => {
    expect(await submitAll(['citizen-10'], 'H26.012')).toEqual(['H26.012-261123-0001']);
    expect(await submitAll(['citizen-10'], 'H26.013')).toEqual(['H26.013-261123-0001']);
    expect(await submitAll(['citizen-11'], 'H26.012')).toEqual(['H26.012-261123-0002']);
  });

  test('start again at midnight in Hanoi, not in Greenwich', async () => {
    setTime('2026-11-23T23:59:59+07:00');
    expect(await submitAll(['citizen-60'], 'H26.014')).toEqual(['H26.014-261123-0001']);
    setTime('2026-11-24T00:00:00+07:00');
    expect(await submitAll(['citizen-60'], 'H26.014')).toEqual(['H26.014-261124-0001']);
  });
});

describe('versions', () => {
  test('a draft keeps the version with which it began, and so does its application', async () => {
    const mother = await site.as('mother');
    const old = await site.drafted(SHORT, 'mother');
    const version = await db().procedureVersion.findUniqueOrThrow({ where: { procedureCode_version: { procedureCode: SHORT, version: 1 } } });
    const form = structuredClone(version.form) as FormDefinition & { pages: object[] };
    form.pages.push({ id: 'new-question', title: { vi: 'Câu hỏi mới', en: 'New question' }, fields: [{ key: 'newQuestion', type: 'text', label: { vi: 'Mới', en: 'New' }, required: true }] });
    await db().procedureVersion.create({ data: { procedureCode: SHORT, version: 2, content: version.content ?? {}, form, publishedAt: new Date(MONDAY) } });

    expect((await site.anonymous.get(`/api/v1/procedures/${SHORT}`)).body.version).toBe(2);
    expect((await mother.get(`/api/v1/drafts/${old.id}`)).body.procedureVersion).toBe(1);
    const submitted = await mother.post(URL, body(old, { officeCode: CUA_NAM }));
    expect(submitted.status).toBe(201);
    const read = await mother.get(`${URL}/${submitted.body.code}`);
    expect(read.body.form.pages).toHaveLength(form.pages.length - 1);

    const fresh = await site.drafted(SHORT, 'mother', (answers) => ({ ...answers, newQuestion: undefined }));
    expect(await mother.post(URL, body(fresh))).toMatchObject({ status: 422, body: { issues: [{ path: ['newQuestion'], code: 'required' }] } });
    const answered = await site.drafted(SHORT, 'mother');
    expect((await mother.post(URL, body(answered))).status).toBe(201);
  });
});
