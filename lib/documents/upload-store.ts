/**
 * The bytes of uploads until they are inspected, in a folder of their own. Rows of the database say what is on its way;
 * a file holds what has come of it, at its place in the whole. So any server process can go on where another stopped,
 * and bytes that two of them write (a phone came back before its old connection was given up) are the same bytes at the
 * same place.
 */
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { ERRORS, Upload } from '@tus/server';
import { streamCipher, type Bytes } from '#lib/platform/crypto.ts';
import { env } from '#lib/platform/env.ts';
import { deleteUpload } from './upload-commands.ts';
import { findUpload, type FoundUpload } from './upload-queries.ts';

export const uploadFolder = (): string => join(env().DATA_DIR, 'uploads');

const contextOf = (id: string): string => `upload:${id}`;

/** What tus asks about an upload is in its row; `createUpload` made it before tus makes the file. */
const rows = {
  async get(id: string): Promise<Upload | undefined> {
    const found = await findUpload(id);
    return found ? new Upload({ id, size: found.bytes, offset: 0, metadata: { filename: found.name } }) : undefined;
  },
  set: async (): Promise<void> => undefined,
  delete: deleteUpload,
};

/** tus' own store of files, sealed on the way in with the key of the person who uploads. */
export class UploadStore extends FileStore {
  constructor() {
    super({ directory: uploadFolder(), configstore: rows });
    // the size is told at the start, and our own clock says when an upload is over
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const upload = await findUpload(id);
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    // meanwhile it may have become too much, or broken off
    if (bytes.destroyed) throw bytes.errored ?? ERRORS.ABORTED;
    const cipher = streamCipher(upload.dataKey, contextOf(id), offset);
    bytes.on('error', (error) => cipher.destroy(error));
    return super.write(bytes.pipe(cipher), id, offset);
  }
}

/** How many bytes of an upload have come. */
export async function receivedBytes(id: string): Promise<number> {
  const found = await stat(join(uploadFolder(), id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return found?.size ?? 0;
}

/** The content of an upload that has come whole. */
export async function readUpload(upload: FoundUpload): Promise<Bytes> {
  const sealed = await readFile(join(uploadFolder(), upload.id));
  return new Uint8Array(streamCipher(upload.dataKey, contextOf(upload.id), 0).update(sealed));
}

/** Removes what has come of uploads. */
export async function removeUploadFiles(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => rm(join(uploadFolder(), id), { force: true })));
}

/** The names of all files in the folder of uploads. */
export async function listUploadFiles(): Promise<string[]> {
  await mkdir(uploadFolder(), { recursive: true });
  return readdir(uploadFolder());
}
