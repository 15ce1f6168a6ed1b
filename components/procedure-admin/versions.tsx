'use client';

import { useId, useState } from 'react';
import { api } from '#components/api/api.ts';
import { FailureState, useFailureText } from '#components/api/failure.tsx';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { Table } from '#components/ui/table.tsx';
import { Tag, type Tone } from '#components/ui/tag.tsx';
import { Select } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import type { CatalogueEntry, EditView, VersionRow } from '#lib/procedures/edit-schema.ts';
import type { VersionBody } from '#lib/procedures/version-model.ts';
import { ChangeList } from './change-list.tsx';
import { Part } from './fields.tsx';

const TONES: Record<VersionRow['state'], Tone> = { 'in-force': 'done', waiting: 'waiting', past: 'neutral' };

/** The versions of a procedure, the newest first, and what differs between two of them. */
export function Versions({ entry, onRecalled }: { entry: CatalogueEntry; onRecalled: (edit: string) => void }) {
  const { t } = useTranslation('procedure-admin');
  const [recalling, setRecalling] = useState<number | null>(null);
  const state = (row: VersionRow) => <Tag tone={TONES[row.state]}>{t(`versions.states.${row.state}`)}</Tag>;
  const from = ({ inForceFrom }: VersionRow) => <span className="whitespace-nowrap">{formatDateTime(inForceFrom)}</span>;
  const summary = (row: VersionRow) => row.summary || <span className="text-quiet">{t('value.empty')}</span>;
  const recall = (row: VersionRow) => row.state === 'waiting' && <Button kind="quiet" compact onClick={() => setRecalling(row.version)}>{t('versions.recall')}</Button>;
  return (
    <>
      <Part title={t('versions.title')} lead={t('versions.lead')}>
        <Table
          caption={t('versions.title')} rows={entry.versions} rowKey={({ version }) => String(version)}
          columns={[
            { key: 'version', header: t('versions.version'), rowHeader: true, cell: ({ version }) => version },
            { key: 'state', header: t('versions.state'), cell: state },
            { key: 'from', header: t('versions.from'), cell: from },
            { key: 'by', header: t('versions.by'), cell: ({ publishedBy }) => publishedBy ?? t('versions.system') },
            { key: 'summary', header: t('versions.summary'), cell: summary },
            { key: 'running', header: t('versions.running'), cell: ({ drafts, applications }) => t('versions.runningOf', { drafts, applications }) },
            { key: 'do', header: <span className="sr-only">{t('versions.do')}</span>, cell: recall },
          ]}
        />
      </Part>
      {entry.versions.length > 1 && <Compare code={entry.code} versions={entry.versions} />}
      {recalling !== null && <RecallDialog code={entry.code} version={recalling} onClose={() => setRecalling(null)} onRecalled={onRecalled} />}
    </>
  );
}

function Compare({ code, versions }: { code: string; versions: readonly VersionRow[] }) {
  const { t } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const id = useId();
  const newest = versions[0]?.version ?? 1;
  const [pair, setPair] = useState({ before: newest - 1, after: newest });
  const pathOf = (version: number): string => `/catalogue/${encodeURIComponent(code)}/versions/${version}`;
  const before = useResource<VersionBody>(pathOf(pair.before));
  const after = useResource<VersionBody>(pathOf(pair.after));
  const options = versions.map(({ version }) => ({ value: String(version), label: t('versions.numbered', { version }) }));
  const failed = [before, after].find(({ data, failure }) => !data && failure);
  const body = ({ content, form }: VersionBody): VersionBody => ({ content, form });
  return (
    <Part title={t('compare.title')}>
      <div className="flex flex-wrap gap-4">
        {(['before', 'after'] as const).map((side) => (
          <Select
            key={side} id={`${id}-${side}`} label={t(`compare.${side}`)} placeholder={t('edit.none')} options={options} value={String(pair[side])}
            onChange={({ target }) => { if (target.value) setPair({ ...pair, [side]: Number(target.value) }); }}
          />
        ))}
      </div>
      {failed?.failure ? <FailureState failure={failed.failure} onRetry={failed.refresh} retrying={failed.loading} />
        : before.data && after.data ? <ChangeList before={body(before.data)} after={body(after.data)} label={t('compare.title')} />
        : <Skeleton lines={2} label={common('state.loading')} />}
    </Part>
  );
}

function RecallDialog({ code, version, onClose, onRecalled }: { code: string; version: number; onClose: () => void; onRecalled: (edit: string) => void }) {
  const { t } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const text = useFailureText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const recall = async () => {
    setBusy(true);
    setFailure(null);
    try {
      onRecalled((await api<EditView>('POST', `/catalogue/${encodeURIComponent(code)}/versions/${version}/recall`)).id);
    } catch (error) {
      setFailure(asFailure(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open onClose={onClose} title={t('recall.title', { version })}
      actions={<><Button kind="danger" loading={busy} onClick={() => void recall()}>{t('versions.recall')}</Button><Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      <p>{t('recall.text')}</p>
      {failure && <div className="mt-4"><Notice kind="error" live>{text(failure)}</Notice></div>}
    </Dialog>
  );
}
