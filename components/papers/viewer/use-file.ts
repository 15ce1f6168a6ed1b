'use client';

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FetchFile } from './model.ts';

/** Files kept in memory, so that turning back to one does not fetch it again. */
const KEPT = 5;

export type FileState = { readonly status: 'loading' } | { readonly status: 'failed' } | { readonly status: 'ready'; readonly blob: Blob };
const LOADING: FileState = { status: 'loading' };

/** The content of the file that is shown. `retry` fetches it again after a failure. */
export function useFile(id: string, fetchFile: FetchFile): { readonly state: FileState; readonly retry: () => void } {
  const kept = useRef(new Map<string, Blob>());
  const [shown, setShown] = useState<{ id: string; state: FileState }>({ id, state: LOADING });
  const [round, setRound] = useState(0);
  const get = useEffectEvent(fetchFile);

  useEffect(() => {
    const known = kept.current.get(id);
    if (known) return setShown({ id, state: { status: 'ready', blob: known } });
    setShown({ id, state: LOADING });
    const gone = new AbortController();
    get(id, gone.signal).then(
      (blob) => {
        if (gone.signal.aborted) return;
        kept.current.set(id, blob);
        for (const oldest of kept.current.keys()) {
          if (kept.current.size <= KEPT) break;
          kept.current.delete(oldest);
        }
        setShown({ id, state: { status: 'ready', blob } });
      },
      () => { if (!gone.signal.aborted) setShown({ id, state: { status: 'failed' } }); },
    );
    return () => gone.abort();
  }, [id, round]);

  const retry = useCallback(() => setRound((count) => count + 1), []);
  return { state: shown.id === id ? shown.state : LOADING, retry };
}

/** An address of a blob for as long as it is shown. */
export function useBlobUrl(blob: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
