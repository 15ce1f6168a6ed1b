'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { FailureState, useFailureText } from '#components/api/failure.tsx';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Device } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import { readUserAgent } from './device-name.ts';

/** Where the account is signed in; every other place can be signed out from here. */
export function Devices() {
  const { t } = useTranslation('me');
  const { t: common } = useTranslation('common');
  const failureText = useFailureText();
  const { data, failure, loading, refresh } = useResource<Device[]>('/me/devices');
  const [leaving, setLeaving] = useState<Device | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiFailure | null>(null);
  const [revoked, setRevoked] = useState<string | null>(null);
  useEvents(({ topic }) => { if (topic === 'session') refresh(); }, refresh);

  const nameOf = (device: Device): string => {
    const known = readUserAgent(device.userAgent);
    return known ? t('browserOn', known) : t('unknownDevice');
  };
  const revoke = async (device: Device) => {
    setBusy(true);
    setRefused(null);
    try {
      await api('DELETE', `/me/devices/${device.id}`);
      setRevoked(nameOf(device));
      setLeaving(null);
      refresh();
    } catch (error) {
      setRefused(asFailure(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section>
      <h2 className="text-xl">{t('devices')}</h2>
      <p className="mt-1 mb-4 text-quiet">{t('devicesText')}</p>
      {revoked && <div className="mb-4"><Notice kind="success" live>{t('revoked', { name: revoked })}</Notice></div>}
      {!data && (failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={2} label={common('state.loading')} />)}
      <ul className="grid gap-3">
        {data?.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-surface p-4">
            <div>
              <p className="flex flex-wrap items-center gap-2 font-semibold">{nameOf(device)} {device.current && <Tag tone="done">{t('current')}</Tag>}</p>
              <p className="text-sm text-quiet">{t('signedIn', { time: formatDateTime(device.signedInAt) })} · {t('lastSeen', { time: formatDateTime(device.lastSeenAt) })}</p>
            </div>
            {!device.current && <Button kind="quiet" className="-mx-6" onClick={() => setLeaving(device)}>{t('revoke')}<VisuallyHidden>: {nameOf(device)}</VisuallyHidden></Button>}
          </li>
        ))}
      </ul>
      <Dialog
        open={leaving !== null} onClose={() => setLeaving(null)} title={leaving && t('revokeTitle', { name: nameOf(leaving) })}
        actions={
          <>
            <Button kind="danger" loading={busy} onClick={() => leaving && void revoke(leaving)}>{t('revoke')}</Button>
            <Button kind="secondary" onClick={() => setLeaving(null)}>{common('action.cancel')}</Button>
          </>
        }
      >
        <p>{t('revokeText')}</p>
        {refused && <div className="mt-3"><Notice kind="error" live>{failureText(refused)}</Notice></div>}
      </Dialog>
    </section>
  );
}
