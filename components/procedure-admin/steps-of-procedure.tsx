'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { ArrowLeftIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { Table } from '#components/ui/table.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import type { ProcessView } from '#lib/procedures/process-schema.ts';
import { Part } from './fields.tsx';
import { Running } from './running.tsx';
import { StepsEditor } from './steps-editor.tsx';

/** One procedure's steps at an office: what holds, the editor, which dossiers keep what, who changed it when. */
export function StepsOfProcedure({ office, code, onBack, onDirty }: { office: string; code: string; onBack: () => void; onDirty: (dirty: boolean) => void }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const path = `/office/${encodeURIComponent(office)}/processes/${encodeURIComponent(code)}`;
  const { data, failure, refresh, loading } = useResource<ProcessView>(path);
  const [savedFrom, setSavedFrom] = useState<number | null>(null);
  const saved = (version: number) => {
    setSavedFrom(version);
    refresh();
  };
  return (
    <>
      <div>
        <Button kind="quiet" compact icon={ArrowLeftIcon} onClick={onBack}>{t('steps.back')}</Button>
        <h1 className="mt-2 text-2xl">{data ? localText(data.name, locale) : code}</h1>
      </div>
      {!data && failure && <FailureState failure={failure} onRetry={refresh} retrying={loading} />}
      {!data && !failure && <Skeleton lines={5} label={common('state.loading')} />}
      {data && (
        <>
          {savedFrom !== null && data.version > savedFrom && <Notice kind="success" live>{t('steps.saved')}</Notice>}
          {data.passedOver && <Notice kind="warning" title={t('steps.passedOver')}>{t('steps.passedOverText')}</Notice>}
          <p className="max-w-reading">{t(`steps.inUse.${data.source}`)}</p>
          {/* a new version begins a new form */}
          <StepsEditor key={data.version} path={path} view={data} onDirty={onDirty} onSaved={() => saved(data.version)} onReload={refresh} />
          <Part title={t('steps.running')} lead={t('steps.runningLead')}><Running running={data.running} /></Part>
          <Part title={t('steps.history')}><History history={data.history} /></Part>
        </>
      )}
    </>
  );
}

function History({ history }: { history: ProcessView['history'] }) {
  const { t, locale } = useTranslation('procedure-admin');
  const when = ({ at }: ProcessView['history'][number]) => <span className="whitespace-nowrap">{formatDateTime(at)}</span>;
  if (history.length === 0) return <p className="text-quiet">{t('steps.noHistory')}</p>;
  return (
    <Table
      caption={t('steps.history')} rows={history} rowKey={({ version }) => String(version)}
      columns={[
        { key: 'version', header: t('versions.version'), rowHeader: true, cell: ({ version }) => version },
        { key: 'at', header: t('steps.at'), cell: when },
        { key: 'by', header: t('versions.by'), cell: ({ official }) => official },
        { key: 'steps', header: t('steps.steps'), cell: ({ steps }) => (steps.length === 0 ? t('steps.givenUp') : steps.map(({ name, hours }) => t('steps.stepOf', { name: localText(name, locale), hours })).join(' → ')) },
      ]}
    />
  );
}
