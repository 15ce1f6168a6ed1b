/** Papers as a phone sends them: uploads by tus, then their place in a draft. */
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Caller, Reply } from './http.ts';

/** Whoever sends: over the network, or without one. */
export type Sender = Pick<Caller, 'get' | 'post' | 'send'>;

const TUS = { 'tus-resumable': '1.0.0' };
const BYTES = 'application/offset+octet-stream';

/** Announces an upload. The id is the last part of `location`. */
export function announceUpload(caller: Sender, bytes: number, name = 'giay-to.jpg', headers: Readonly<Record<string, string | undefined>> = {}): Promise<Reply> {
  return caller.post('/api/v1/uploads', undefined, { ...TUS, 'upload-length': String(bytes), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`, ...headers });
}

/** Sends the next bytes of an upload. */
export function sendBytes(caller: Sender, id: string, offset: number, bytes: Buffer, headers: Readonly<Record<string, string | undefined>> = {}): Promise<Reply> {
  return caller.send('PATCH', `/api/v1/uploads/${id}`, bytes, { ...TUS, 'upload-offset': String(offset), 'content-type': BYTES, ...headers });
}

/** Asks how much has come. */
export function askOffset(caller: Sender, id: string): Promise<Reply> {
  return caller.send('HEAD', `/api/v1/uploads/${id}`, undefined, TUS);
}

export function giveUp(caller: Sender, id: string): Promise<Reply> {
  return caller.send('DELETE', `/api/v1/uploads/${id}`, undefined, TUS);
}

export function idOf(announced: Reply): string {
  return String(announced.headers.location).split('/').at(-1) ?? '';
}

/** Uploads bytes. @returns the upload's id. @throws Error when they are not taken */
export async function upload(caller: Sender, bytes: Buffer, name?: string): Promise<string> {
  const announced = await announceUpload(caller, bytes.length, name);
  if (announced.status !== 201) throw new Error(`no upload: ${announced.text}`);
  const sent = await sendBytes(caller, idOf(announced), 0, bytes);
  if (sent.status !== 204) throw new Error(`not sent: ${sent.text}`);
  return idOf(announced);
}

/** A photograph of nothing in particular. */
export function photo(width = 400, height = 300): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c8b89a' } }).jpeg().toBuffer();
}

/** A plain PDF. */
export async function pdf(pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([200, 200]).drawText(`Trang ${page + 1}`.normalize('NFD').replace(/[^\x20-\x7e]/g, ''));
  return Buffer.from(await document.save());
}

const usedBefore = new WeakMap<Sender, string>();

/** Gives a draft every paper that it still needs: one small photograph, uploaded once per caller and then used again. */
export async function attachMissing(caller: Sender, draftId: string): Promise<void> {
  const url = `/api/v1/drafts/${draftId}/papers`;
  const { missing } = (await caller.get(url)).body as { missing: string[] };
  for (const documentId of missing) {
    const fileId = usedBefore.get(caller);
    const again = fileId ? await caller.post(url, { documentId, fileId }) : undefined;
    if (again?.status === 201) continue;
    const added = await caller.post(url, { documentId, uploads: [await upload(caller, await photo())] });
    if (added.status !== 201) throw new Error(`no paper ${documentId}: ${added.text}`);
    usedBefore.set(caller, (added.body as { file: { id: string } }).file.id);
  }
}
