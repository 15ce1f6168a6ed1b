/** Papers from the phone to the official's desk: given their place, used again, missed, checked, read by those who may. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteOrphanObjects, deleteUnusedFiles } from '#lib/documents/jobs.ts';
import { fileStore, newStoreKey } from '#lib/documents/store.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { countRows, HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import type { Caller, Reply } from '../support/http.ts';
import { attachMissing, pdf, photo, upload } from '../support/papers.ts';

/** Recognition of a child: asks for one scan, "evidence"; "form" is the form itself. */
const RECOGNITION = '1.001022';
const site = await startSite();
const mother = await site.as('mother');
const father = await site.as('father');
const receiver = await site.as('hoan-kiem-receiver');
const elsewhere = await site.as('cua-nam-receiver');

beforeEach(() => setTime(MONDAY));

async function begin(by: Caller = mother): Promise<string> {
  const created = await by.post('/api/v1/drafts', { procedureCode: RECOGNITION });
  return `/api/v1/drafts/${(created.body as { id: string }).id}`;
}

const attach = (draft: string, ...uploads: string[]): Promise<Reply> => mother.post(`${draft}/papers`, { documentId: 'evidence', uploads });
const papersOf = async (url: string, by: Caller = mother): Promise<{ papers: { id: string; documentId: string; check: string; file: { id: string } }[]; missing: string[]; replaced?: unknown[] }> => (await by.get(`${url}/papers`)).body;
const office = (code: string): string => `/api/v1/office/applications/${code}`;

async function objects(): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of fileStore().list()) keys.push(key);
  return keys;
}

describe('a paper of a draft', () => {
  test('is missing, is given, is there, and is taken out', async () => {
    const draft = await begin();
    expect(await papersOf(draft)).toEqual({ papers: [], missing: ['evidence'] });
    const id = await upload(mother, await photo(), 'C:\\ảnh\\xét nghiệm.jpg');
    const added = await attach(draft, id);
    expect(added).toMatchObject({
      status: 201,
      body: { documentId: 'evidence', addedBy: 'applicant', originalSeen: null, check: 'unchecked', itemId: null, file: { type: 'image/jpeg', pages: 1, name: 'xét nghiệm.jpg' } },
    });
    expect(await papersOf(draft)).toEqual({ papers: [added.body], missing: [] });
    expect(await readdir(join(env().DATA_DIR, 'uploads'))).toEqual([]);
    expect((await mother.delete(`${draft}/papers/${added.body.id}`)).status).toBe(204);
    expect(await papersOf(draft)).toEqual({ papers: [], missing: ['evidence'] });
    expect(await mother.delete(`${draft}/papers/${added.body.id}`)).toMatchObject({ status: 404, body: { code: 'documents.paper-not-found' } });
  });

  test('of several photographs is one PDF, a page each, in their order', async () => {
    const sizes = [[400, 300], [300, 400], [500, 200]] as const;
    const ids: string[] = [];
    for (const [width, height] of sizes) ids.push(await upload(mother, await photo(width, height)));
    const added = await attach(await begin(), ...ids);
    expect(added.body.file).toMatchObject({ type: 'application/pdf', pages: 3, name: 'giay-to.pdf' });
    const document = await PDFDocument.load((await mother.get(`/api/v1/files/${added.body.file.id}`)).bytes);
    expect(document.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([true, false, true]);
  });

  test('stands upright and small, whatever the camera held', async () => {
    const sideways = await sharp({ create: { width: 5000, height: 3000, channels: 3, background: '#446688' } }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const added = await attach(await begin(), await upload(mother, sideways));
    const { width, height, orientation } = await sharp((await mother.get(`/api/v1/files/${added.body.file.id}`)).bytes).metadata();
    expect([width, height, orientation]).toEqual([2160, 3600, undefined]);
  });

  test('that the state has, or that the procedure does not know, is not taken', async () => {
    const draft = await begin();
    const id = await upload(mother, await photo());
    const before = await countRows();
    expect((await mother.post(`${draft}/papers`, { documentId: 'form', uploads: [id] })).body.code).toBe('documents.not-asked');
    expect((await mother.post(`${draft}/papers`, { documentId: 'no-such-paper', uploads: [id] })).body.code).toBe('documents.unknown-document');
    expect(await countRows()).toEqual(before);
  });

  test('comes at most ten times', async () => {
    const draft = await begin();
    const replies: Reply[] = [];
    for (let count = 0; count < 11; count += 1) replies.push(await attach(draft, await upload(mother, await photo(100 + count))));
    expect(replies.slice(0, 10).every(({ status }) => status === 201)).toBe(true);
    expect(replies[10]).toMatchObject({ status: 422, body: { code: 'documents.too-many-papers', params: { max: 10 } } });
  });

  test.each<[string, object]>([
    ['nothing', {}], ['no uploads', { uploads: [] }], ['an upload that is none', { uploads: ['x'] }], ['the same upload twice', { uploads: ['0'.repeat(32), '0'.repeat(32)] }], ['31 uploads', { uploads: Array.from({ length: 31 }, (_, index) => String(index).padStart(32, '0')) }],
    ['a file that is none', { fileId: 'x' }], ['an upload and a file', { uploads: ['0'.repeat(32)], fileId: randomUUID() }], ['an item', { uploads: ['0'.repeat(32)], itemId: randomUUID() }],
  ])('made of %s is refused', async (_, body) => {
    expect(await mother.post(`${await begin()}/papers`, { documentId: 'evidence', ...body })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  test('with an original seen is none: nobody saw it', async () => {
    expect(await mother.post(`${await begin()}/papers`, { documentId: 'evidence', uploads: [await upload(mother, await photo())], originalSeen: true })).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  });
});

describe('the same upload', () => {
  test('again gives the same paper', async () => {
    const draft = await begin();
    const id = await upload(mother, await photo());
    const first = await attach(draft, id);
    const before = [await countRows(), await objects()];
    expect((await attach(draft, id)).text).toBe(first.text);
    expect([await countRows(), await objects()]).toEqual(before);
  });

  test('six times at once is one file and one paper', async () => {
    const draft = await begin();
    const id = await upload(mother, await photo());
    const before = await objects();
    const replies = await Promise.all(Array.from({ length: 6 }, () => attach(draft, id)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await objects()).toHaveLength(before.length + 1);
    expect((await papersOf(draft)).papers).toHaveLength(1);
  });

  test('in two drafts at once is in one of them', async () => {
    const drafts = [await begin(), await begin()];
    const id = await upload(mother, await photo());
    const before = await objects();
    const replies = await Promise.all(drafts.map((draft) => attach(draft, id)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 404]);
    expect(replies.find(({ status }) => status === 404)?.body.code).toBe('documents.upload-not-found');
    expect(await objects()).toHaveLength(before.length + 1);
  });

  test('of somebody else is not found', async () => {
    const id = await upload(father, await photo());
    expect((await attach(await begin(), id)).body.code).toBe('documents.upload-not-found');
    expect(await father.post(`${await begin()}/papers`, { documentId: 'evidence', uploads: [id] })).toMatchObject({ status: 404, body: { code: 'draft.not-found' } });
  });
});

describe('a paper used before', () => {
  test('is offered and can be used again, without being sent', async () => {
    const [first, second] = [await begin(), await begin()];
    const { file } = (await attach(first, await upload(mother, await pdf(3), 'ADN.pdf'))).body as { file: { id: string } };
    expect((await mother.get('/api/v1/me/files?documentId=evidence')).body).toContainEqual(file);
    expect((await mother.get('/api/v1/me/files?documentId=other')).body).toEqual([]);
    const before = await objects();
    const again = await mother.post(`${second}/papers`, { documentId: 'evidence', fileId: file.id });
    expect(again).toMatchObject({ status: 201, body: { file } });
    expect((await mother.post(`${second}/papers`, { documentId: 'evidence', fileId: file.id })).text).toBe(again.text);
    expect(await objects()).toEqual(before);
  });

  test('by somebody else is not found', async () => {
    const { file } = (await attach(await begin(), await upload(mother, await photo()))).body as { file: { id: string } };
    expect(await father.post(`${await begin(father)}/papers`, { documentId: 'evidence', fileId: file.id })).toMatchObject({ status: 404, body: { code: 'documents.file-not-found' } });
    expect((await father.get('/api/v1/me/files')).text).not.toContain(file.id);
  });
});

describe('a dossier', () => {
  test('is not submitted without its required papers, and says which', async () => {
    const draft = await site.drafted(RECOGNITION, 'mother');
    const { papers } = await papersOf(`/api/v1/drafts/${draft.id}`);
    for (const { id } of papers) await mother.delete(`/api/v1/drafts/${draft.id}/papers/${id}`);
    const send = (): Promise<Reply> => mother.post('/api/v1/applications', { draftId: draft.id, revision: draft.revision, officeCode: HOAN_KIEM, declaration: true });
    const before = await countRows();
    expect(await send()).toMatchObject({ status: 422, body: { code: 'application.papers-missing', params: { count: 1 }, issues: [{ path: ['evidence'], code: 'required' }] } });
    expect(await countRows()).toEqual(before);
    await attachMissing(mother, draft.id);
    expect((await send()).status).toBe(201);
  });

  test('takes the papers of its draft with it; officials of its office read them, and that is recorded', async () => {
    const { code } = await site.submitted(RECOGNITION, 'mother');
    const own = await papersOf(`/api/v1/applications/${code}`);
    expect(own).toMatchObject({ papers: [{ documentId: 'evidence' }], missing: [] });
    expect(await papersOf(office(code), receiver)).toEqual({ ...own, replaced: [] });
    const file = `/api/v1/files/${own.papers[0]!.file.id}`;
    const before = await countRows();
    expect((await mother.get(file)).status).toBe(200);
    expect(await countRows()).toEqual(before);
    const read = await receiver.get(file);
    expect(read.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(read.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''/);
    expect(await db().auditRow.findFirst({ where: { action: 'file.read' }, orderBy: { id: 'desc' } })).toMatchObject({ subject: `file:${own.papers[0]!.file.id}`, actor: expect.stringMatching(/^official:/) });
    for (const caller of [father, elsewhere, await site.as('hoan-kiem-administrator'), await site.as('city-viewer')]) expect(await caller.get(file)).toMatchObject({ status: 404, body: { code: 'documents.file-not-found' } });
    expect((await site.anonymous.get(file)).status).toBe(401);
    expect(await elsewhere.get(`${office(code)}/papers`)).toMatchObject({ status: 404, body: { code: 'application.not-found' } });
  });

  test('while it is a draft, no official reads its papers', async () => {
    const { file } = (await attach(await begin(), await upload(mother, await photo()))).body as { file: { id: string } };
    expect((await receiver.get(`/api/v1/files/${file.id}`)).status).toBe(404);
  });
});

describe('an official', () => {
  const check = async (code: string, body: object, by: Caller = receiver): Promise<Reply> => by.post(`${office(code)}/papers/${(await papersOf(`/api/v1/applications/${code}`)).papers[0]!.id}/check`, body);

  test('says that a paper is good, or what is wrong, or takes it back', async () => {
    const { code } = await site.submitted(RECOGNITION, 'mother');
    expect(await check(code, { check: 'defect', defectCode: 'unreadable', defectNote: 'Mờ.' })).toMatchObject({ status: 200, body: { check: 'defect', defectCode: 'unreadable', defectNote: 'Mờ.' } });
    expect(await check(code, { check: 'good' })).toMatchObject({ status: 200, body: { check: 'good', defectCode: null, defectNote: null } });
    expect(await check(code, { check: 'unchecked' })).toMatchObject({ status: 200, body: { check: 'unchecked' } });
    expect((await check(code, { check: 'defect', defectCode: 'other' })).body.code).toBe('documents.defect-needs-words');
    for (const body of [{ check: 'defect' }, { check: 'bad' }, { check: 'good', defectCode: 'other' }, { check: 'defect', defectCode: 'because' }]) expect((await check(code, body)).status).toBe(400);
    expect((await check(code, { check: 'good' }, elsewhere)).body.code).toBe('application.not-found');
    expect(await receiver.post(`${office(code)}/papers/${randomUUID()}/check`, { check: 'good' })).toMatchObject({ status: 404, body: { code: 'documents.paper-not-found' } });
  });

  test('does not check or add to their own dossier, nor to one that is closed', async () => {
    const own = await site.submitted(RECOGNITION, 'hoan-kiem-receiver');
    const [paper] = (await papersOf(`/api/v1/applications/${own.code}`, receiver)).papers;
    expect(await receiver.post(`${office(own.code)}/papers/${paper!.id}/check`, { check: 'good' })).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    const { code } = await site.submitted(RECOGNITION, 'mother');
    await receiver.post(`${office(code)}/refuse`, { revision: 1, reasonCode: 'other', note: 'Lý do.' });
    expect((await check(code, { check: 'good' })).body.code).toBe('application.action-not-possible');
  });

  test('adds a scan at the counter, with the original seen; the citizen sees it as the office’s', async () => {
    const { code } = await site.submitted(RECOGNITION, 'mother');
    const added = await receiver.post(`${office(code)}/papers`, { documentId: 'form', uploads: [await upload(receiver, await pdf(), 'scan.pdf')], originalSeen: true });
    expect(added).toMatchObject({ status: 201, body: { documentId: 'form', addedBy: 'office', originalSeen: '2026-11-23T02:00:00.000Z' } });
    expect((await papersOf(`/api/v1/applications/${code}`)).papers).toHaveLength(2);
    expect((await mother.get(`/api/v1/files/${added.body.file.id}`)).status).toBe(200);
    expect(await db().storedFile.findUnique({ where: { id: added.body.file.id } })).toMatchObject({ personId: mother.personId, origin: 'counter-scan' });
    const id = await upload(elsewhere, await pdf());
    expect(await elsewhere.post(`${office(code)}/papers`, { documentId: 'form', uploads: [id] })).toMatchObject({ status: 404, body: { code: 'application.not-found' } });
  });
});

describe('a supplement', () => {
  test('is answered in place: what it replaces is kept, and stands again when it is taken back', async () => {
    const { code } = await site.submitted(RECOGNITION, 'mother');
    const url = `/api/v1/applications/${code}`;
    const old = (await papersOf(url)).papers[0]!;
    const send = (body: object): Promise<Reply> => mother.post(`${url}/papers`, body);
    expect((await send({ documentId: 'evidence', itemId: randomUUID(), uploads: [await upload(mother, await photo())] })).body.code).toBe('application.action-not-possible');
    const asked = await receiver.post(`${office(code)}/supplement`, { revision: 1, note: 'Bổ sung.', items: [{ kind: 'paper', target: 'evidence', reasonCode: 'unreadable', note: 'Mờ.' }, { kind: 'other', reasonCode: 'other', note: 'Khác.' }] });
    expect(asked.status, asked.text).toBeLessThan(300);
    const item = await db().supplementItem.findFirstOrThrow({ where: { kind: 'paper', request: { application: { code } } } });

    expect((await send({ documentId: 'evidence', itemId: randomUUID(), uploads: [await upload(mother, await photo())] })).body.code).toBe('documents.item-not-found');
    expect((await send({ documentId: 'form', itemId: item.id, uploads: [await upload(mother, await photo())] })).body.code).toBe('documents.item-not-found');
    const added = await send({ documentId: 'evidence', itemId: item.id, uploads: [await upload(mother, await photo(640, 480))] });
    expect(added).toMatchObject({ status: 201, body: { itemId: item.id } });
    expect((await papersOf(url)).papers.map(({ id }) => id)).toEqual([added.body.id]);
    expect((await papersOf(office(code), receiver)).replaced).toMatchObject([{ id: old.id }]);

    expect(await father.delete(`${url}/papers/${added.body.id}`)).toMatchObject({ status: 404, body: { code: 'application.not-found' } });
    expect((await mother.delete(`${url}/papers/${old.id}`)).body.code).toBe('documents.paper-not-found');
    expect((await mother.delete(`${url}/papers/${added.body.id}`)).status).toBe(204);
    expect((await papersOf(url)).papers.map(({ id }) => id)).toEqual([old.id]);
    const again = await send({ documentId: 'evidence', itemId: item.id, fileId: old.file.id });
    expect(again).toMatchObject({ status: 201, body: { itemId: item.id, file: { id: old.file.id } } });
  });
});

describe('what is left over', () => {
  test('a file goes when no draft and no dossier has it; one that is used stays', async () => {
    const [first, second] = [await begin(), await begin()];
    const { file } = (await attach(first, await upload(mother, await photo()))).body as { file: { id: string } };
    await mother.post(`${second}/papers`, { documentId: 'evidence', fileId: file.id });
    await mother.delete(first);
    setTime('2026-11-23T11:00:00+07:00');
    await deleteUnusedFiles();
    expect((await mother.get(`/api/v1/files/${file.id}`)).status).toBe(200);
    const { storeKey } = await db().storedFile.findUniqueOrThrow({ where: { id: file.id } });
    await mother.delete(second);
    expect((await mother.get('/api/v1/me/files')).text).not.toContain(file.id);
    expect(await deleteUnusedFiles()).toBeGreaterThan(0);
    expect((await mother.get(`/api/v1/files/${file.id}`)).status).toBe(404);
    expect(await objects()).not.toContain(storeKey);
  });

  test('an object without a row goes after an hour; nothing else does', async () => {
    const rows = new Set((await db().storedFile.findMany({ select: { storeKey: true } })).map(({ storeKey }) => storeKey));
    const orphan = newStoreKey();
    await fileStore().put(orphan, new Uint8Array(10));
    expect(await deleteOrphanObjects()).toBe(0);
    setTime('2026-11-23T10:00:01+07:00');
    expect(await deleteOrphanObjects()).toBe(1);
    expect(new Set(await objects())).toEqual(rows);
  });

  test('what lies in the store is sealed, and what was changed there is not served', async () => {
    const { file } = (await attach(await begin(), await upload(mother, await photo()))).body as { file: { id: string; bytes: number } };
    const { storeKey } = await db().storedFile.findUniqueOrThrow({ where: { id: file.id } });
    const sealed = Buffer.from(await fileStore().get(storeKey));
    expect(sealed.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    await fileStore().put(storeKey, sealed);
    expect(await mother.get(`/api/v1/files/${file.id}`)).toMatchObject({ status: 500, body: { code: 'server.error' } });
  });

  test('a submission while a paper is being added ends with the paper in the dossier, or refused', async () => {
    for (let round = 0; round < 3; round += 1) {
      const draft = await site.drafted(RECOGNITION, 'mother');
      const id = await upload(mother, await photo());
      const [added, sent] = await Promise.all([
        attach(`/api/v1/drafts/${draft.id}`, id),
        mother.post('/api/v1/applications', { draftId: draft.id, revision: draft.revision, officeCode: HOAN_KIEM, declaration: true }),
      ]);
      expect(sent.status).toBe(201);
      const there = (await papersOf(`/api/v1/applications/${sent.body.code}`)).papers.length;
      expect([[201, 2], [404, 1]]).toContainEqual([added.status, there]);
    }
  });
});
