/** A corpus of hostile uploads over real HTTP: each is refused with its own words or made harmless, and leaves nothing behind. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { fileStore } from '#lib/documents/store.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import en from '#locales/en/errors.json' with { type: 'json' };
import vi from '#locales/vi/errors.json' with { type: 'json' };
import { BROKEN_IMAGES, OTHER_TYPES, POLYGLOTS, STRANGE_NAMES, type Hostile } from '../hostile-uploads/files.ts';
import { DANGEROUS_PDFS } from '../hostile-uploads/pdfs.ts';
import { startSite } from '../support/app.ts';
import type { Reply } from '../support/http.ts';
import { listen, NetworkCaller } from '../support/network.ts';
import { announceUpload, giveUp, idOf, pdf, photo, sendBytes, upload } from '../support/papers.ts';

const site = await startSite();
const origin = await listen(site.app);
const mother = new NetworkCaller(origin, (await site.as('mother')).token);
/** Asks for one scan, "evidence". */
const RECOGNITION = '1.001022';
const draft = (await (await site.as('mother')).post('/api/v1/drafts', { procedureCode: RECOGNITION })).body as { id: string };
const PAPERS = `/api/v1/drafts/${draft.id}/papers`;
const attach = (...uploads: string[]): ReturnType<typeof mother.post> => mother.post(PAPERS, { documentId: 'evidence', uploads }, { 'accept-language': 'en' });

type Kept = { rows: number; papers: number; objects: string[] };

async function kept(): Promise<Kept> {
  const objects: string[] = [];
  for await (const { key } of fileStore().list()) objects.push(key);
  return { rows: await db().storedFile.count(), papers: await db().paper.count(), objects: objects.toSorted() };
}

const waitingFiles = (): Promise<string[]> => readdir(join(env().DATA_DIR, 'uploads'));
const sentence = (code: string): string => code.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], en) as string;

/** The text of all objects of a PDF, unpacked. */
async function unpacked(bytes: Buffer): Promise<string> {
  const document = await PDFDocument.load(bytes);
  return Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
}

async function tryOne(hostile: Hostile): Promise<void> {
  const before = await kept();
  const id = await upload(mother, await hostile.make(), hostile.name);
  const reply = await attach(id);
  if ('harmless' in hostile) return expectHarmless(hostile.harmless, reply, before);
  const after = await kept();
  // still the person's own, to be thrown away
  expect((await giveUp(mother, id)).status).toBe(204);
  expect(reply.body?.code, reply.text.slice(0, 300)).toBe(hostile.refusal);
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(reply.body.title).toContain(sentence(hostile.refusal).split('{{')[0]);
  expect(after).toEqual(before);
}

async function expectHarmless(expected: { gone: readonly string[]; name?: string }, reply: Reply, before: Kept): Promise<void> {
  expect(reply.status, reply.text).toBe(201);
  const { id, file } = reply.body as { id: string; file: { id: string; name: string; type: string } };
  const content = (await mother.get(`/api/v1/files/${file.id}`)).bytes;
  await forget(id, file.id);
  expect(await kept()).toEqual(before);
  if (expected.name !== undefined) expect(file.name).toBe(expected.name);
  const text = file.type === 'application/pdf' ? await unpacked(content) : content.toString('latin1');
  for (const gone of expected.gone) expect(text).not.toContain(gone);
}

async function forget(paperId: string, fileId: string): Promise<void> {
  expect((await mother.send('DELETE', `${PAPERS}/${paperId}`)).status).toBe(204);
  const { storeKey } = await db().storedFile.delete({ where: { id: fileId } });
  await fileStore().delete(storeKey);
}

const GROUPS: readonly (readonly [string, readonly Hostile[]])[] = [
  ['other types', OTHER_TYPES], ['broken images', BROKEN_IMAGES], ['polyglots', POLYGLOTS], ['names', STRANGE_NAMES], ['PDFs', DANGEROUS_PDFS],
];

describe.each(GROUPS)('%s', (_, list) => {
  test.each(list.map((hostile) => [hostile.what, hostile] as const))('%s', (_what, hostile) => tryOne(hostile), 60_000);
});

test('the corpus is as large as it should be, and every refusal has words in both languages', () => {
  const all = GROUPS.flatMap(([, list]) => list);
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(vi.documents).toSorted()).toEqual(Object.keys(en.documents).toSorted());
});

describe('sizes', () => {
  test('200 MB are refused before a byte is sent', async () => {
    expect(await announceUpload(mother, 200 * 1024 * 1024)).toMatchObject({ status: 413, body: { code: 'documents.too-large', params: { max: 20 } } });
    expect(await db().upload.count()).toBe(0);
  });

  test('200 MB that were announced as 1 kB stop there', async () => {
    const id = idOf(await announceUpload(mother, 1024));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 200 * 1024 * 1024) return controller.close();
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const reply = await sendBytes(mother, id, 0, endless as unknown as Buffer).catch((error: unknown) => error);
    // told, or cut off: not taken
    if (!(reply instanceof Error)) expect(reply).toMatchObject({ status: 413, body: { code: 'documents.too-large' } });
    expect(sent).toBeLessThan(150 * 1024 * 1024);
    expect((await mother.send('HEAD', `/api/v1/uploads/${id}`, undefined, { 'tus-resumable': '1.0.0' })).headers['upload-length']).toBe('1024');
    expect((await giveUp(mother, id)).status).toBe(204);
  });

  test('a body larger than what is left is refused unread', async () => {
    const id = idOf(await announceUpload(mother, 1024));
    expect(await sendBytes(mother, id, 0, Buffer.alloc(5 * 1024 * 1024))).toMatchObject({ status: 413, body: { code: 'documents.too-large' } });
    await giveUp(mother, id);
  });

  test('no size, a strange size, no size yet', async () => {
    for (const length of [undefined, '', '-1', '1e3', '1.5', 'abc', '0x10', '99999999999999999999', 'Infinity', ' ']) {
      const reply = await announceUpload(mother, 1, 'a.jpg', { 'upload-length': length });
      expect([400, 413], `${length}: ${reply.text}`).toContain(reply.status);
    }
    expect((await announceUpload(mother, 1, 'a.jpg', { 'upload-length': undefined, 'upload-defer-length': '1' })).body.code).toBe('request.malformed');
    expect((await announceUpload(mother, 0)).body.code).toBe('documents.empty');
    expect(await db().upload.count()).toBe(0);
    expect(await waitingFiles()).toEqual([]);
  });
});

describe('several at once', () => {
  test('an image and a PDF', async () => {
    const ids = [await upload(mother, await photo()), await upload(mother, await pdf())];
    expect((await attach(...ids)).body.code).toBe('documents.several-not-images');
    for (const id of ids) await giveUp(mother, id);
  });

  test('one broken image among good ones', async () => {
    const ids = [await upload(mother, await photo()), await upload(mother, (await photo()).subarray(0, 100)), await upload(mother, await photo())];
    const before = await kept();
    expect((await attach(...ids)).body.code).toBe('documents.image-broken');
    expect(await kept()).toEqual(before);
    for (const id of ids) await giveUp(mother, id);
  });

  test('what has not come whole', async () => {
    const id = idOf(await announceUpload(mother, 1000));
    expect(await attach(id)).toMatchObject({ status: 409, body: { code: 'documents.upload-not-finished' } });
    await sendBytes(mother, id, 0, Buffer.alloc(999));
    expect((await attach(id)).body.code).toBe('documents.upload-not-finished');
    await giveUp(mother, id);
  });
});

test('while a bomb is opened, others are answered', async () => {
  const bomb = DANGEROUS_PDFS.find(({ what }) => what.includes('packed twice'))!;
  const id = await upload(mother, await bomb.make(), 'don.pdf');
  const opened = attach(id);
  let slowest = 0;
  const ended = new AbortController();
  void opened.then(() => ended.abort());
  while (!ended.signal.aborted) {
    const start = performance.now();
    expect((await fetch(new URL('/api/v1/health', origin))).status).toBe(200);
    slowest = Math.max(slowest, performance.now() - start);
  }
  expect((await opened).body.code).toBe('documents.too-complex');
  expect(slowest).toBeLessThan(2000);
  await giveUp(mother, id);
}, 60_000);

afterEach(async () => {
  expect(await db().upload.count()).toBe(0);
  expect(await waitingFiles()).toEqual([]);
});

afterAll(async () => {
  expect(await kept()).toEqual({ rows: 0, papers: 0, objects: [] });
});

test('after all this the server is well, and takes a good paper', async () => {
  expect((await mother.get('/api/v1/health')).body).toEqual({ status: 'ok', database: 'ok' });
  const added = await attach(await upload(mother, await pdf(2)));
  expect(added).toMatchObject({ status: 201, body: { file: { type: 'application/pdf', pages: 2 } } });
  await forget(added.body.id as string, added.body.file.id as string);
});
