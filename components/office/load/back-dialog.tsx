'use client';

import { ActionFailed } from '#components/api/action-failed.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { Load } from '#lib/applications/inbox-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useAway } from './use-away.ts';

/** A colleague is back earlier than said. */
export function BackDialog({ office, member, onClose, onSet }: {
  office: string;
  member: Load[number];
  onClose: () => void;
  /** done; with the sentence that says so */
  onSet: (sentence: string) => void;
}) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { name } = member;
  const back = useAway(office, member.id, () => onSet(t('load.backDone', { name })));
  return (
    <Dialog
      open onClose={onClose} title={t('load.backTitle', { name })}
      actions={
        <>
          <Button loading={back.busy} onClick={() => back.run(null)}>{t('load.back')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <p>{t('load.backText', { name })}</p>
      <div className="mt-3"><ActionFailed title={t('load.failed')} failure={back.failure} /></div>
    </Dialog>
  );
}
