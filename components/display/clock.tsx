'use client';

import { useEffect, useState } from 'react';
import { cx } from '#components/ui/cx.ts';
import { formatDay, formatTime } from '#lib/platform/i18n/format.ts';
import { useLocale } from '#lib/platform/i18n/client.tsx';

const TICK_MS = 1000;

/** The server's time and day, in large figures. Empty until the server has told them. */
export function WallClock({ now, known, small, className }: { now: () => number; known: boolean; small?: boolean; className?: string }) {
  const locale = useLocale();
  const [at, setAt] = useState<Date | null>(null);
  useEffect(() => {
    if (!known) return;
    const tick = (): void => setAt(new Date(now()));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [known, now]);
  return (
    <p className={className}>
      <span className={cx('block leading-none font-bold', small ? 'text-xl' : 'text-[3.4rem]')}>{at ? formatTime(at) : ' '}</span>
      <span className={cx('mt-1 block text-quiet', small ? 'text-sm' : 'text-lg')}>{at ? formatDay(at, locale) : ' '}</span>
    </p>
  );
}
