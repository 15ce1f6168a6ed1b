'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export type Query = {
  /** the value in the address; empty when it is not there */
  readonly get: (name: string) => string;
  /** changes the address; an empty value takes the name out. `push`: the back button undoes it */
  readonly set: (changes: Readonly<Record<string, string>>, how: 'push' | 'replace') => void;
};

/** The page's state that belongs in its address, so that back, reload and a copied link show the same. */
export function useQuery(): Query {
  const params = useSearchParams();
  const get = useCallback((name: string) => params.get(name) ?? '', [params]);
  const set = useCallback<Query['set']>((changes, how) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const search = next.toString();
    const address = window.location.pathname + (search && `?${search}`);
    // Next.js follows the browser's own history: no request, and useSearchParams() sees the change.
    if (how === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }, []);
  return { get, set };
}
