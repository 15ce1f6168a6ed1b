'use client';

import { useEffect, useEffectEvent, useState } from 'react';

const IDLE_S = 30;
const WARN_S = 10;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Notices that whoever stood here has gone.
 *
 * @param screen a new one starts the time again; null while there is nothing to return from
 * @returns the seconds that are left, in the last ten; else null
 */
export function useIdle(screen: object | null, left: () => void): number | null {
  const [seconds, setSeconds] = useState(0);
  const onLeft = useEffectEvent(left);
  useEffect(() => {
    setSeconds(0);
    if (screen === null) return;
    let idle = 0;
    const timer = setInterval(() => {
      idle += 1;
      setSeconds(idle);
      if (idle >= IDLE_S) onLeft();
    }, 1000);
    const touched = (): void => {
      idle = 0;
      setSeconds(0);
    };
    for (const touch of TOUCHES) window.addEventListener(touch, touched);
    return () => {
      clearInterval(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched);
    };
  }, [screen]);
  return screen !== null && seconds >= IDLE_S - WARN_S ? Math.max(0, IDLE_S - seconds) : null;
}
