/** Uploads as tus has them: resumed after a break, by any server process, by their owner only, for a day. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteAbandonedUploads } from '#lib/documents/jobs.ts';
import { UPLOAD_LIMITS } from '#lib/documents/model.ts';
import { findUpload } from '#lib/documents/upload-queries.ts';
import { readUpload } from '#lib/documents/upload-store.ts';
import { db } from '#lib/platform/db.ts';
import { env } from '#lib/platform/env.ts';
import { Site, MONDAY, setTime, startSite } from '../support/app.ts';
import { announceUpload, askOffset, giveUp, idOf, sendBytes, upload } from '../support/papers.ts';

const site = await startSite();
const other = await startSite();
const mother = await site.as('mother');
/** The same session at another server process. */
const motherThere = new Site(other.app, env().PUBLIC_URL).withToken(mother.token);
const father = await site.as('father');
const folder = join(env().DATA_DIR, 'uploads');

beforeEach(async () => {
  setTime(MONDAY);
  await db().upload.deleteMany();
  await deleteAbandonedUploads();
});

async function contentOf(id: string): Promise<Buffer> {
  return Buffer.from(await readUpload((await findUpload(id))!));
}

describe('an upload', () => {
  test('is announced with its size and name, and says until when', async () => {
    const announced = await announceUpload(mother, 100, 'ảnh.jpg');
    expect(announced.status).toBe(201);
    expect(announced.headers).toMatchObject({ location: `/api/v1/uploads/${idOf(announced)}`, 'tus-resumable': '1.0.0', 'upload-expires': 'Tue, 24 Nov 2026 02:00:00 GMT' });
    expect(await db().upload.findUnique({ where: { id: idOf(announced) } })).toMatchObject({ personId: mother.personId, bytes: 100, name: 'ảnh.jpg' });
  });

  test('goes on where it stopped, wherever the pieces were cut', async () => {
    const bytes = randomBytes(100_001);
    const id = idOf(await announceUpload(mother, bytes.length));
    let offset = 0;
    for (const size of [1, 15, 16, 17, 33, 50_000, 49_919]) {
      expect((await askOffset(mother, id)).headers['upload-offset']).toBe(String(offset));
      expect((await sendBytes(mother, id, offset, bytes.subarray(offset, offset + size))).status).toBe(204);
      offset += size;
    }
    expect(offset).toBe(bytes.length);
    expect((await contentOf(id)).equals(bytes)).toBe(true);
  });

  test('begun at one server goes on at another', async () => {
    const bytes = randomBytes(30_000);
    const id = idOf(await announceUpload(mother, bytes.length));
    await sendBytes(mother, id, 0, bytes.subarray(0, 10_000));
    expect((await askOffset(motherThere, id)).headers['upload-offset']).toBe('10000');
    expect((await sendBytes(motherThere, id, 10_000, bytes.subarray(10_000, 20_000))).status).toBe(204);
    expect((await sendBytes(mother, id, 20_000, bytes.subarray(20_000))).status).toBe(204);
    expect((await contentOf(id)).equals(bytes)).toBe(true);
  });

  test('sent to two servers at once stays what it is', async () => {
    const bytes = randomBytes(3_000_000);
    const id = idOf(await announceUpload(mother, bytes.length));
    const replies = await Promise.all([sendBytes(mother, id, 0, bytes), sendBytes(motherThere, id, 0, bytes)]);
    expect(replies.some(({ status }) => status === 204)).toBe(true);
    expect((await contentOf(id)).equals(bytes)).toBe(true);
  });

  test('lies sealed on the disk', async () => {
    const bytes = Buffer.from('Nguyễn Thị Lan '.repeat(100));
    const id = await upload(mother, bytes);
    const lying = await readFile(join(folder, id));
    expect(lying.length).toBe(bytes.length);
    expect(lying.includes('Lan')).toBe(false);
  });

  test('is refused from the wrong place, and says where it stands', async () => {
    const id = idOf(await announceUpload(mother, 100));
    await sendBytes(mother, id, 0, Buffer.alloc(50));
    for (const offset of [0, 49, 51, 100]) expect(await sendBytes(mother, id, offset, Buffer.alloc(10))).toMatchObject({ status: 409, body: { code: 'documents.upload-offset' } });
    expect((await askOffset(mother, id)).headers).toMatchObject({ 'upload-offset': '50', 'upload-length': '100' });
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['no version', { 'tus-resumable': undefined }], ['another version', { 'tus-resumable': '0.2.2' }], ['no place', { 'upload-offset': undefined }], ['a place in words', { 'upload-offset': 'x' }], ['a place below zero', { 'upload-offset': '-1' }],
  ])('with %s is refused', async (_, headers) => {
    const id = idOf(await announceUpload(mother, 100));
    expect(await sendBytes(mother, id, 0, Buffer.alloc(100), headers)).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
    expect((await askOffset(mother, id)).headers['upload-offset']).toBe('0');
  });

  test('as something else than bytes is refused', async () => {
    const id = idOf(await announceUpload(mother, 2));
    for (const type of ['application/json', 'text/plain', 'application/octet-stream']) expect((await sendBytes(mother, id, 0, Buffer.from('{}'), { 'content-type': type })).status).toBeGreaterThanOrEqual(400);
    expect((await askOffset(mother, id)).headers['upload-offset']).toBe('0');
  });
});

describe('nobody else', () => {
  test('sees, continues or removes it', async () => {
    const id = idOf(await announceUpload(mother, 100));
    for (const reply of [await sendBytes(father, id, 0, Buffer.alloc(100)), await giveUp(father, id)]) expect(reply).toMatchObject({ status: 404, body: { code: 'documents.upload-not-found' } });
    expect((await askOffset(father, id)).status).toBe(404);
    expect((await askOffset(site.anonymous, id)).status).toBe(401);
    expect((await askOffset(mother, id)).headers['upload-offset']).toBe('0');
  });

  test('names a file that is none of the uploads', async () => {
    await writeFile(join(folder, 'secret'), 'x');
    for (const id of ['secret', '..%2f..%2fsecret', '%2e%2e', '0'.repeat(32), 'x'.repeat(32)]) {
      expect([400, 404]).toContain((await mother.send('HEAD', `/api/v1/uploads/${id}`, undefined, { 'tus-resumable': '1.0.0' })).status);
      expect([400, 404]).toContain((await mother.send('DELETE', `/api/v1/uploads/${id}`, undefined, { 'tus-resumable': '1.0.0' })).status);
    }
    expect(await readdir(folder)).toEqual(['secret']);
  });
});

describe('limits', () => {
  test('are told before', async () => {
    const told = await site.anonymous.get('/api/v1/uploads/limits');
    expect(told.body).toMatchObject({ maxBytes: 20 * 1024 * 1024, maxPages: 100, types: expect.arrayContaining(['image/jpeg', 'application/pdf']) });
  });

  test('of one upload, of their number, of all together', async () => {
    expect((await announceUpload(mother, UPLOAD_LIMITS.maxBytes)).status).toBe(201);
    expect(await announceUpload(mother, UPLOAD_LIMITS.maxBytes + 1)).toMatchObject({ status: 413, body: { code: 'documents.too-large' } });
    const replies = await Promise.all(Array.from({ length: 70 }, () => announceUpload(father, 10)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(UPLOAD_LIMITS.maxUploads);
    expect(replies.find(({ status }) => status !== 201)?.body.code).toBe('documents.too-many-uploads');
    for (let count = 0; count < 9; count += 1) expect((await announceUpload(mother, UPLOAD_LIMITS.maxBytes)).status).toBe(201);
    expect((await announceUpload(mother, 1)).body.code).toBe('documents.too-many-uploads');
  });
});

describe('the end of an upload', () => {
  test('its owner gives it up', async () => {
    const id = await upload(mother, Buffer.alloc(10));
    expect((await giveUp(mother, id)).status).toBe(204);
    expect((await askOffset(mother, id)).status).toBe(404);
    expect([await db().upload.count(), await readdir(folder)]).toEqual([0, []]);
  });

  test('a day later it is gone, file and all; one of today is not', async () => {
    const old = await upload(mother, Buffer.alloc(10));
    setTime('2026-11-24T08:00:00+07:00');
    const young = await upload(await site.signedInAnew('mother'), Buffer.alloc(10));
    setTime('2026-11-24T09:00:01+07:00');
    const again = await site.signedInAnew('mother');
    expect((await askOffset(again, old)).status).toBe(404);
    expect(await deleteAbandonedUploads()).toBe(1);
    expect((await askOffset(again, young)).status).toBe(200);
    expect(await readdir(folder)).toEqual([young]);
    expect(await deleteAbandonedUploads()).toBe(0);
  });
});
