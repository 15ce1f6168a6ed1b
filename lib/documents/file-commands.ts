/** Files that are kept: inspected, sealed with their owner's key, written to the store. */
import { createHash } from 'node:crypto';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { openBytes, sealBytes, type Bytes } from '#lib/platform/crypto.ts';
import { db, type Db, type Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { cleanFileName } from './file-name.ts';
import { inspectApart } from './inspector.ts';
import { UPLOAD_LIMITS, type FileOrigin, type FileType } from './model.ts';
import { fileStore, newStoreKey } from './store.ts';
import { takeUploads } from './upload-commands.ts';
import { findOwnUpload, type FoundUpload } from './upload-queries.ts';
import { readUpload, receivedBytes, removeUploadFiles } from './upload-store.ts';

const contextOf = (id: string): string => `file:${id}`;

/** A file that lies in the store, and is nobody's until `keepFile` gives it its row. */
export type PreparedFile = {
  readonly id: string;
  readonly personId: string;
  readonly storeKey: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: Bytes;
  readonly name: string;
  readonly origin: FileOrigin;
  readonly documentId: string | null;
};

/** The id of the file that these uploads become: whoever asks twice finds what the first time made. */
export function fileIdOf(uploads: readonly string[]): string {
  const hash = createHash('sha256').update(`uploads:${uploads.join(',')}`).digest();
  // a UUID of the application's own making (RFC 9562, version 8)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/**
 * Inspects uploads of the actor and writes what becomes of them to the store, for `ownerId`. Then call `keepFile`, and
 * `dropFile` if that did not come to pass.
 * Refuses: documents.upload-not-found, documents.upload-not-finished, documents.too-large, and as `inspectApart` does
 */
export async function prepareUploads(actor: PersonActor, uploads: readonly string[], owner: { ownerId: string; documentId: string; origin: FileOrigin }): Promise<Result<PreparedFile>> {
  const found: FoundUpload[] = [];
  for (const id of uploads) {
    const upload = await findOwnUpload(actor, id);
    if (!upload.ok) return upload;
    if ((await receivedBytes(id)) < upload.value.bytes) return refuse('documents.upload-not-finished');
    found.push(upload.value);
  }
  if (found.reduce((sum, { bytes }) => sum + bytes, 0) > UPLOAD_LIMITS.maxPaperBytes) return refuse('documents.too-large', { max: UPLOAD_LIMITS.maxPaperBytes / 1024 / 1024 });
  const inspected = await inspectApart(await Promise.all(found.map(readUpload)));
  if (!inspected.ok) return inspected;
  const { type, bytes, pages } = inspected.value;
  const name = cleanFileName(found[0]?.name ?? '', type, owner.documentId);
  return ok(await prepareFile({ id: fileIdOf(uploads), personId: owner.ownerId, type, content: bytes, pages, name, origin: owner.origin, documentId: owner.documentId }));
}

/** Seals a file's content and writes it to the store. For what the house makes itself too: results, receipts. */
export async function prepareFile(
  file: { id: string; personId: string; type: FileType; content: Uint8Array; pages: number; name: string; origin: FileOrigin; documentId: string | null },
  client: Db = db(),
): Promise<PreparedFile> {
  const { content, ...rest } = file;
  const person = await client.person.findUniqueOrThrow({ where: { id: file.personId }, select: { dataKey: true } });
  const storeKey = newStoreKey();
  await fileStore().put(storeKey, sealBytes(keyOf(person), contextOf(file.id), content));
  return { ...rest, storeKey, bytes: content.length, sha256: new Uint8Array(createHash('sha256').update(content).digest()) };
}

function keyOf(person: { dataKey: Bytes | null }): Bytes {
  if (!person.dataKey) throw new Error('the person was erased');
  return person.dataKey;
}

/** Gives a prepared file its row. Refuses: documents.storage-full (what the house makes itself always finds room) */
export async function keepFile(tx: Tx, file: PreparedFile): Promise<Result<null>> {
  if (file.origin === 'upload' || file.origin === 'counter-scan') {
    const { _count: count, _sum: sum } = await tx.storedFile.aggregate({ where: { personId: file.personId, origin: file.origin }, _count: true, _sum: { bytes: true } });
    if (count >= UPLOAD_LIMITS.maxFiles || (sum.bytes ?? 0) + file.bytes > UPLOAD_LIMITS.maxFileBytes) return refuse('documents.storage-full');
  }
  await tx.storedFile.create({ data: { ...file, createdAt: now() } });
  return ok(null);
}

/** As `keepFile`, for a file made of uploads: they are used up. Refuses: documents.upload-not-found (another was faster), documents.storage-full */
export async function keepUploads(tx: Tx, actor: PersonActor, uploads: readonly string[], file: PreparedFile): Promise<Result<null>> {
  if (!(await takeUploads(tx, actor.personId, uploads))) return refuse('documents.upload-not-found');
  return keepFile(tx, file);
}

/** Removes a prepared file that got no row. */
export function dropFile(file: PreparedFile): Promise<void> {
  return fileStore().delete(file.storeKey);
}

/** Removes what is left of uploads that were used up. */
export const clearUploads = removeUploadFiles;

/** The content of a kept file. @throws Error where it is not what was written: somebody changed it in the store */
export async function openFile(file: { id: string; storeKey: string; person: { dataKey: Bytes | null } }): Promise<Bytes> {
  return openBytes(keyOf(file.person), contextOf(file.id), await fileStore().get(file.storeKey));
}
