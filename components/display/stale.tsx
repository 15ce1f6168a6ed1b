'use client';

import { useState } from 'react';
import { WifiOffIcon } from '#components/ui/icons.ts';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** The time of the last answer, in the words that appear when the network goes: it does not move while it is gone. */
export function Stale({ at }: { at: string }) {
  const { t } = useTranslation('display');
  const [since] = useState(at);
  return (
    <p className="flex items-center justify-center gap-3 bg-amber-soft px-8 py-2 text-xl font-semibold text-amber">
      <WifiOffIcon className="shrink-0" />
      {t('board.stale', { time: formatTime(since) })}
    </p>
  );
}
