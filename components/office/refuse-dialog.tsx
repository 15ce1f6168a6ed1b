'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { Dossier } from '#lib/applications/schema.ts';
import { REFUSAL_REASONS } from '#lib/applications/status.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { DecisionFailure } from './decision-failure.tsx';
import type { RefusalDraft } from './refusal-draft.ts';
import type { Decision, DecisionState } from './use-decision.ts';

/** As long as the API takes (`RefuseApplication.note`). */
const NOTE_MAX = 1000;

/** The reason and the official's own words, which the applicant reads. What is written stays when the dialog closes. */
export function RefuseDialog({ dossier, open, state, draft, onChange, onClose, onDecide }: {
  dossier: Dossier;
  open: boolean;
  state: DecisionState;
  draft: RefusalDraft;
  onChange: (part: Partial<RefusalDraft>) => void;
  onClose: () => void;
  onDecide: (decision: Decision) => void;
}) {
  const { t } = useTranslation('office');
  const { t: applications } = useTranslation('applications');
  const { t: common } = useTranslation('common');
  const formId = useId();
  const [tried, setTried] = useState(false);
  const busy = state.step === 'sending' || state.step === 'done';
  const note = draft.note.trim();
  const left = NOTE_MAX - note.length;
  const reasonError = draft.reasonCode ? undefined : t('decide.reasonMissing');
  const noteError = note === '' ? t('decide.noteMissing') : left < 0 ? t('decide.noteTooLong', { max: NOTE_MAX }) : undefined;

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.reasonCode && !noteError) onDecide({ action: 'refuse', reasonCode: draft.reasonCode, note });
    else document.getElementById(reasonError ? 'refusal-reason' : 'refusal-note')?.focus();
  };

  return (
    <Dialog
      open={open} onClose={onClose} title={t('decide.refuseTitle', { code: dossier.code })}
      actions={
        <>
          <Button type="submit" form={formId} kind="danger" loading={busy}>{t(busy ? 'decide.refusing' : 'decide.refuseConfirm')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.close')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} noValidate className="grid gap-5 text-sm">
        <p>{t('decide.refuseText', { name: dossier.applicantName })} {t('decide.kept')}</p>
        <RadioGroup
          id="refusal-reason" label={t('decide.reason')} error={tried ? reasonError : undefined}
          choices={REFUSAL_REASONS.map((reason) => ({ value: reason, label: applications(`refusal.${reason}`) }))}
          value={draft.reasonCode ?? undefined}
          onChange={(value) => onChange({ reasonCode: REFUSAL_REASONS.find((reason) => reason === value) ?? null })}
        />
        <div>
          <TextArea
            id="refusal-note" label={t('decide.note')} help={t('decide.noteHelp')} error={tried ? noteError : undefined}
            value={draft.note} onChange={(event) => onChange({ note: event.target.value })}
          />
          <p className={left < 0 ? 'mt-1 font-semibold text-lacquer' : 'mt-1 text-quiet'}>
            {left < 0 ? t('decide.noteOver', { count: -left }) : t('decide.noteLeft', { count: left })}
          </p>
        </div>
        {state.step === 'open' && state.failure && <DecisionFailure failure={state.failure} />}
      </form>
    </Dialog>
  );
}
