'use client';

import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import type { Query } from '#components/office/use-query.ts';
import { ChartColumnIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { DayReport } from '#lib/queue/schema.ts';
import { ArrivalsChart } from './arrivals-chart.tsx';
import { CsvForm } from './csv-form.tsx';
import { DayNav } from './day-nav.tsx';
import { ForAdministrators } from './for-administrators.tsx';
import { CountersTable, Totals, WaitsTable } from './report-tables.tsx';
import { useOfficeToday } from './use-office-today.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the line in figures, and the figures of many days as a file. For the office's administrators. */
export function QueueReportPage() {
  return <ForAdministrators page="report">{(office, query) => <OfficeReport key={office.code} office={office.code} query={query} />}</ForAdministrators>;
}

function OfficeReport({ office, query }: { office: string; query: Query }) {
  const { t } = useTranslation('queue-admin');
  const { t: common } = useTranslation('common');
  const today = useOfficeToday(office);
  const asked = query.get('day');
  const day = DAY.test(asked) ? asked : today;
  const { data, failure, refresh, loading } = useResource<DayReport>(day ? `/office/${encodeURIComponent(office)}/queue-report?day=${day}` : null);
  return (
    <>
      {day && <DayNav day={day} today={today} loading={loading && data !== undefined} onRefresh={refresh} onDay={(next) => query.set({ day: next === today ? '' : next }, 'push')} />}
      {data && failure && <Notice kind="warning" live>{t('report.refreshFailed')}</Notice>}
      {data ? <Report report={data} />
        : failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} />
        : <Skeleton lines={5} label={common('state.loading')} />}
      {day && <CsvForm key={day} office={office} day={day} today={today} />}
    </>
  );
}

function Report({ report }: { report: DayReport }) {
  const { t } = useTranslation('queue-admin');
  if (Object.keys(report.byStatus).length === 0) return <EmptyState icon={ChartColumnIcon} title={t('report.empty')}>{t('report.emptyText')}</EmptyState>;
  return (
    <>
      <Totals report={report} />
      {report.arrivals.length > 0 && <ArrivalsChart arrivals={report.arrivals} />}
      <WaitsTable report={report} />
      <CountersTable report={report} />
    </>
  );
}
