'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, type ApiFailure } from '#components/api/problem.ts';
import type { DeviceSelf } from '#lib/queue/schema.ts';

/** What this machine is in the waiting room. `unreachable`: nobody knows yet; it keeps asking. */
export type DeviceState =
  | { readonly state: 'loading' | 'unreachable' | 'not-enrolled' | 'revoked' }
  | { readonly state: 'failed'; readonly failure: ApiFailure }
  | { readonly state: 'enrolled'; readonly self: DeviceSelf };

const MEMORY = 'mot-cua.display.self';
const AGAIN_MS = 10_000;

/** The administrator's link carries the token behind `#`, which no server log ever sees; it is taken out of the address at once. */
function tokenFromAddress(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token) window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return token;
}

function remembered(): DeviceSelf | null {
  try {
    return JSON.parse(localStorage.getItem(MEMORY) ?? 'null') as DeviceSelf | null;
  } catch {
    return null;
  }
}

function remember(self: DeviceSelf | null): void {
  try {
    if (self) localStorage.setItem(MEMORY, JSON.stringify(self));
    else localStorage.removeItem(MEMORY);
  } catch {
    // a device that cannot remember asks the server each time
  }
}

async function ask(token: string | null): Promise<DeviceState> {
  try {
    const self = token ? await api<DeviceSelf>('POST', '/devices/enrol', { token }) : await api<DeviceSelf>('GET', '/devices/self');
    remember(self);
    return { state: 'enrolled', self };
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 401) {
      remember(null);
      return { state: failure.code === 'device.revoked' ? 'revoked' : 'not-enrolled' };
    }
    if (failure instanceof ApiProblem && failure.status < 500 && failure.status !== 429) return { state: 'failed', failure };
    const self = remembered();
    return self && !token ? { state: 'enrolled', self } : { state: 'unreachable' };
  }
}

/**
 * Which device this is: enrols it when it was opened with an administrator's link, else asks the server, and falls back
 * to what it was told last while the network is gone.
 *
 * @returns the state, and `check` to ask again (the server said that the device is gone)
 */
export function useDevice(): { device: DeviceState; check: () => void } {
  const [device, setDevice] = useState<DeviceState>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // kept until the server has taken it: it is no longer in the address
  const token = useRef<string | null>(null);
  const check = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    window.addEventListener('hashchange', check);
    return () => window.removeEventListener('hashchange', check);
  }, [check]);

  useEffect(() => {
    let shown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askServer = async (): Promise<void> => {
      token.current = tokenFromAddress() ?? token.current;
      const next = await ask(token.current);
      if (!shown) return;
      if (next.state === 'unreachable') timer = setTimeout(check, AGAIN_MS);
      else token.current = null;
      setDevice(next);
    };
    void askServer();
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [round, check]);

  return { device, check };
}
