'use client';

import { useEffect, useState } from 'react';

/** A moment of the server's clock, and when the browser heard of it (`performance.now()`, which nobody can set). */
export type HeardTime = { readonly at: string; readonly heard: number };

/** The server's time in milliseconds now, whatever the clock of this computer says. */
export function serverTime({ at, heard }: HeardTime): number {
  return Date.parse(at) + performance.now() - heard;
}

/** The same, a new one every `everyMs` while the component is shown. */
export function useServerTime(time: HeardTime, everyMs: number): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return serverTime(time);
}
