'use client';

import { useCallback, useEffect, useState } from 'react';
import { refreshMe } from '#components/session/me.tsx';
import { api } from './api.ts';
import { ApiProblem, asFailure, type ApiFailure } from './problem.ts';

export type Resource<T> = {
  /** the last answer; stays while it is read again, and when reading again fails */
  readonly data: T | undefined;
  readonly failure: ApiFailure | undefined;
  readonly loading: boolean;
  readonly refresh: () => void;
};

type State<T> = { path: string | null; data?: T; failure?: ApiFailure; loading: boolean };

/**
 * Reads from the API and keeps the answer.
 *
 * @param path below `/api/v1`; null reads nothing (not known yet, nobody signed in)
 * @param ticketToken of a paper number: opens it without signing in
 */
export function useResource<T>(path: string | null, ticketToken?: string): Resource<T> {
  const [state, setState] = useState<State<T>>({ path, loading: path !== null });
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    if (path === null) return setState({ path, loading: false });
    const gone = new AbortController();
    setState((before) => (before.path === path ? { ...before, loading: true } : { path, loading: true }));
    api<T>('GET', path, undefined, { signal: gone.signal, ticketToken })
      .then((data) => { if (!gone.signal.aborted) setState({ path, data, loading: false }); })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return;
        const failure = asFailure(error);
        if (failure instanceof ApiProblem && failure.status === 401) void refreshMe();
        setState((before) => ({ ...before, failure, loading: false }));
      });
    return () => gone.abort();
  }, [path, round, ticketToken]);

  const current = state.path === path;
  return {
    data: current ? state.data : undefined,
    failure: current ? state.failure : undefined,
    loading: current ? state.loading : path !== null,
    refresh,
  };
}
