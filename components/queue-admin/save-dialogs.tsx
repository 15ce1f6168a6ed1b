'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { SettingsPreview } from '#lib/queue/schema.ts';
import { SaveFailure } from './save-failure.tsx';
import { usePartWords } from './use-words.ts';
import type { SettingsEditor } from './use-settings-editor.ts';

/** What a change would do, before it is done. */
export function PreviewDialog({ editor }: { editor: SettingsEditor }) {
  const { t } = useTranslation('queue-admin');
  const { t: common } = useTranslation('common');
  const { state, failure, unknown } = editor;
  const busy = state.step === 'saving';
  const open = state.step === 'preview' || busy;
  return (
    <Dialog
      open={open} onClose={editor.back} title={t('save.dialogTitle')}
      actions={
        <>
          <Button loading={busy} onClick={editor.confirm}>{t(busy ? 'save.saving' : 'save.confirm')}</Button>
          <Button kind="secondary" onClick={editor.back}>{common('action.cancel')}</Button>
        </>
      }
    >
      {open && <Effects found={state.found} />}
      {open && failure && <div className="mt-4"><SaveFailure failure={failure} unknown={unknown ? t('save.unknown') : undefined} /></div>}
    </Dialog>
  );
}

function Effects({ found }: { found: SettingsPreview }) {
  const { t } = useTranslation('queue-admin');
  const words = usePartWords();
  if (found.what.length === 0) return <p>{t('save.nothing')}</p>;
  return (
    <div className="grid gap-4">
      <div>
        <p>{t('save.parts')}</p>
        <ul className="mt-1 list-disc pl-6">{found.what.map((part) => <li key={part}>{words(part)}</li>)}</ul>
      </div>
      {found.cancelled > 0 && <Notice kind="warning" title={t('save.cancelled', { count: found.cancelled })}>{t('save.cancelledText')}</Notice>}
      {found.overfull > 0 && <Notice kind="warning" title={t('save.overfull', { count: found.overfull })}>{t('save.overfullText')}</Notice>}
      {found.cancelled === 0 && found.overfull === 0 && <Notice kind="info">{t('save.noneHurt')}</Notice>}
    </div>
  );
}

/** Somebody else has saved meanwhile: whose settings to go on with. */
export function StaleDialog({ editor }: { editor: SettingsEditor }) {
  const { t } = useTranslation('queue-admin');
  const words = usePartWords();
  const { state } = editor;
  const both = state.step === 'stale' ? state.both : [];
  return (
    <Dialog
      open={state.step === 'stale'} onClose={() => editor.settle(true)} title={t('stale.title')}
      actions={
        <>
          <Button onClick={() => editor.settle(true)}>{t('stale.keep')}</Button>
          <Button kind="secondary" onClick={() => editor.settle(false)}>{t('stale.drop')}</Button>
        </>
      }
    >
      <p>{t('stale.text')}</p>
      {both.length > 0 && <div className="mt-4"><Notice kind="warning">{t('stale.both', { parts: both.map(words).join(', ') })}</Notice></div>}
    </Dialog>
  );
}
