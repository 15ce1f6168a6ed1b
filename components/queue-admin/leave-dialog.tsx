'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { LeaveGuard } from './use-leave-guard.ts';

/** Asks before unsaved edits are lost. */
export function LeaveDialog({ guard }: { guard: LeaveGuard }) {
  const { t } = useTranslation('queue-admin');
  return (
    <Dialog
      open={guard.asking} onClose={guard.stay} title={t('leave.title')}
      actions={
        <>
          <Button kind="danger" onClick={guard.leave}>{t('leave.go')}</Button>
          <Button kind="secondary" onClick={guard.stay}>{t('leave.stay')}</Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  );
}
