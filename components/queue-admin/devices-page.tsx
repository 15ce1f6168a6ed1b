'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { MonitorIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { Table } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import type { DeviceRow } from '#lib/queue/schema.ts';
import { DeviceForm } from './device-form.tsx';
import { ForAdministrators } from './for-administrators.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** The kiosks, boards and counter screens of an office: let in and sent away. For its administrators. */
export function DevicesPage() {
  return <ForAdministrators page="devices">{(office) => <Devices key={office.code} office={office.code} />}</ForAdministrators>;
}

function Devices({ office }: { office: string }) {
  const { t } = useTranslation('queue-admin');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<DeviceRow[]>(`/office/${encodeURIComponent(office)}/devices`);
  const [revoking, setRevoking] = useState<DeviceRow | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  const revoked = (device: DeviceRow) => {
    setRevoking(null);
    setGone(device.name);
    refresh();
  };
  return (
    <>
      <DeviceForm office={office} onIssued={refresh} />
      {gone !== null && <Notice kind="success" live>{t('devices.revokedDone', { name: gone })}</Notice>}
      {data
        ? <DeviceTable devices={data} onRevoke={setRevoking} />
        : failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} />
        : <Skeleton lines={3} label={common('state.loading')} />}
      {revoking && <RevokeDialog key={revoking.id} office={office} device={revoking} onClose={() => setRevoking(null)} onRevoked={() => revoked(revoking)} />}
    </>
  );
}

function DeviceTable({ devices, onRevoke }: { devices: readonly DeviceRow[]; onRevoke: (device: DeviceRow) => void }) {
  const { t } = useTranslation('queue-admin');
  if (devices.length === 0) return <EmptyState icon={MonitorIcon} title={t('devices.empty')}>{t('devices.emptyText')}</EmptyState>;
  const stateOf = ({ revokedAt, lastSeenAt }: DeviceRow) => {
    if (revokedAt) return <span className="whitespace-nowrap"><Tag tone="neutral">{t('devices.revoked')}</Tag></span>;
    return <span className="whitespace-nowrap">{lastSeenAt ? <Tag tone="done">{t('devices.active')}</Tag> : <Tag tone="waiting">{t('devices.unused')}</Tag>}</span>;
  };
  const revokeOf = (device: DeviceRow) => !device.revokedAt && (
    <Button kind="secondary" compact aria-label={t('devices.revokeOf', { name: device.name })} onClick={() => onRevoke(device)}>{t('devices.revoke')}</Button>
  );
  const at = (moment: string) => <span className="whitespace-nowrap">{formatDateTime(moment)}</span>;
  return (
    <Table
      caption={t('devices.caption')} rows={devices} rowKey={(device) => device.id}
      columns={[
        { key: 'name', header: t('devices.name'), rowHeader: true, cell: (device) => device.name },
        { key: 'kind', header: t('devices.kind'), cell: (device) => t(`devices.kinds.${device.kind}`) },
        { key: 'state', header: t('devices.state'), cell: stateOf },
        { key: 'seen', header: t('devices.seen'), cell: (device) => (device.lastSeenAt ? at(device.lastSeenAt) : t('devices.never')) },
        { key: 'issued', header: t('devices.issued'), cell: (device) => at(device.issuedAt) },
        { key: 'action', header: t('devices.action'), cell: revokeOf },
      ]}
    />
  );
}
