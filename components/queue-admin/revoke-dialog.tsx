'use client';

import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { DeviceRow } from '#lib/queue/schema.ts';
import { SaveFailure } from './save-failure.tsx';

/** Asks once more before a device stops working. */
export function RevokeDialog({ office, device, onClose, onRevoked }: { office: string; device: DeviceRow; onClose: () => void; onRevoked: () => void }) {
  const { t } = useTranslation('queue-admin');
  const { t: common } = useTranslation('common');
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const revoke = async () => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await api('DELETE', `/office/${encodeURIComponent(office)}/devices/${device.id}`);
      onRevoked();
    } catch (error) {
      const problem = asFailure(error);
      // an earlier try, or somebody else, has done it
      if (problem instanceof ApiProblem && problem.code === 'device.not-found') onRevoked();
      else setFailure(problem);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return (
    <Dialog
      open onClose={onClose} title={t('devices.revokeTitle', { name: device.name })}
      actions={
        <>
          <Button kind="danger" loading={busy} onClick={() => void revoke()}>{t(busy ? 'devices.revoking' : 'devices.revoke')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <p>{t('devices.revokeText')}</p>
      {failure && <div className="mt-4"><SaveFailure failure={failure} /></div>}
    </Dialog>
  );
}
