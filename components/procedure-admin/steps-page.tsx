'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { ForRoles } from '#components/office/for-roles.tsx';
import { chosenOffice, OfficeChoice } from '#components/office/office-choice.tsx';
import type { Official } from '#components/office/use-official.ts';
import { useQuery, type Query } from '#components/office/use-query.ts';
import { LeaveDialog } from '#components/queue-admin/leave-dialog.tsx';
import { useLeaveGuard } from '#components/queue-admin/use-leave-guard.ts';
import { Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatNumber, localText } from '#lib/platform/i18n/format.ts';
import type { ProcessSummary } from '#lib/procedures/process-schema.ts';
import { ProcedureTable } from './procedure-table.tsx';
import { StepsOfProcedure } from './steps-of-procedure.tsx';

/** The steps that each procedure has at an office. For its administrators. */
export function StepsPage() {
  return <ForRoles roles={['ward-administrator']} page="steps">{(official) => <Steps official={official} />}</ForRoles>;
}

function Steps({ official }: { official: Official }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { t: words } = useTranslation('office');
  const query = useQuery();
  const [dirty, setDirty] = useState(false);
  const guard = useLeaveGuard(dirty);
  const guarded: Query = { ...query, set: (changes, how) => guard.ask(() => query.set(changes, how)) };
  const office = chosenOffice(official, query);
  if (!office) return null;
  const code = query.get('code');
  return (
    <div className="grid max-w-page grid-cols-1 gap-5">
      {!code && (
        <div>
          <h1 className="text-2xl">{words('steps.title')}</h1>
          <p className="mt-1 max-w-reading text-quiet">{t('steps.lead', { office: localText(office.name, locale) })}</p>
        </div>
      )}
      <OfficeChoice official={official} office={office} query={guarded} />
      {code
        ? <StepsOfProcedure key={`${office.code} ${code}`} office={office.code} code={code} onBack={() => guarded.set({ code: '' }, 'push')} onDirty={setDirty} />
        : <List key={office.code} office={office.code} onOpen={(chosen) => query.set({ code: chosen }, 'push')} />}
      <LeaveDialog guard={guard} />
    </div>
  );
}

function List({ office, onOpen }: { office: string; onOpen: (code: string) => void }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { t: words } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<ProcessSummary[]>(`/office/${encodeURIComponent(office)}/processes`);
  const source = (row: ProcessSummary) => (
    <span className="flex flex-wrap gap-2">
      <Tag tone={row.source === 'office' ? 'active' : 'neutral'}>{t(`steps.sources.${row.source}`)}</Tag>
      {row.passedOver && <Tag tone="late">{t('steps.passedOver')}</Tag>}
    </span>
  );
  if (!data && failure) return <FailureState failure={failure} onRetry={refresh} retrying={loading} />;
  if (!data) return <Skeleton lines={6} label={common('state.loading')} />;
  return (
    <ProcedureTable
      rows={data} caption={words('steps.title')} onOpen={onOpen}
      columns={[
        { key: 'source', header: t('steps.source'), cell: source },
        { key: 'steps', header: t('steps.count'), align: 'right', cell: ({ steps }) => formatNumber(steps, locale) },
        { key: 'hours', header: t('steps.hours'), align: 'right', cell: ({ hours }) => formatNumber(hours, locale) },
      ]}
    />
  );
}
