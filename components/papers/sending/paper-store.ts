/**
 * Papers that wait on the device until they are sent, in IndexedDB, which takes files. They go when they have arrived,
 * when somebody signs out, and after a week.
 */
import { withStorage } from '#components/apply/local-storage.ts';
import type { PaperJob } from './paper-job.ts';
import type { PaperStore } from './paper-queue.ts';

const DATABASE = 'mot-cua.papers';
const JOBS = 'jobs';
/** Says, at once and without opening the database, whether something waits. */
const MARK = 'mot-cua.papers-waiting';
const KEPT_MS = 7 * 86_400_000;

/** The browser's database. What it cannot keep (full, forbidden, private window) is not kept, and `put` says so. */
export function paperStore(now: () => number = Date.now): PaperStore {
  return {
    async list(person) {
      const jobs = await work<PaperJob[]>('readonly', (store) => store.getAll()) ?? [];
      const old = jobs.filter(({ at }) => now() - at >= KEPT_MS);
      for (const { id } of old) await remove(id);
      return jobs.filter((job) => job.person === person && !old.includes(job)).toSorted((a, b) => a.at - b.at);
    },
    async put(job) {
      const done = await work('readwrite', (store) => store.put(job)) !== null;
      if (done) withStorage((storage) => storage.setItem(MARK, '1'));
      return done;
    },
    remove,
  };
}

/** Keeps nothing: papers that an official sends for somebody else leave no trace on the office's device. */
export const NO_PAPER_STORE: PaperStore = { list: () => Promise.resolve([]), put: () => Promise.resolve(false), remove: () => Promise.resolve() };

async function remove(id: string): Promise<void> {
  await work('readwrite', (store) => store.delete(id));
  if (await work('readonly', (store) => store.count()) === 0) withStorage((storage) => storage.removeItem(MARK));
}

/** Whether papers wait on this device that the server does not have. */
export function hasWaitingPapers(): boolean {
  return withStorage((storage) => storage.getItem(MARK) !== null) ?? false;
}

/** Removes every paper from this device. To be called when somebody signs out. */
export function forgetPapers(): void {
  withStorage((storage) => storage.removeItem(MARK));
  if (canKeep()) window.indexedDB.deleteDatabase(DATABASE);
}

/** Browsers that forbid storage have no database, or one that throws when it is touched. */
function canKeep(): boolean {
  try {
    return Boolean(window.indexedDB);
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/**
 * One piece of work in one transaction on a connection of its own, so that no open page keeps another from deleting the
 * database. @returns its result; null where there is no database, or the disk is full
 */
async function work<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest): Promise<T | null> {
  const database = await open();
  if (!database) return null;
  try {
    return await new Promise<T | null>((resolve) => {
      const transaction = database.transaction(JOBS, mode);
      const request = run(transaction.objectStore(JOBS));
      transaction.addEventListener('complete', () => resolve(request.result as T));
      transaction.addEventListener('abort', () => resolve(null));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase | null> {
  if (!canKeep()) return Promise.resolve(null);
  return new Promise((resolve) => {
    const request = window.indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(JOBS, { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => resolve(null));
  });
}
