'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { ScannerKeys } from './scanner-keys.ts';

/** Hears a hand scanner on every screen, without a field that would have to keep the focus. */
export function useScanner(onCode: (code: string) => void): void {
  const [keys] = useState(() => new ScannerKeys());
  const heard = useEffectEvent(onCode);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const code = keys.press(event.key, event.timeStamp);
      if (!code) return;
      // the scanner's Enter must not press the button that has the focus
      event.preventDefault();
      heard(code);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [keys]);
}
