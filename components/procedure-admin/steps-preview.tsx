'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, formatNumber, localText } from '#lib/platform/i18n/format.ts';
import { Running } from './running.tsx';
import type { useSteps } from './use-steps.ts';

/** What the change would mean for a dossier accepted now, and which dossiers it does not touch. */
export function StepsPreviewDialog({ editor }: { editor: ReturnType<typeof useSteps> }) {
  const { t, locale } = useTranslation('procedure-admin');
  const { t: common } = useTranslation('common');
  const { state } = editor;
  if (state.at !== 'preview' && state.at !== 'saving') return null;
  const { found, steps } = state;
  return (
    <Dialog
      open onClose={editor.back} title={t('steps.previewTitle')}
      actions={<><Button loading={state.at === 'saving'} onClick={editor.confirm}>{t('steps.save')}</Button><Button kind="secondary" onClick={editor.back}>{common('action.cancel')}</Button></>}
    >
      <div className="grid gap-4">
        {steps.length === 0 && <p>{t('steps.cityAgain')}</p>}
        <p>{t('steps.acceptedNow', { at: formatDateTime(found.acceptedAt) })}</p>
        <ol className="grid gap-2 border-l-4 border-jade pl-4">
          {found.timeline.map(({ key, kind, name, hours, dueAt }) => (
            <li key={key}>
              <span className="block font-semibold">{localText(name, locale)}</span>
              <span className="block text-sm text-quiet">{t('steps.due', { who: t(`steps.kinds.${kind}`), hours: formatNumber(hours, locale), at: formatDateTime(dueAt) })}</span>
            </li>
          ))}
        </ol>
        <p className="font-semibold">{t('steps.legal', { at: formatDateTime(found.dueAt) })}</p>
        <div>
          <p className="font-semibold">{t('steps.untouched')}</p>
          <Running running={found.running} />
        </div>
      </div>
    </Dialog>
  );
}
