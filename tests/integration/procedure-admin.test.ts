/** A procedure is edited, checked, published from a date, recalled; and nothing that runs changes. */
import { beforeEach, describe, expect, test } from 'vitest';
import { findBrokenAuditRow } from '#lib/events/audit.ts';
import { db } from '#lib/platform/db.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import errorsEn from '#locales/en/errors.json' with { type: 'json' };
import wordsEn from '#locales/en/procedure-admin.json' with { type: 'json' };
import wordsVi from '#locales/vi/procedure-admin.json' with { type: 'json' };
import { PROBLEM_CODES } from '#lib/procedures/version-model.ts';
import { MONDAY, setTime, startSite } from '../support/app.ts';
import type { Reply } from '../support/http.ts';

const site = await startSite();
const editor = await site.as('procedure-administrator');
const CODE = '1.004873';

type Body = { content: ProcedureContent; form: FormDefinition };
type Edit = Body & { id: string; revision: number; status: string; baseVersion: number; base: Body };

const api = (path: string): string => `/api/v1${path}`;
const open = async (code = CODE): Promise<Edit> => (await editor.post(api(`/catalogue/${code}/edit`))).body as Edit;
const save = (edit: Pick<Edit, 'id' | 'revision'>, body: { content: unknown; form: unknown }, summary = 'Đổi tên.'): Promise<Reply> => editor.put(api(`/edits/${edit.id}`), { revision: edit.revision, content: body.content, form: body.form, summary });
const check = (id: string, revision: number): Promise<Reply> => editor.post(api(`/edits/${id}/check`), { revision });
const publish = (id: string, revision: number, from: string | null = null): Promise<Reply> => editor.post(api(`/edits/${id}/publish`), { revision, from });
const renamed = (body: Body, vi: string): Body => ({ ...body, content: { ...body.content, name: { vi, en: `${vi} (en)` } } });
const nameNow = async (code = CODE): Promise<string> => ((await site.anonymous.get(api(`/procedures/${code}`))).body as Body).content.name.vi;

/** An edit with another name, saved and found sound. */
async function checked(vi: string, code = CODE): Promise<{ id: string; revision: number }> {
  const edit = await open(code);
  const saved = await save(edit, renamed(edit, vi));
  expect(saved.status, saved.text).toBe(200);
  const { id } = edit;
  const revision = saved.body.revision as number;
  const found = await check(id, revision);
  expect(found.body).toMatchObject({ status: 'checked', problems: [] });
  return { id, revision };
}

async function published(vi: string, from: string | null = null, code = CODE): Promise<number> {
  const { id, revision } = await checked(vi, code);
  const reply = await publish(id, revision, from);
  expect(reply.status, reply.text).toBe(200);
  return reply.body.version as number;
}

/** Every test begins without an open edit. */
beforeEach(async () => {
  setTime(MONDAY);
  await db().procedureEdit.updateMany({ where: { status: { in: ['draft', 'checked'] } }, data: { status: 'dropped' } });
});

describe('from draft to publication', () => {
  test('opened, saved, checked, published: the new name is in force, in the list and in search', async () => {
    const edit = await open();
    expect(edit).toMatchObject({ status: 'draft', revision: 1, baseVersion: 1 });
    const version = await published('Tên mới');
    expect(version).toBe(2);
    expect(await nameNow()).toBe('Tên mới');
    const list = (await site.anonymous.get(api('/procedures'))).body as { code: string; name: { vi: string } }[];
    expect(list.find(({ code }) => code === CODE)?.name.vi).toBe('Tên mới');
    const { versions, edit: still } = (await editor.get(api(`/catalogue/${CODE}`))).body as { versions: { version: number; state: string; summary: string; publishedBy: string | null }[]; edit: unknown };
    expect(still).toBeNull();
    expect(versions).toMatchObject([{ version: 2, state: 'in-force', summary: 'Đổi tên.', publishedBy: 'Tạ Ngọc Lan' }, { version: 1, state: 'past', summary: '', publishedBy: null }]);
    expect((await editor.get(api(`/catalogue/${CODE}/versions/1`))).body).toMatchObject({ version: 1, content: { name: edit.content.name } });
    expect((await editor.get(api(`/catalogue/${CODE}/versions/99`))).body).toMatchObject({ code: 'procedure.version-not-found' });
  });

  test('opening again gives the same edit, with what was saved', async () => {
    const edit = await open();
    await save(edit, renamed(edit, 'Đang sửa'));
    expect(await open()).toMatchObject({ id: edit.id, revision: 2, content: { name: { vi: 'Đang sửa' } }, base: { content: { name: edit.base.content.name } } });
    const row = ((await editor.get(api('/catalogue'))).body as { code: string; edit: unknown }[]).find(({ code }) => code === CODE);
    expect(row?.edit).toMatchObject({ id: edit.id, status: 'draft', updatedBy: 'Tạ Ngọc Lan' });
  });

  test('an edit that was not checked, or saved after its check, is not published', async () => {
    const edit = await open();
    expect((await publish(edit.id, edit.revision)).body).toMatchObject({ status: 422, code: 'procedure.edit-not-checked' });
    const sound = await checked('Đã kiểm tra');
    const again = await save({ id: sound.id, revision: sound.revision }, renamed(edit, 'Lại sửa'));
    expect(again.body).toMatchObject({ status: 'draft' });
    expect((await publish(sound.id, again.body.revision as number)).body).toMatchObject({ code: 'procedure.edit-not-checked' });
  });

  test('an edit that changes nothing, or does not say what it changes, is not sound', async () => {
    const edit = await open('2.000908');
    expect((await check(edit.id, edit.revision)).body).toMatchObject({ status: 'draft', problems: [{ path: [], code: 'nothing-changed' }, { path: ['summary'], code: 'summary-missing' }] });
  });

  test('a dropped edit is closed, and the next begins from the published version', async () => {
    const edit = await open();
    const saved = await save(edit, renamed(edit, 'Bỏ đi'));
    expect((await editor.post(api(`/edits/${edit.id}/drop`), { revision: saved.body.revision })).status).toBe(204);
    expect((await save({ id: edit.id, revision: 2 }, edit)).body).toMatchObject({ status: 409, code: 'procedure.edit-closed' });
    const next = await open();
    expect(next.id).not.toBe(edit.id);
    expect(next.content.name).toEqual(next.base.content.name);
  });
});

describe('two at once', () => {
  test('the second to save is told, and nothing of the first is lost', async () => {
    const edit = await open();
    const [first, second] = await Promise.all([save(edit, renamed(edit, 'Của tôi')), save(edit, renamed(edit, 'Của tôi'))]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const refused = first.status === 409 ? first : second;
    expect(refused.body).toMatchObject({ code: 'procedure.edit-stale', params: { revision: 2 } });
  });

  test('two who open an edit get the same one', async () => {
    const edits = await Promise.all(Array.from({ length: 5 }, () => open('1.001022')));
    expect(new Set(edits.map(({ id }) => id)).size).toBe(1);
  });

  test('of those who publish at once, one does', async () => {
    const { id, revision } = await checked('Công bố cùng lúc', '1.001022');
    const replies = await Promise.all(Array.from({ length: 4 }, () => publish(id, revision)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect(await db().procedureVersion.count({ where: { procedureCode: '1.001022' } })).toBe(2);
  });

  test('publishing while somebody saves ends in one of the two, never in both', async () => {
    const { id, revision } = await checked('Vừa lưu vừa công bố', '1.001022');
    const edit = await open('1.001022');
    const [publication, saving] = await Promise.all([publish(id, revision), save({ id, revision }, renamed(edit, 'Lưu sau'))]);
    expect([publication.status, saving.status].toSorted()).toEqual([200, 409]);
    if (publication.status === 200) expect(await nameNow('1.001022')).toBe('Vừa lưu vừa công bố');
  });
});

describe('from a date', () => {
  test('a version waits until its day, then holds, without anybody doing anything', async () => {
    const code = '1.000894';
    const before = await nameNow(code);
    const version = await published('Từ tháng sau', '2026-12-01T00:00:00+07:00', code);
    expect(await nameNow(code)).toBe(before);
    const row = ((await editor.get(api('/catalogue'))).body as { code: string }[]).find((each) => each.code === code);
    expect(row).toMatchObject({ version: version - 1, waiting: { version, inForceFrom: '2026-11-30T17:00:00.000Z' } });
    setTime('2026-11-30T23:59:59+07:00');
    expect(await nameNow(code)).toBe(before);
    setTime('2026-12-01T00:00:00+07:00');
    expect(await nameNow(code)).toBe('Từ tháng sau');
    expect((await site.anonymous.get(api('/procedures'))).text).toContain('Từ tháng sau');
    const later = await site.signedInAnew('procedure-administrator');
    expect((await later.post(api(`/catalogue/${code}/versions/${version}/recall`))).body).toMatchObject({ status: 409, code: 'procedure.version-in-force' });
  });

  test('the past, a mistyped year and a day before the version that waits are refused', async () => {
    const code = '1.004859';
    const { id, revision } = await checked('Ngày sai', code);
    expect((await publish(id, revision, '2026-11-22T00:00:00+07:00')).body).toMatchObject({ status: 422, code: 'procedure.from-past' });
    expect((await publish(id, revision, '2062-12-01T00:00:00+07:00')).body).toMatchObject({ code: 'procedure.from-too-far' });
    expect((await publish(id, revision, 'mai')).status).toBe(400);
    await publish(id, revision, '2027-01-01T00:00:00+07:00');
    const next = await checked('Sớm hơn', code);
    expect((await publish(next.id, next.revision, '2026-12-15T00:00:00+07:00')).body).toMatchObject({ code: 'procedure.from-before-last', params: { version: 2 } });
    expect((await publish(next.id, next.revision, '2027-01-02T00:00:00+07:00')).status).toBe(200);
  });

  test('a version that waits can be taken back, is an edit again, and gives its number back', async () => {
    const code = '1.004884';
    const version = await published('Thu hồi', '2026-12-01T00:00:00+07:00', code);
    const recalled = await editor.post(api(`/catalogue/${code}/versions/${version}/recall`));
    expect(recalled.body).toMatchObject({ status: 'draft', baseVersion: version - 1, content: { name: { vi: 'Thu hồi' } } });
    setTime('2026-12-02T09:00:00+07:00');
    expect(await nameNow(code)).not.toBe('Thu hồi');
    setTime(MONDAY);
    expect(await published('Thu hồi rồi công bố', null, code)).toBe(version);
    expect((await editor.post(api(`/catalogue/${code}/versions/${version + 1}/recall`))).body).toMatchObject({ status: 404, code: 'procedure.version-not-found' });
    expect((await editor.post(api(`/catalogue/${code}/versions/1/recall`))).body).toMatchObject({ code: 'procedure.version-in-force' });
  });

  test('it is not taken back over another edit', async () => {
    const code = '1.004837';
    const version = await published('Chờ', '2026-12-01T00:00:00+07:00', code);
    await open(code);
    expect((await editor.post(api(`/catalogue/${code}/versions/${version}/recall`))).body).toMatchObject({ status: 409, code: 'procedure.edit-open' });
  });
});

describe('nothing that runs changes', () => {
  test('a draft and a dossier stay on their version; a new draft has the new form', async () => {
    const code = '2.000635';
    const draft = await site.drafted(code, 'mother');
    const sent = await site.submitted(code, 'father');
    const edit = await open(code);
    const extra = { key: 'moiThem', type: 'text', label: { vi: 'Câu hỏi mới', en: 'New question' }, required: true } as const;
    const [first, ...rest] = edit.form.pages;
    const form = { pages: [{ ...first, fields: [...(first?.fields ?? []), extra] }, ...rest] };
    const saved = await save(edit, { content: edit.content, form }, 'Thêm một câu hỏi.');
    const revision = saved.body.revision as number;
    expect((await check(edit.id, revision)).body).toMatchObject({ problems: [] });
    expect((await publish(edit.id, revision)).body).toMatchObject({ version: 2 });

    const mother = await site.as('mother');
    expect((await mother.get(api(`/drafts/${draft.id}`))).text).not.toContain('moiThem');
    const reply = await mother.post(api('/applications'), { draftId: draft.id, revision: draft.revision, officeCode: 'H26.004', declaration: true });
    expect(reply.status, reply.text).toBe(201);
    const dossiers = await db().application.findMany({ where: { code: { in: [reply.body.code as string, sent.code] } }, include: { version: true } });
    expect(dossiers.map(({ version }) => version.version)).toEqual([1, 1]);
    expect((await (await site.drafted(code, 'father')).form).pages[0]?.fields.at(-1)?.key).toBe('moiThem');
    const { versions } = (await editor.get(api(`/catalogue/${code}`))).body as { versions: object[] };
    expect(versions).toMatchObject([{ version: 2, drafts: 1, applications: 0 }, { version: 1, drafts: 0, applications: 2 }]);
  });
});

describe('what is wrong is said, with its place', () => {
  const shape = async (change: (body: Edit) => { content: unknown; form: unknown }): Promise<unknown[]> => {
    const edit = await open('2.000815');
    const reply = await save(edit, change(edit));
    expect(reply.body).toMatchObject({ status: 422, code: 'procedure.edit-shape' });
    return reply.body.issues as unknown[];
  };

  test('a shape that is not a procedure’s is not saved', async () => {
    expect(await shape(() => ({ content: {}, form: { pages: [] } }))).toContainEqual({ path: ['content', 'name'], code: 'missing' });
    expect(await shape(({ form }) => ({ content: null, form }))).toEqual([{ path: ['content'], code: 'wrong-type' }]);
    expect(await shape(({ content, form }) => ({ content: { ...content, workingDays: '3' }, form }))).toEqual([{ path: ['content', 'workingDays'], code: 'wrong-type' }]);
    expect(await shape(({ content, form }) => ({ content: { ...content, colour: 'red' }, form }))).toEqual([{ path: ['content', 'colour'], code: 'unknown-name', about: 'colour' }]);
    expect(await shape(({ content, form }) => ({ content: { ...content, level: 'half' }, form }))).toEqual([{ path: ['content', 'level'], code: 'not-a-choice', about: 'half' }]);
    expect(await shape(({ content, form }) => ({ content: { ...content, cutoff: '25:00' }, form }))).toEqual([{ path: ['content', 'cutoff'], code: 'wrong-form', about: '25:00' }]);
    expect(await shape(({ content, form }) => ({ content: { ...content, fee: { ...content.fee, counterVnd: -1 } }, form }))).toEqual([{ path: ['content', 'fee', 'counterVnd'], code: 'too-small', about: '0' }]);
    const t = { vi: 'x', en: 'x' };
    const withField = (field: object) => ({ pages: [{ id: 'a', title: t, fields: [field] }] });
    expect(await shape(({ content }) => ({ content, form: withField({ key: 'a', type: 'colour', label: t, required: true }) }))).toEqual([{ path: ['form', 'pages', 0, 'fields', 0, 'type'], code: 'not-a-choice', about: 'colour' }]);
    expect(await shape(({ content }) => ({ content, form: withField({ key: 'a', type: 'text', label: t, required: true, showIf: { field: 'b', like: 1 } }) }))).toMatchObject([{ path: ['form', 'pages', 0, 'fields', 0, 'showIf'], code: 'no-condition' }]);
  });

  test('an unfinished edit is saved, and its check says what is missing', async () => {
    const code = '2.000815';
    const edit = await open(code);
    const t = { vi: 'x', en: 'x' };
    const content = { ...edit.content, field: 'land', alternatives: [code, '9.999999'], documents: [...edit.content.documents, { ...edit.content.documents[0], note: { vi: '', en: 'x' } }], fee: { ...edit.content.fee, onlineReason: 'free' } };
    const form = { pages: [{ id: 'one', title: t, fields: [{ key: 'a', type: 'select', label: { vi: 'x', en: '' }, required: true, options: [] }, { key: 'b', type: 'text', label: t, required: true, showIf: { field: 'z', filled: true } }] }] };
    const saved = await save(edit, { content, form });
    expect(saved.status, saved.text).toBe(200);
    const { status, problems } = (await check(edit.id, saved.body.revision as number)).body as { status: string; problems: unknown[] };
    expect(status).toBe('draft');
    expect(problems).toEqual([
      { path: ['content', 'field'], code: 'field-fixed' },
      { path: ['content', 'alternatives', 0], code: 'own-alternative', about: code },
      { path: ['content', 'alternatives', 1], code: 'no-such-procedure', about: '9.999999' },
      { path: ['content', 'documents', 2, 'id'], code: 'document-twice', about: 'original' },
      { path: ['content', 'documents', 2, 'note', 'vi'], code: 'text-missing' },
      { path: ['content', 'fee', 'onlineReason'], code: 'fee-not-free' },
      { path: ['form', 'pages', 0, 'fields', 0, 'label', 'en'], code: 'text-missing' },
      { path: ['form', 'pages', 0, 'fields', 0, 'options'], code: 'choices-missing' },
      { path: ['form', 'pages', 0, 'fields', 1, 'showIf', 'field'], code: 'condition-later', about: 'z' },
    ]);
  });

  test('a form that nobody can be asked, or that refuses every answer, is found by trying it', async () => {
    const t = { vi: 'x', en: 'x' };
    const edit = await open('2.000815');
    const tried = async (fields: object[]): Promise<unknown> => {
      const { body } = await editor.get(api(`/edits/${edit.id}`));
      const saved = await save({ id: edit.id, revision: body.revision as number }, { content: edit.content, form: { pages: [{ id: 'one', title: t, fields }] } });
      expect(saved.status, saved.text).toBe(200);
      return ((await check(edit.id, saved.body.revision as number)).body as { problems: unknown }).problems;
    };
    const yes = { key: 'yes', type: 'boolean', label: t, required: true };
    expect(await tried([yes, { key: 'never', type: 'text', label: t, required: true, showIf: { all: [{ field: 'yes', is: true }, { field: 'yes', is: false }] } }]))
      .toEqual([{ path: ['form', 'pages', 0, 'fields', 1], code: 'never-asked', about: 'never' }]);
    expect(await tried([{ key: 'short', type: 'text', format: 'person-name', maxLength: 1, label: t, required: true }, { key: 'until', type: 'daterange', maxDays: 0, label: t, required: true, openEnd: true, notBefore: 'today' }])).toEqual([]);
    expect(await tried([{ key: 'count', type: 'integer', min: -5, max: -3, label: t, required: true }])).toEqual([]);
  });

  test('every problem has words in both languages', () => {
    for (const words of [wordsVi, wordsEn]) expect(Object.keys(words.problem).toSorted()).toEqual([...PROBLEM_CODES].toSorted());
    expect(Object.keys(errorsEn.procedure)).toContain('edit-shape');
  });
});

test('others have no business here, and what was done is on record', async () => {
  const administrator = await site.as('hoan-kiem-administrator');
  expect((await administrator.get(api('/catalogue'))).body).toMatchObject({ status: 403, code: 'access.denied' });
  const rows = await db().auditRow.findMany({ where: { chain: 'procedures' } });
  expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['procedure.edit-open', 'procedure.edit-drop', 'procedure.publish', 'procedure.recall']));
  expect(await findBrokenAuditRow(db(), 'procedures')).toBeNull();
});
