'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { localMinutes } from '#lib/platform/clock.ts';
import { isReloadDue } from './server-clock.ts';

const CHECK_MS = 60_000;

/**
 * Keeps a screen alive for months: it does not fall asleep, and loads itself afresh each night when the server answers.
 *
 * @param now the server's time, milliseconds
 * @param idle nobody is using it
 */
export function useLongRunning(now: () => number, idle = true): void {
  const [spread] = useState(Math.random);
  const reloadIfDue = useEffectEvent(async () => {
    if (!idle || !isReloadDue(localMinutes(new Date(now())), performance.now(), spread)) return;
    // a reload without network would leave the browser's error page on the wall
    const answer = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (answer?.ok) window.location.reload();
  });

  useEffect(() => {
    const timer = setInterval(() => void reloadIfDue(), CHECK_MS);
    const stayAwake = (): void => {
      if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    stayAwake();
    document.addEventListener('visibilitychange', stayAwake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', stayAwake);
    };
  }, []);
}
