'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDay, formatNumber, formatTime } from '#lib/platform/i18n/format.ts';
import type { QueueOffice } from '#lib/queue/schema.ts';

type OfficeWords = {
  readonly open: (office: Pick<QueueOffice, 'openNow' | 'nextChange'>) => string;
  readonly waiting: (count: number) => string;
  /** people and open counters, as far as there are any */
  readonly line: (office: Pick<QueueOffice, 'waiting' | 'openCounters'>) => string;
  /** `2,3`: tenths below ten kilometres */
  readonly km: (km: number) => string;
};

/** How an office's state is said. */
export function useOfficeWords(): OfficeWords {
  const { t, locale } = useTranslation('queue');
  const waiting = (count: number): string => (count === 0 ? t('office.nobody') : t('office.waiting', { count }));
  const counters = (count: number): string => (count === 0 ? t('office.noCounter') : t('office.counters', { count }));
  return {
    waiting,
    // Where nobody waits, how many counters are open matters to nobody.
    line: (office) => (office.waiting === 0 ? waiting(0) : `${waiting(office.waiting)}, ${counters(office.openCounters).toLocaleLowerCase()}`),
    open: ({ openNow, nextChange }) => {
      if (!nextChange) return t(openNow ? 'office.open' : 'office.closed');
      // The next opening may be days away, and a device's clock does not say what today is.
      return openNow ? t('office.openUntil', { time: formatTime(nextChange) }) : t('office.closedUntil', { time: `${formatTime(nextChange)}, ${formatDay(nextChange, locale)}` });
    },
    km: (km) => formatNumber(km < 10 ? Math.round(km * 10) / 10 : Math.round(km), locale),
  };
}
