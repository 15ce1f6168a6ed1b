'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import { DEFECTS, type Defect } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { SendFailure } from '../actions/failure.tsx';
import type { SendState } from '../use-sender.ts';
import type { Mark } from './items.ts';

const NOTE_MAX = 1000;

/**
 * What is wrong with a paper or an answer: a reason from the list, or in own words.
 *
 * @param of the paper's or question's name
 * @param state where it is sent at once (papers)
 */
export function MarkDialog({ of, mark, reasons = DEFECTS, state = { step: 'open' }, onSave, onClear, onClose }: {
  of: string;
  mark: Mark | null;
  reasons?: readonly Defect[];
  state?: SendState;
  onSave: (mark: Mark) => void;
  /** where something was marked before */
  onClear?: (() => void) | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  const formId = useId();
  const [reason, setReason] = useState<Defect | null>(mark?.reasonCode ?? null);
  const [note, setNote] = useState(mark?.note ?? '');
  const [tried, setTried] = useState(false);
  const noteMissing = reason === 'other' && !note.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason && !noteMissing) onSave({ reasonCode: reason, note: note.trim() });
    else document.getElementById(reason ? 'mark-note' : 'mark-reason')?.focus();
  };
  return (
    <Dialog
      open onClose={onClose} title={t('mark.title', { name: of })}
      actions={
        <>
          <Button type="submit" form={formId} loading={state.step === 'sending'}>{t('mark.save')}</Button>
          {onClear && <Button kind="secondary" onClick={onClear}>{t('mark.clear')}</Button>}
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-5 text-sm">
        <RadioGroup
          id="mark-reason" label={t('mark.reason')} inline error={tried && !reason ? t('mark.reasonMissing') : undefined}
          choices={reasons.map((each) => ({ value: each, label: t(`defect.${each}`) }))}
          value={reason ?? undefined} onChange={(value) => setReason(reasons.find((each) => each === value) ?? null)}
        />
        <TextArea
          id="mark-note" label={t('mark.note')} help={t('mark.noteHelp')} maxLength={NOTE_MAX} rows={2}
          optional={reason === 'other' ? undefined : t('words.optional')} error={tried && noteMissing ? t('mark.noteMissing') : undefined}
          value={note} onChange={(event) => setNote(event.target.value)}
        />
        <SendFailure state={state} />
      </form>
    </Dialog>
  );
}
