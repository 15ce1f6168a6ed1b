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

/** What somebody who works on a dossier does. */
const SIGNS_OF_WORK = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const;

/**
 * Says that this official works on the dossier, and gives it free when the page is left. A page that is only left open
 * holds nobody up: without a sign of work the hold is not renewed and runs out.
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
    let working = true;
    const work = () => { working = true; };
    const renew = () => {
      if (document.hidden || !working) return;
      working = false;
      void hold();
    };
    // Not in order: nothing more is sent once the page is gone.
    const free = () => api('DELETE', path, undefined, { keepalive: true }).catch(asFailure);
    const timer = setInterval(renew, RENEW_MS);
    document.addEventListener('visibilitychange', renew);
    window.addEventListener('pagehide', free);
    for (const sign of SIGNS_OF_WORK) document.addEventListener(sign, work, { capture: true, passive: true });
    renew();
    return () => {
      left = true;
      for (const sign of SIGNS_OF_WORK) document.removeEventListener(sign, work, { capture: true });
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
      window.removeEventListener('pagehide', free);
      void inOrder(path, free);
    };
  }, [code]);
  return holder;
}
