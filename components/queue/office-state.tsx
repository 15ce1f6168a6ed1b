'use client';

import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { QueueOffice } from '#lib/queue/schema.ts';
import { useOfficeWords } from './office-words.ts';

/** Open or closed and until when, how many wait, how many counters serve them, how far it is. */
export function OfficeState({ office, km = null }: { office: QueueOffice; km?: number | null }) {
  const { t } = useTranslation('queue');
  const words = useOfficeWords();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      <Tag tone={office.openNow ? 'done' : 'neutral'}>{words.open(office)}</Tag>
      {!office.bookingOpen && <Tag tone="paused">{t('office.noBooking')}</Tag>}
      {km !== null && <span className="font-semibold">{t('office.km', { km: words.km(km) })}</span>}
      {office.openNow && <span>{words.line(office)}</span>}
    </div>
  );
}
