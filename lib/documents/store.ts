/**
 * Where the bytes of files lie. They are sealed before they come here, and a name says nothing, so whoever can read the
 * store learns nothing. The interface is what an object store offers (S3): whole objects, written once.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { now } from '#lib/platform/clock.ts';
import { env } from '#lib/platform/env.ts';

export type StoredObject = { readonly key: string; readonly at: Date };

export type FileStore = {
  /** Writes an object; it is there whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** @throws Error where there is no such object: a row names it, so it must be there */
  get(key: string): Promise<Uint8Array>;
  /** Removes an object; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Every object, in no order. */
  list(): AsyncIterable<StoredObject>;
};

const KEY = /^[0-9a-f]{32}$/;

/** A random name for a new object. */
export function newStoreKey(): string {
  return randomBytes(16).toString('hex');
}

/** A store on a disk: folders of two letters each, so that no folder grows too large. */
export class DiskStore implements FileStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(key);
    const unfinished = `${path}.${newStoreKey()}`;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        // on the disk before a row says that it is there
        await file.sync();
      } finally {
        await file.close();
      }
      await utimes(unfinished, now(), now());
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  get(key: string): Promise<Uint8Array> {
    return readFile(this.#pathOf(key));
  }

  delete(key: string): Promise<void> {
    return rm(this.#pathOf(key), { force: true });
  }

  /** Also what a crash left unfinished, by its own name; `delete` takes that name too. */
  async *list(): AsyncIterable<StoredObject> {
    for (const folder of await namesIn(this.#root)) {
      for (const inner of await namesIn(join(this.#root, folder))) {
        for (const key of await namesIn(join(this.#root, folder, inner))) {
          const found = await stat(join(this.#root, folder, inner, key)).catch(nothingIfGone);
          if (found) yield { key, at: found.mtime };
        }
      }
    }
  }

  #pathOf(key: string): string {
    if (!KEY.test(key.slice(0, 32)) || !/^(\.[0-9a-f]{32})?$/.test(key.slice(32))) throw new Error('that is no name in the file store');
    return join(this.#root, key.slice(0, 2), key.slice(2, 4), key);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(nothingIfGone)) ?? [];
}

function nothingIfGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

let opened: FileStore | undefined;

/** The store of this installation: the folder `files` of DATA_DIR. */
export function fileStore(): FileStore {
  return (opened ??= new DiskStore(join(env().DATA_DIR, 'files')));
}
