/** What cleans up behind uploads that came to nothing. Each job may run twice, and beside any upload, without harm. */
import { now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { fileStore } from './store.ts';
import { listUploadFiles, removeUploadFiles } from './upload-store.ts';

/** Nothing that is just being written looks like left over within this time. */
const GRACE_MS = 60 * 60_000;
const BATCH = 500;

/** Gives up uploads past their time, and removes what has come of them and of those that have no row any more. Gives how many files. */
export async function deleteAbandonedUploads(): Promise<number> {
  await db().upload.deleteMany({ where: { expiresAt: { lt: now() } } });
  let removed = 0;
  const names = await listUploadFiles();
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    // the row is there before the file, so a file without a row has no future
    const known = new Set((await db().upload.findMany({ where: { id: { in: batch } }, select: { id: true } })).map(({ id }) => id));
    const gone = batch.filter((name) => !known.has(name));
    await removeUploadFiles(gone);
    removed += gone.length;
  }
  return removed;
}

/** Removes files that no draft and no dossier has any more: their draft was thrown away, or their paper taken out. Gives how many. */
export async function deleteUnusedFiles(): Promise<number> {
  const unused = { papers: { none: {} }, results: { none: {} }, receipts: { none: {} }, createdAt: { lt: new Date(now().getTime() - GRACE_MS) } };
  let removed = 0;
  for (const file of await db().storedFile.findMany({ where: unused, select: { id: true, storeKey: true } })) {
    // asked again: it may have been used meanwhile
    const { count } = await db().storedFile.deleteMany({ where: { ...unused, id: file.id } });
    if (count > 0) await fileStore().delete(file.storeKey);
    removed += count;
  }
  return removed;
}

/** Removes from the store what has no row: a server stopped between the two, or after the row was gone. Gives how many. */
export async function deleteOrphanObjects(): Promise<number> {
  const before = now().getTime() - GRACE_MS;
  let removed = 0;
  for await (const { key, at } of fileStore().list()) {
    if (at.getTime() > before) continue;
    if (await db().storedFile.findUnique({ where: { storeKey: key }, select: { id: true } })) continue;
    await fileStore().delete(key);
    removed += 1;
  }
  return removed;
}
