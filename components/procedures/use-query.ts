'use client';

import { useCallback, useSyncExternalStore } from 'react';

const CHANGED = 'query-changed';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/**
 * One parameter of the address as state: `''` in the prerendered page, the real value right after. Setting it rewrites
 * the address without a navigation, so that a filtered list can be sent to someone. (`useSearchParams` would take the
 * list out of the prerendered page.)
 */
export function useQuery(name: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(window.location.search).get(name) ?? '',
    () => '',
  );
  const set = useCallback((next: string) => {
    const url = new URL(window.location.href);
    if (next) url.searchParams.set(name, next);
    else url.searchParams.delete(name);
    window.history.replaceState(null, '', url);
    window.dispatchEvent(new Event(CHANGED));
  }, [name]);
  return [value, set];
}
