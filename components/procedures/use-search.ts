'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProcedureEntry } from './entries.ts';
import type { ProcedureSearch } from './search.ts';

/**
 * Search that costs nothing until it is wanted: `warmUp` (on focus) fetches the code and builds the index.
 *
 * @returns the results for `query`, or null while the search is on its way or nothing is typed. If its code cannot be
 *   fetched (no network), every entry whose name has the words as typed is found instead.
 */
export function useProcedureSearch(entries: readonly ProcedureEntry[], query: string): {
  results: readonly ProcedureEntry[] | null;
  warmUp: () => void;
} {
  const [search, setSearch] = useState<ProcedureSearch | null>(null);
  const asked = useRef(false);

  const warmUp = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    import('./search.ts').then(
      ({ createSearch }) => setSearch(() => createSearch(entries)),
      () => setSearch(() => byName(entries)),
    );
  }, [entries]);

  const typed = query.trim() !== '';
  useEffect(() => {
    if (typed) warmUp();
  }, [typed, warmUp]);

  const results = useMemo(() => (search && typed ? search(query) : null), [search, query, typed]);
  return { results, warmUp };
}

function byName(entries: readonly ProcedureEntry[]): ProcedureSearch {
  return (query) => entries.filter((entry) => entry.name.toLowerCase().includes(query.trim().toLowerCase()));
}
