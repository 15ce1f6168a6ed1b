'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime } from '#lib/platform/i18n/format.ts';
import { ChangeList } from './change-list.tsx';
import type { Editing } from './use-edit.ts';

/** Somebody else has saved meanwhile: what differs, and whose text to go on with. Nothing is saved until that is said. */
export function ConflictDialog({ editing }: { editing: Editing }) {
  const { t } = useTranslation('procedure-admin');
  const { theirs, body, settle } = editing;
  const [postponed, setPostponed] = useState<number | null>(null);
  if (!theirs) return null;
  if (postponed === theirs.revision) {
    return (
      <Notice kind="warning" title={t('conflict.title')} live>
        <p className="mb-3">{t('conflict.held')}</p>
        <Button kind="secondary" compact onClick={() => setPostponed(null)}>{t('conflict.choose')}</Button>
      </Notice>
    );
  }
  return (
    <Dialog
      open onClose={() => setPostponed(theirs.revision)} title={t('conflict.title')}
      actions={<><Button onClick={() => settle(true)}>{t('conflict.mine')}</Button><Button kind="secondary" onClick={() => settle(false)}>{t('conflict.theirs')}</Button></>}
    >
      <div className="grid gap-4">
        <p>{t('conflict.text', { name: theirs.updatedBy, at: formatDateTime(theirs.updatedAt) })}</p>
        <div className="max-h-[50vh] overflow-y-auto"><ChangeList before={{ content: theirs.content, form: theirs.form }} after={body} label={t('conflict.differences')} /></div>
      </div>
    </Dialog>
  );
}
