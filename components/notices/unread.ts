'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** How many notices are unread; one number for the whole page. Undefined = not known (yet). */
let current: number | undefined;
const listeners = new Set<() => void>();

/** Whoever has just read the list knows it better. */
export function setUnread(count: number): void {
  current = count;
  for (const listener of listeners) listener();
}

async function readUnread(): Promise<void> {
  const response = await fetch('/api/v1/me/notices/unread', { headers: { accept: 'application/json' } });
  if (response.ok) setUnread(((await response.json()) as { unread: number }).unread);
}

/** Without an answer the bell stands there without a number; it is read again when the page comes back into sight. */
function readIfInSight(): void {
  if (!document.hidden) readUnread().catch(() => undefined);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The number for the bell. It is asked for when a page opens and when it is looked at again, so that no page holds a line open for it. */
export function useUnread(enabled: boolean): number | undefined {
  useEffect(() => {
    if (!enabled) return;
    readIfInSight();
    document.addEventListener('visibilitychange', readIfInSight);
    return () => document.removeEventListener('visibilitychange', readIfInSight);
  }, [enabled]);
  return useSyncExternalStore(subscribe, () => current, () => undefined);
}
