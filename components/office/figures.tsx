'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { RotateIcon, SearchIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import type { CityFigures } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, formatNumber } from '#lib/platform/i18n/format.ts';
import { arranged, COUNTS, totalsOf, type Order } from './figures-order.ts';
import { FiguresTable } from './figures-table.tsx';
import { ForRoles } from './for-roles.tsx';

/** How the 126 offices do, with the moment at which the figures were taken. For city viewers. */
export function FiguresPage() {
  return <ForRoles roles={['city-viewer']} page="figures">{() => <Figures />}</ForRoles>;
}

function Figures() {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<CityFigures>('/city/figures');
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h1 className="text-2xl">{t('figures.title')}</h1>
          <p role="status" className="mt-1 text-sm text-quiet">{data && t('figures.asOf', { time: formatDateTime(data.at) })}</p>
        </div>
        {data && (
          <Button kind="secondary" compact icon={RotateIcon} loading={loading} onClick={refresh}>
            {t(loading ? 'figures.refreshing' : 'figures.refresh')}
          </Button>
        )}
      </div>
      {data && failure && <Notice kind="warning" live>{t('figures.refreshFailed', { time: formatDateTime(data.at) })}</Notice>}
      {data ? <FiguresOf data={data} />
        : failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} />
        : <Skeleton lines={6} label={common('state.loading')} />}
    </div>
  );
}

function FiguresOf({ data }: { data: CityFigures }) {
  const { t, locale } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'submitted', direction: 'descending' });
  const totals = totalsOf(data.offices);
  const shown = arranged(data.offices, typed, order, locale);
  return (
    <>
      <section aria-labelledby="figures-totals">
        <h2 id="figures-totals" className="mb-2 text-base">{t('figures.totals')}</h2>
        <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3 lg:grid-cols-5">
          {COUNTS.map((count) => (
            <div key={count} className="flex flex-col-reverse justify-end bg-surface px-5 py-4 max-lg:last:col-span-full">
              <dt className="text-sm text-quiet">{t(`figures.${count}`)}</dt>
              <dd className={cx('text-2xl font-bold', count === 'overdue' && totals.overdue > 0 && 'text-lacquer')}>{formatNumber(totals[count], locale)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <SearchBox
          id="figures-search" label={t('figures.search')} placeholder={t('figures.search')} className="w-full max-w-96"
          value={typed} onChange={(event) => setTyped(event.target.value)} clearLabel={common('action.clear')} onClear={() => setTyped('')}
        />
        <p role="status" className="text-sm text-quiet">{t('figures.shown', { count: shown.length })}</p>
      </div>
      {shown.length > 0
        ? <FiguresTable offices={shown} order={order} onSort={setOrder} />
        : <EmptyState icon={SearchIcon} title={t('figures.none')}>{t('figures.noneText')}</EmptyState>}
    </>
  );
}
