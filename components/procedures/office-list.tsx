'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { Card } from '#components/ui/card.tsx';
import { ChevronDownIcon } from '#components/ui/icons.ts';
import { SearchBox } from '#components/ui/search-box.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { EmptyState, ErrorState, Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { OfficeSummary } from '#lib/places/schema.ts';
import { fold } from '#lib/platform/fold.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDay, formatTime } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';
import { hourLines } from './office-hours.ts';

const HALF_A_DAY = 12 * 3600 * 1000;

/** The offices from the API: null while on their way, 'failed' if they did not come. */
function useOffices(): { offices: readonly OfficeSummary[] | null | 'failed'; load: () => void } {
  const [offices, setOffices] = useState<readonly OfficeSummary[] | null | 'failed'>(null);
  const load = useCallback(() => {
    setOffices(null);
    fetch('/api/v1/offices', { headers: { accept: 'application/json' } })
      .then(async (response) => {
        if (!response.ok) throw new Error(`offices answered ${response.status}`);
        setOffices((await response.json()) as OfficeSummary[]);
      })
      .catch(() => setOffices('failed'));
  }, []);
  useEffect(load, [load]);
  return { offices, load };
}

/** All receiving offices, found by name, with what matters on the way there: open or not, and until when. */
export function OfficeList() {
  const { t } = useTranslation('offices');
  const common = useTranslation('common').t;
  const { offices, load } = useOffices();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<'all' | 'open'>('all');

  const asked = fold(query);
  const shown = useMemo(() => {
    if (!Array.isArray(offices)) return [];
    return (offices as readonly OfficeSummary[])
      .filter((office) => filter === 'all' || office.openNow)
      .filter((office) => !asked || fold(`${office.ward.name} ${office.ward.nameEn}`).includes(asked))
      .toSorted((a, b) => a.ward.name.localeCompare(b.ward.name, 'vi'));
  }, [offices, asked, filter]);

  if (offices === null) return <Skeleton lines={6} label={common('state.loading')} />;
  if (offices === 'failed') {
    return <ErrorState title={t('failedTitle')} retryLabel={common('action.retry')} onRetry={load}>{t('failedText')}</ErrorState>;
  }
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end gap-4">
        <SearchBox
          id="office" label={t('search')} placeholder={t('placeholder')} className="w-full max-w-reading"
          value={query} onChange={(event) => setQuery(event.target.value)}
          clearLabel={common('action.clear')} onClear={() => setQuery('')}
        />
        <Segmented
          label={t('filter')} value={filter} onChange={setFilter}
          segments={[{ value: 'all', label: t('all') }, { value: 'open', label: t('onlyOpen') }]}
        />
      </div>
      <p role="status" className="text-sm text-quiet">{t('found', { count: shown.length })}</p>
      {shown.length === 0 && <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>}
      <ul className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
        {shown.map((office) => <li key={office.code}><OfficeCard office={office} /></li>)}
      </ul>
    </div>
  );
}

function OfficeCard({ office }: { office: OfficeSummary }) {
  const { t, locale } = useTranslation('offices');
  const lines = hourLines(office.hours, t);
  return (
    <Card className="h-full">
      <div className="flex flex-wrap items-start justify-between gap-x-2 gap-y-2">
        <h2 className="text-lg tracking-normal">{t(`ward.${office.ward.kind}`, { name: locale === 'vi' ? office.ward.name : office.ward.nameEn })}</h2>
        <Tag tone={office.openNow ? 'done' : 'neutral'}>{office.openNow ? t('open') : t('closed')}</Tag>
      </div>
      {office.nextChange && (
        <p className="mt-1 text-sm text-quiet">
          {t(office.openNow ? 'until' : 'opensAt', { time: near(office.nextChange, locale) })}
        </p>
      )}
      <details className="group mt-2">
        <summary className="-mb-2 flex min-h-target items-center gap-2 text-sm font-semibold text-jade">
          {t('hours')}
          <ChevronDownIcon className="transition-transform group-open:rotate-180" />
        </summary>
        {lines.length === 0 ? <p className="pt-2 text-sm">{t('noHours')}</p> : (
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pt-2 text-sm">
            {lines.map(({ days, times }) => (
              <div key={days} className="contents"><dt>{days}</dt><dd className="font-semibold">{times}</dd></div>
            ))}
          </dl>
        )}
      </details>
    </Card>
  );
}

/** The time alone when it is soon, with the day when it is not. */
function near(instant: string, locale: Locale): string {
  const soon = new Date(instant).getTime() - Date.now() < HALF_A_DAY;
  return soon ? formatTime(instant) : `${formatTime(instant)}, ${formatDay(instant, locale)}`;
}
