'use client';

import type { ReactNode } from 'react';
import { Table } from '#components/ui/table.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatNumber } from '#lib/platform/i18n/format.ts';
import type { DayReport } from '#lib/queue/schema.ts';
import { FINAL_STATUSES, OPEN_STATUSES } from '#lib/queue/status.ts';

/** The day in a few large figures: who came, how the numbers ended, what people thought. */
export function Totals({ report }: { report: DayReport }) {
  const { t, locale } = useTranslation('queue-admin');
  const count = (...statuses: readonly string[]): string => formatNumber(statuses.reduce((sum, status) => sum + (report.byStatus[status] ?? 0), 0), locale);
  const { mean, count: ratings } = report.rating;
  return (
    <section aria-labelledby="report-totals">
      <h2 id="report-totals" className="mb-2 text-lg">{t('report.totals')}</h2>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4 xl:grid-cols-7">
        <Figure name={t('report.arrived')}>{formatNumber(report.arrivals.reduce((sum, row) => sum + row.people, 0), locale)}</Figure>
        {FINAL_STATUSES.map((status) => <Figure key={status} name={t(`report.${status}`)}>{count(status)}</Figure>)}
        <Figure name={t('report.open')}>{count(...OPEN_STATUSES)}</Figure>
        <Figure name={`${t('report.rating')}: ${ratings > 0 ? t('report.ratingCount', { count: ratings }) : t('report.ratingNone')}`}>
          {mean === null ? '–' : t('report.ratingValue', { mean: formatNumber(mean, locale) })}
        </Figure>
      </dl>
    </section>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end bg-surface px-4 py-3 max-sm:last:odd:col-span-full sm:max-xl:last:col-span-2">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="text-2xl font-bold">{children}</dd>
    </div>
  );
}

/** How long people waited, by class. */
export function WaitsTable({ report }: { report: DayReport }) {
  const { t, locale } = useTranslation('queue-admin');
  const { t: words } = useTranslation('queue-words');
  const minutes = (value: number | null) => (value === null ? '–' : formatNumber(value, locale));
  return (
    <section>
      <h2 className="text-lg">{t('report.waits')}</h2>
      <p className="mt-1 mb-3 max-w-reading text-sm text-quiet">{t('report.waitsLead')}</p>
      {report.waits.length === 0 ? <p>{t('report.waitsNone')}</p> : (
        <Table
          caption={t('report.waits')} rows={report.waits} rowKey={(row) => row.class}
          columns={[
            { key: 'class', header: t('report.class'), rowHeader: true, cell: (row) => (row.class === 'none' ? t('report.noClass') : words(`class.${row.class}`)) },
            { key: 'people', header: t('report.people'), align: 'right', cell: (row) => formatNumber(row.people, locale) },
            { key: 'median', header: t('report.median'), align: 'right', cell: (row) => minutes(row.median) },
            { key: 'p90', header: t('report.p90'), align: 'right', cell: (row) => minutes(row.p90) },
            { key: 'max', header: t('report.max'), align: 'right', cell: (row) => minutes(row.max) },
          ]}
        />
      )}
    </section>
  );
}

/** How many people each counter served, and for how long. */
export function CountersTable({ report }: { report: DayReport }) {
  const { t, locale } = useTranslation('queue-admin');
  const most = Math.max(1, ...report.counters.map((row) => row.busyMinutes));
  const duration = (total: number) => {
    const [hours, minutes] = [Math.floor(total / 60), total % 60];
    return hours > 0 ? t('report.busyHours', { hours, minutes }) : t('report.busyMinutes', { minutes });
  };
  const busy = ({ busyMinutes }: DayReport['counters'][number]) => (
    <div className="flex items-center gap-3">
      <span className="shrink-0 whitespace-nowrap sm:w-28">{duration(busyMinutes)}</span>
      <div aria-hidden="true" className="h-3 min-w-0 grow overflow-hidden rounded-full bg-sunken max-sm:hidden">
        <div className="h-full rounded-full bg-jade" style={{ width: `${(busyMinutes / most) * 100}%` }} />
      </div>
    </div>
  );
  return (
    <section>
      <h2 className="mb-3 text-lg">{t('report.counters')}</h2>
      {report.counters.length === 0 ? <p>{t('report.countersNone')}</p> : (
        <Table
          caption={t('report.counters')} rows={report.counters} rowKey={(row) => String(row.number)}
          columns={[
            { key: 'counter', header: t('report.counter'), rowHeader: true, cell: (row) => t('report.counterOf', { number: row.number }).replaceAll(' ', '\u00a0') },
            { key: 'people', header: t('report.people'), align: 'right', cell: (row) => formatNumber(row.people, locale) },
            { key: 'busy', header: t('report.busy'), cell: busy },
          ]}
        />
      )}
    </section>
  );
}
