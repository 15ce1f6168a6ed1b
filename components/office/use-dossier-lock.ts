'use client';

import { useEffect, useState } from 'react';
import { api } from '#components/api/api.ts';
import { asFailure } from '#components/api/problem.ts';
import type { Lock } from '#lib/applications/inbox-schema.ts';

/** Half of the time after which the server forgets a lock. */
const RENEW_MS = 60_000;

/**
 * One call about one dossier after the other: React mounts twice in development, and a release that overtook the lock
 * asked for after it would leave the dossier free.
 */
const under = new Map<string, Promise<unknown>>();
function inOrder<T>(path: string, call: () => Promise<T>): Promise<T> {
  const next = (under.get(path) ?? Promise.resolve()).then(call, call);
  under.set(path, next);
  return next;
}

/**
 * Says that this official has the dossier open, as long as the page is in sight, and gives it free when it is left.
 *
 * @returns the name of the colleague who has it open; null while nobody else has, or nobody knows
 */
export function useDossierLock(code: string): string | null {
  const [holder, setHolder] = useState<string | null>(null);
  useEffect(() => {
    const path = `/office/applications/${encodeURIComponent(code)}/lock`;
    let left = false;
    const hold = async () => {
      try {
        const { mine, lockedBy } = await inOrder(path, () => api<Lock>('PUT', path, {}));
        if (!left) setHolder(mine ? null : lockedBy);
      } catch (error) {
        // no network, or no right to decide (one's own dossier): the page itself says so where it matters
        asFailure(error);
      }
    };
    const renew = () => { if (!document.hidden) void hold(); };
    // Not in order: nothing more is sent once the page is gone.
    const free = () => api('DELETE', path, undefined, { keepalive: true }).catch(asFailure);
    const timer = setInterval(renew, RENEW_MS);
    document.addEventListener('visibilitychange', renew);
    window.addEventListener('pagehide', free);
    renew();
    return () => {
      left = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
      window.removeEventListener('pagehide', free);
      void inOrder(path, free);
    };
  }, [code]);
  return holder;
}
