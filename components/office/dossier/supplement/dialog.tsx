'use client';

import { useEffect, useId, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { SendFailure } from '../actions/failure.tsx';
import { useSender } from '../use-sender.ts';
import { SupplementList } from './list.tsx';
import type { SupplementDraft } from './use-draft.ts';

/** The one request that lists everything: what was marked before, and what is added here. */
export function SupplementDialog({ dossier, draft, onClose, onSettled }: {
  dossier: Dossier;
  draft: SupplementDraft;
  onClose: () => void;
  onSettled: (step: 'done' | 'overtaken') => void;
}) {
  const { t } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  const formId = useId();
  const [tried, setTried] = useState(false);
  const sender = useSender((step) => {
    if (step === 'done') draft.forget();
    onSettled(step);
  });
  // not on the first button of the list, which would take an item back
  useEffect(() => document.getElementById('supplement-other')?.focus(), []);
  const rounds = dossier.supplements.length;
  const note = draft.written.note || t('supplement.noteStart');
  const secondMissing = rounds > 0 && !draft.written.secondReason.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.items.length === 0) document.getElementById('supplement-other')?.focus();
    else if (secondMissing) document.getElementById('supplement-second')?.focus();
    else {
      void sender.send(`/office/applications/${encodeURIComponent(dossier.code)}/supplement`, {
        revision: dossier.revision, note, items: draft.items, ...(rounds > 0 && { secondReason: draft.written.secondReason.trim() }),
      });
    }
  };
  return (
    <Dialog
      open onClose={onClose} title={t('supplement.title', { code: dossier.code })}
      actions={
        <>
          <Button type="submit" form={formId} loading={sender.busy}>{t(sender.busy ? 'words.sending' : 'supplement.send')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.close')}</Button>
        </>
      }
    >
      <div className="grid gap-5 text-sm">
        <p>{t('supplement.text', { name: dossier.applicantName })} {t('words.kept')}</p>
        {tried && draft.items.length === 0 && <Notice kind="error" live>{t('supplement.empty')}</Notice>}
        <SupplementList dossier={dossier} draft={draft} />
        <form id={formId} onSubmit={submit} noValidate className="grid gap-5">
          <TextArea id="supplement-note" label={t('supplement.note')} maxLength={2000} rows={2} value={note} onChange={(event) => draft.change({ note: event.target.value })} />
          {rounds > 0 && (
            <TextArea
              id="supplement-second" label={t('supplement.second')} help={t('supplement.secondHelp', { count: rounds })} maxLength={1000} rows={2}
              error={tried && secondMissing ? t('words.noteMissing') : undefined}
              value={draft.written.secondReason} onChange={(event) => draft.change({ secondReason: event.target.value })}
            />
          )}
          <SendFailure state={sender.state} />
        </form>
      </div>
    </Dialog>
  );
}
