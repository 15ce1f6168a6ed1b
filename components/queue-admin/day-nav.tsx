'use client';

import { Button } from '#components/ui/button.tsx';
import { controlClass } from '#components/ui/field.tsx';
import { ArrowLeftIcon, ArrowRightIcon, RotateIcon } from '#components/ui/icons.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDay } from '#lib/platform/i18n/format.ts';
import { daysAfter } from './days.ts';

/** Which day the report shows: one back, one on, any other, today. Never a day to come. */
export function DayNav({ day, today, loading, onDay, onRefresh }: {
  day: string;
  today: string | undefined;
  loading: boolean;
  onDay: (day: string) => void;
  onRefresh: () => void;
}) {
  const { t, locale } = useTranslation('queue-admin');
  const last = today !== undefined && day >= today;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div className="flex items-center gap-3 max-sm:w-full">
        <Button kind="secondary" narrow icon={ArrowLeftIcon} aria-label={t('report.previous')} onClick={() => onDay(daysAfter(day, -1))} />
        <h2 aria-live="polite" className="min-w-0 grow text-center text-lg sm:min-w-64">{formatDay(day, locale)}</h2>
        <Button kind="secondary" narrow icon={ArrowRightIcon} aria-label={t('report.next')} disabled={last} onClick={() => onDay(daysAfter(day, 1))} />
      </div>
      <label className="flex items-center gap-2">
        <span className="text-sm text-quiet">{t('report.day')}</span>
        <input
          type="date" value={day} max={today} className={controlClass(undefined, 'max-w-48')}
          onChange={(event) => { if (event.target.value && (!today || event.target.value <= today)) onDay(event.target.value); }}
        />
      </label>
      {today && day !== today && <Button kind="quiet" compact onClick={() => onDay(today)}>{t('report.today')}</Button>}
      <Button kind="secondary" compact icon={RotateIcon} loading={loading} onClick={onRefresh}>{t('report.refresh')}</Button>
    </div>
  );
}
