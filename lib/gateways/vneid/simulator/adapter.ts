import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; expiresAt: number };

const SWEEP_EVERY = 500;

/**
 * Where the simulator keeps sessions, codes and tokens: memory. A restart forgets who is signing in just then, nothing
 * more, since apps keep their own sessions.
 */
export function createMemoryStore(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  const uids = new Map<string, string>();
  let writes = 0;

  function read(key: string): AdapterPayload | undefined {
    const entry = entries.get(key);
    return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
  }

  function remove(key: string): void {
    const uid = entries.get(key)?.payload.uid;
    if (uid) uids.delete(uid);
    entries.delete(key);
  }

  function sweep(): void {
    const now = Date.now();
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) remove(key);
  }

  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        writes += 1;
        if (writes % SWEEP_EVERY === 0) sweep();
        entries.set(keyOf(id), { payload, expiresAt: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000 });
        if (payload.uid) uids.set(payload.uid, keyOf(id));
      },
      async find(id) {
        return read(keyOf(id));
      },
      async findByUid(uid) {
        const key = uids.get(uid);
        return key === undefined ? undefined : read(key);
      },
      async findByUserCode() {
        return undefined; // the device flow is off
      },
      async consume(id) {
        const payload = read(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        remove(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) remove(key);
      },
    };
  };
}
