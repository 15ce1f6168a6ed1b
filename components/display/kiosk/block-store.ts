/**
 * Where a kiosk keeps its blocks: IndexedDB, because it alone can say that something is on the disk. Reading, changing
 * and writing are one transaction, so that a second window of the same kiosk cannot take the same number.
 */
import type { BlockState } from './blocks.ts';

/** Changes the stored state; resolves only when the new one will survive a power cut. */
export type BlockStore = {
  readonly change: <T>(office: string, step: (state: BlockState | null) => { readonly state: BlockState; readonly result: T }) => Promise<T>;
};

const DATABASE = 'mot-cua-kiosk';
const TABLE = 'blocks';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE, { keyPath: 'office' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

let database: Promise<IDBDatabase> | undefined;

/** The store of this device. `change` rejects when the device cannot keep anything: then no number may be given out. */
export const deviceBlocks: BlockStore = {
  async change(office, step) {
    database ??= open();
    const opened = await database.catch((error: unknown) => {
      database = undefined;
      throw error;
    });
    return new Promise((resolve, reject) => {
      // `strict`: complete means written, not only handed to the operating system
      const transaction = opened.transaction(TABLE, 'readwrite', { durability: 'strict' });
      const table = transaction.objectStore(TABLE);
      const reading = table.get(office) as IDBRequest<BlockState | undefined>;
      let outcome: ReturnType<typeof step> | undefined;
      reading.addEventListener('success', () => {
        outcome = step(reading.result ?? null);
        table.put(outcome.state);
      });
      transaction.addEventListener('complete', () => (outcome ? resolve(outcome.result) : reject(new Error('nothing was stored'))));
      transaction.addEventListener('abort', () => reject(transaction.error));
    });
  },
};
