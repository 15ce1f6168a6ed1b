'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { setHelping } from '#components/help/helping.ts';
import type { Me } from '#lib/identity/schema.ts';
import type { Locale } from '#lib/platform/text.ts';

export type { Me };

/** Who looks at the page. `unreachable`: the server did not answer, so nobody knows; say so instead of "sign in". */
export type MeState =
  | { readonly state: 'loading' }
  | { readonly state: 'anonymous' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'signed-in'; readonly me: Me };

const LOADING: MeState = { state: 'loading' };

// One answer for all components of the page, asked for by the first one that is shown.
let current: MeState = LOADING;
let asked = false;
const listeners = new Set<() => void>();

function settle(next: MeState): void {
  current = next;
  for (const listener of listeners) listener();
}

/**
 * Asks the server again who is signed in. Call it after a 401: the session may have ended in the middle of a form.
 * Never rejects: what went wrong is a state.
 */
export async function refreshMe(): Promise<MeState> {
  try {
    const response = await fetch('/api/v1/session', { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`session answered ${response.status}`);
    const { me } = (await response.json()) as { me: Me | null };
    settle(me ? { state: 'signed-in', me } : { state: 'anonymous' });
  } catch {
    settle({ state: 'unreachable' });
  }
  return current;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function askAgainIfUnknown(): void {
  if (current.state === 'unreachable') void refreshMe();
}

/** Who is signed in, from `GET /api/v1/session`; `loading` in the prerendered page. */
export function useMe(): MeState {
  useEffect(() => {
    if (!asked) {
      asked = true;
      void refreshMe();
    }
    window.addEventListener('online', askAgainIfUnknown);
    return () => window.removeEventListener('online', askAgainIfUnknown);
  }, []);
  return useSyncExternalStore(subscribe, () => current, () => LOADING);
}

/**
 * Where signing in begins: the server starts the VNeID flow and comes back to `returnTo`.
 *
 * @param returnTo a path of this site with its query, `/vi/apply/1.001193`
 */
export function signInHref(locale: Locale, returnTo: string): string {
  return `/api/v1/session/sign-in?${new URLSearchParams({ returnTo, locale })}`;
}

/**
 * Ends this session and goes to the home page.
 *
 * @throws Error if the server did not end it
 */
export async function signOut(locale: Locale): Promise<void> {
  const response = await fetch('/api/v1/session/sign-out', { method: 'POST' });
  // 401: it had already ended.
  if (!response.ok && response.status !== 401) throw new Error(`sign-out answered ${response.status}`);
  // loaded only now: most visits end without signing out
  const { forgetDrafts } = await import('#components/apply/device-store.ts');
  forgetDrafts();
  setHelping(null);
  // A full load, so that nothing that this person saw stays in memory.
  window.location.assign(`/${locale}`);
}
