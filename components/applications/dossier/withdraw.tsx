'use client';

import { useState } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { useAction } from '#components/api/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Taking a dossier back: asked for twice, because it cannot be undone. */
export function Withdraw({ application, onChange }: { application: Application; onChange: () => void }) {
  const { t } = useTranslation('holder');
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const send = useAction(
    (body: { revision: number; note?: string }, idempotencyKey) => api('POST', `/applications/${application.code}/withdraw`, body, { idempotencyKey }),
    () => { setOpen(false); onChange(); },
    { refused: onChange },
  );
  if (!application.can.includes('withdraw')) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>{t('withdraw.open')}</Button>
      <Dialog
        open={open} onClose={() => setOpen(false)} title={t('withdraw.title')}
        actions={<>
          <Button kind="danger" loading={send.busy} onClick={() => send.run({ revision: application.revision, ...(note.trim() && { note }) })}>{t('withdraw.confirm')}</Button>
          <Button kind="secondary" onClick={() => setOpen(false)}>{t('withdraw.keep')}</Button>
        </>}
      >
        <p className="mb-4">{t('withdraw.text')}</p>
        <TextArea id="withdraw-note" label={t('withdraw.note')} optional={t('optional')} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        <ActionFailed title={t('withdraw.failed')} failure={send.failure} />
      </Dialog>
    </>
  );
}
