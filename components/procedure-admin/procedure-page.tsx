'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { FailureState, useFailureText } from '#components/api/failure.tsx';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { useResource } from '#components/api/use-resource.ts';
import type { Query } from '#components/office/use-query.ts';
import { Button } from '#components/ui/button.tsx';
import { ArrowLeftIcon, PencilIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import type { CatalogueEntry, EditView, PublishedEdit } from '#lib/procedures/edit-schema.ts';
import { EditPage } from './edit-page.tsx';
import type { Edit } from './use-edit.ts';
import { Versions } from './versions.tsx';

/** One procedure: its versions, or, where the address names one, its edit. */
export function ProcedurePage({ code, query, onDirty }: { code: string; query: Query; onDirty: (dirty: boolean) => void }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<CatalogueEntry>(`/catalogue/${encodeURIComponent(code)}`);
  const [published, setPublished] = useState<PublishedEdit | null>(null);
  const edit = query.get('edit');
  const done = (result: PublishedEdit | null) => {
    onDirty(false);
    setPublished(result);
    refresh();
    // not over the guard: there is nothing left to lose
    window.history.replaceState(null, '', `${window.location.pathname}?code=${encodeURIComponent(code)}`);
  };
  return (
    <>
      <div>
        <Button kind="quiet" compact icon={ArrowLeftIcon} onClick={() => query.set({ [edit ? 'edit' : 'code']: '' }, 'push')}>{t(edit ? 'versions.back' : 'catalogue.back')}</Button>
        <h1 className="mt-2 text-2xl">{data ? localText(data.name, locale) : code}</h1>
        <p className="mt-1 text-quiet">{code}</p>
      </div>
      {published && <Notice kind="success" live title={t('publish.done', { version: published.version })}>{t('publish.doneText', { at: formatDateTime(published.inForceFrom) })}</Notice>}
      {!data && failure && <FailureState failure={failure} onRetry={refresh} retrying={loading} />}
      {!data && !failure && <Skeleton lines={5} label={common('state.loading')} />}
      {edit ? <OpenEdit key={edit} id={edit} onDirty={onDirty} onDone={done} /> : data && (
        <>
          <EditButton entry={data} onOpen={(id) => { setPublished(null); query.set({ edit: id }, 'push'); }} />
          <Versions entry={data} onRecalled={(id) => { setPublished(null); refresh(); query.set({ edit: id }, 'push'); }} />
        </>
      )}
    </>
  );
}

function OpenEdit({ id, onDirty, onDone }: { id: string; onDirty: (dirty: boolean) => void; onDone: (published: PublishedEdit | null) => void }) {
  const { t } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<Edit>(`/edits/${encodeURIComponent(id)}`);
  if (!data && failure) return <FailureState failure={failure} onRetry={refresh} retrying={loading} />;
  if (!data) return <Skeleton lines={6} label={common('state.loading')} />;
  if (data.status === 'published' || data.status === 'dropped') return <Notice kind="info">{t(`status.${data.status}Text`)}</Notice>;
  return <EditPage edit={data} onDirty={onDirty} onDone={onDone} />;
}

function EditButton({ entry, onOpen }: { entry: CatalogueEntry; onOpen: (id: string) => void }) {
  const { t } = useTranslation('procedure-admin');
  const text = useFailureText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const open = async () => {
    setBusy(true);
    setFailure(null);
    try {
      onOpen((await api<EditView>('POST', `/catalogue/${encodeURIComponent(entry.code)}/edit`)).id);
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="grid justify-items-start gap-3">
      {entry.edit && <p>{t('versions.open', { name: entry.edit.updatedBy, at: formatDateTime(entry.edit.updatedAt) })}</p>}
      <Button icon={PencilIcon} loading={busy} onClick={() => void open()}>{t(entry.edit ? 'versions.continue' : 'versions.edit')}</Button>
      {failure && <Notice kind="error" live>{text(failure)}</Notice>}
    </div>
  );
}
