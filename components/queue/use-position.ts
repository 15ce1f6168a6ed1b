'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Point } from './office-order.ts';

export type Position = {
  readonly point: Point | null;
  readonly state: 'unknown' | 'asking' | 'refused';
  /** asks the device, and the device the person: only after a tap */
  readonly ask: () => void;
};

const OPTIONS: PositionOptions = { maximumAge: 5 * 60_000, timeout: 15_000 };

/** Where the person is. Without `ask` only if they have allowed it before; the position never leaves the device. */
export function usePosition(): Position {
  const [point, setPoint] = useState<Point | null>(null);
  const [state, setState] = useState<Position['state']>('unknown');
  const ask = useCallback(() => {
    // missing on pages served without TLS
    if (!('geolocation' in navigator)) return setState('refused');
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPoint({ lat: coords.latitude, lng: coords.longitude });
        setState('unknown');
      },
      () => setState('refused'),
      OPTIONS,
    );
  }, []);
  useEffect(() => {
    let shown = true;
    // Older browsers know no permissions: there, a tap is needed each time.
    void navigator.permissions?.query({ name: 'geolocation' }).then(({ state: allowed }) => { if (shown && allowed === 'granted') ask(); }, () => undefined);
    return () => { shown = false; };
  }, [ask]);
  return { point, state, ask };
}
