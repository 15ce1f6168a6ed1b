'use client';

import { Table } from '#components/ui/table.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatNumber } from '#lib/platform/i18n/format.ts';
import type { DayReport } from '#lib/queue/schema.ts';

type Arrivals = DayReport['arrivals'];

/** The hours that are always shown, so that a day with few arrivals looks like one. */
const [MORNING, EVENING] = [8, 16];

/** Every hour of the day's work and of the arrivals, also those in which nobody came. */
function everyHour(arrivals: Arrivals): Arrivals {
  const first = Math.min(MORNING, ...arrivals.map((row) => row.hour));
  const last = Math.max(EVENING, ...arrivals.map((row) => row.hour));
  return Array.from({ length: last - first + 1 }, (_, index) => ({ hour: first + index, people: arrivals.find((row) => row.hour === first + index)?.people ?? 0 }));
}

/** Arrivals by the hour: a bar each, and the same as a table for who cannot or will not read bars. */
export function ArrivalsChart({ arrivals }: { arrivals: Arrivals }) {
  const { t, locale } = useTranslation('queue-admin');
  const hours = everyHour(arrivals);
  const most = hours.reduce((a, b) => (b.people > a.people ? b : a));
  return (
    <section className="rounded-lg border border-line bg-surface p-5 sm:p-6">
      <h2 className="text-lg">{t('report.arrivals')}</h2>
      <div role="img" aria-label={t('report.arrivalsSummary', { people: most.people, hour: most.hour })} className="mt-4 flex h-52 items-stretch gap-1 border-b border-edge sm:gap-2">
        {hours.map(({ hour, people }) => (
          <div key={hour} className="flex min-w-0 grow basis-0 flex-col justify-end text-center">
            <span className="text-sm font-semibold">{people > 0 && formatNumber(people, locale)}</span>
            <div className="mx-auto w-full max-w-16 rounded-t-sm bg-jade" style={{ height: `${(people / Math.max(1, most.people)) * 80}%` }} />
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1 flex gap-1 sm:gap-2">
        {hours.map(({ hour }) => <span key={hour} className="min-w-0 grow basis-0 text-center text-sm text-quiet">{hour}</span>)}
      </div>
      <details className="mt-3">
        <summary className="inline-flex min-h-target cursor-pointer items-center text-sm font-semibold text-jade underline underline-offset-4">{t('report.asTable')}</summary>
        <div className="mt-2">
          <Table
            caption={t('report.arrivals')} rows={hours} rowKey={({ hour }) => String(hour)}
            columns={[
              { key: 'hour', header: t('report.hour'), rowHeader: true, cell: ({ hour }) => t('report.hourOf', { hour }) },
              { key: 'people', header: t('report.people'), align: 'right', cell: ({ people }) => formatNumber(people, locale) },
            ]}
          />
        </div>
      </details>
    </section>
  );
}
