'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { QueueGroup } from '#lib/queue/schema.ts';
import { useShortDay } from './day-words.ts';
import { hourText, type Hour } from './hours.ts';
import { waitText } from './wait.ts';

/** What the button will book, in large type: an hour, or the next number of a day. */
export function BookedTime({ day, isToday, hour, group }: { day: string; isToday: boolean; hour: Hour | null; group: QueueGroup }) {
  const { t, locale } = useTranslation('queue');
  const shortDay = useShortDay();
  return (
    <div aria-live="polite">
      <p className="text-2xl font-bold">{hour ? hourText(hour) : t('book.next')}</p>
      <p className="text-lg">
        {isToday ? `${t('book.today')}, ${shortDay(day)}` : shortDay(day)}
        {hour && <span className="text-base text-quiet">{` (${t('book.free', { count: hour.free })})`}</span>}
      </p>
      {!hour && <p className="mt-2">{t('book.nextHelp')}</p>}
      {!hour && isToday && group.wait && <p>{t('book.waitNow', { wait: waitText(group.wait, t, locale) })}</p>}
    </div>
  );
}
