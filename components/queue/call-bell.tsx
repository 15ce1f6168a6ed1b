'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { BellIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { readyBell, ringBell } from './bell.ts';

/** Turns sound and vibration on, which browsers allow only after a tap, and keeps the screen from going dark meanwhile. */
export function CallBell() {
  const { t } = useTranslation('queue');
  const [on, setOn] = useState(false);
  useScreenOn(on);
  const turnOn = () => {
    readyBell();
    ringBell(1);
    setOn(true);
  };
  if (!on) {
    return (
      <div>
        <Button wide kind="secondary" icon={BellIcon} onClick={turnOn} aria-describedby="bell-text">{t('bell.on')}</Button>
        <p id="bell-text" className="mt-1.5 text-center text-sm text-quiet">{t('bell.onText')}</p>
      </div>
    );
  }
  return (
    <p role="status" className="flex min-h-target items-center justify-center gap-2.5 rounded-md bg-jade-soft px-4 py-2 text-center font-semibold text-jade">
      <BellIcon className="shrink-0" />
      {t('bell.ready')}
    </p>
  );
}

/** The lock is lost whenever the page is hidden, and asked for again when it is back. */
function useScreenOn(on: boolean): void {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    // refused when the battery is low: the page works without
    const ask = () => { if (!document.hidden) void navigator.wakeLock.request('screen').then((given) => { lock = given; }, () => undefined); };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [on]);
}
