'use client';

import { useState } from 'react';
import { ForRoles } from '#components/office/for-roles.tsx';
import { useQuery } from '#components/office/use-query.ts';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { LeaveDialog } from '#components/queue-admin/leave-dialog.tsx';
import { useLeaveGuard } from '#components/queue-admin/use-leave-guard.ts';
import { Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import type { CatalogueRow } from '#lib/procedures/edit-schema.ts';
import { ProcedurePage } from './procedure-page.tsx';
import { ProcedureTable } from './procedure-table.tsx';

/** The catalogue of procedures, and one of them with its versions or its edit. For who keeps the catalogue. */
export function CataloguePage() {
  return <ForRoles roles={['procedure-administrator']} page="catalogue">{() => <Catalogue />}</ForRoles>;
}

function Catalogue() {
  const query = useQuery();
  const [dirty, setDirty] = useState(false);
  const guard = useLeaveGuard(dirty);
  const code = query.get('code');
  return (
    <div className="grid grid-cols-1 gap-5">
      {code ? <ProcedurePage key={code} code={code} query={{ ...query, set: (changes, how) => guard.ask(() => query.set(changes, how)) }} onDirty={setDirty} /> : <List onOpen={(chosen) => query.set({ code: chosen }, 'push')} />}
      <LeaveDialog guard={guard} />
    </div>
  );
}

function List({ onOpen }: { onOpen: (code: string) => void }) {
  const { t } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const { t: office } = useTranslation('office');
  const { t: procedures } = useTranslation('procedures');
  const { data, failure, refresh, loading } = useResource<CatalogueRow[]>('/catalogue');
  const underway = (row: CatalogueRow) => <Underway row={row} />;
  return (
    <>
      <div>
        <h1 className="text-2xl">{office('catalogue.title')}</h1>
        <p className="mt-1 max-w-reading text-quiet">{t('catalogue.lead')}</p>
      </div>
      {!data && failure && <FailureState failure={failure} onRetry={refresh} retrying={loading} />}
      {!data && !failure && <Skeleton lines={6} label={common('state.loading')} />}
      {data && (
        <ProcedureTable
          rows={data} caption={office('catalogue.title')} onOpen={onOpen}
          columns={[
            { key: 'field', header: t('place.field'), cell: ({ field }) => procedures(`field.${field}`) },
            { key: 'version', header: t('versions.version'), cell: ({ version, inForceFrom }) => t('catalogue.since', { version, date: formatDate(inForceFrom) }) },
            { key: 'state', header: t('catalogue.underway'), cell: underway },
          ]}
        />
      )}
    </>
  );
}

function Underway({ row: { waiting, edit } }: { row: CatalogueRow }) {
  const { t } = useTranslation('procedure-admin');
  if (!waiting && !edit) return <span className="text-quiet">{t('catalogue.nothing')}</span>;
  return (
    <span className="flex flex-wrap gap-2">
      {waiting && <Tag tone="waiting">{t('catalogue.waiting', { version: waiting.version, date: formatDate(waiting.inForceFrom) })}</Tag>}
      {edit && <Tag tone="active">{t('catalogue.editing', { name: edit.updatedBy })}</Tag>}
    </span>
  );
}
