'use client';

import { useCallback, useEffect, useState } from 'react';

const MEMORY = 'mot-cua.display.counter';

/** At which counter this screen hangs: chosen once on the screen and remembered there; null until then. */
export function useOwnCounter(office: string): { counter: number | null; choose: (counter: number | null) => void } {
  const [counter, setCounter] = useState<number | null>(null);
  const name = `${MEMORY}.${office}`;
  // after the first drawing: the prerendered page knows of no device
  useEffect(() => {
    try {
      setCounter(Number(localStorage.getItem(name)) || null);
    } catch {
      // a screen that cannot remember is asked each time
    }
  }, [name]);
  const choose = useCallback((next: number | null) => {
    setCounter(next);
    try {
      if (next) localStorage.setItem(name, String(next));
      else localStorage.removeItem(name);
    } catch {
      // as above
    }
  }, [name]);
  return { counter, choose };
}
