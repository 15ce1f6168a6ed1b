'use client';

import { useState } from 'react';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { SaveFailure } from '#components/queue-admin/save-failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import type { Editing } from './use-edit.ts';

/** Where the edit stands, and what can be done with it; always in sight. */
export function EditBar({ editing, onDone }: { editing: Editing; onDone: (published: { version: number; inForceFrom: string } | null) => void }) {
  const { t } = useTranslation('procedure-admin');
  const [dialog, setDialog] = useState<'publish' | 'drop' | null>(null);
  const { status, dirty, busy, failure } = editing;
  const sound = status === 'checked' && !dirty;
  return (
    <section aria-label={t('edit.bar')} className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-surface px-4 py-3 shadow-lift lg:-mx-8 lg:px-8">
      {failure && <div className="mb-3"><SaveFailure failure={failure} /></div>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Tag tone={sound ? 'done' : 'neutral'}>{t(sound ? 'status.checked' : 'status.draft')}</Tag>
        <p role="status" className="min-w-0 grow text-sm text-quiet">{t(busy === 'saving' ? 'edit.saving' : dirty ? 'edit.unsaved' : 'edit.saved')}</p>
        <Button kind="quiet" compact onClick={() => setDialog('drop')}>{t('edit.drop')}</Button>
        <Button kind={sound ? 'secondary' : 'primary'} compact loading={busy === 'checking'} onClick={() => void editing.runCheck()}>{t(busy === 'checking' ? 'edit.checking' : 'edit.check')}</Button>
        {sound && <Button compact onClick={() => setDialog('publish')}>{t('edit.publish')}</Button>}
      </div>
      {dialog === 'publish' && <PublishDialog editing={editing} onClose={() => setDialog(null)} onDone={onDone} />}
      {dialog === 'drop' && <DropDialog editing={editing} onClose={() => setDialog(null)} onDone={() => onDone(null)} />}
    </section>
  );
}

function DropDialog({ editing, onClose, onDone }: { editing: Editing; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const drop = async () => {
    setBusy(true);
    try {
      await editing.drop();
      onDone();
    } catch (error) {
      setFailure(asFailure(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open onClose={onClose} title={t('drop.title')}
      actions={<><Button kind="danger" loading={busy} onClick={() => void drop()}>{t('edit.drop')}</Button><Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      <p>{t('drop.text')}</p>
      {failure && <div className="mt-4"><SaveFailure failure={failure} /></div>}
    </Dialog>
  );
}
