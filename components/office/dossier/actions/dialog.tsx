'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextArea, TextInput } from '#components/ui/text-input.tsx';
import type { Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { useKept } from '#components/api/use-kept.ts';
import { useSender } from '../use-sender.ts';
import { SendFailure } from './failure.tsx';
import { formOf, NO_WORDS, problemsOf, requestOf, type ActionWords, type FormAction, type WordProblem } from './forms.ts';

const FIELD: Record<WordProblem, string> = { reason: 'action-reason', 'note-missing': 'action-note', 'note-too-long': 'action-note', step: 'action-step', days: 'action-days' };

/** Asks for what an action needs, and once more whether it is meant. What is written stays when the dialog closes. */
export function ActionDialog({ action, dossier, official, onClose, onSettled }: {
  action: FormAction;
  dossier: Dossier;
  official: string;
  onClose: () => void;
  onSettled: (step: 'done' | 'overtaken') => void;
}) {
  const { t, locale } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  const formId = useId();
  const [tried, setTried] = useState(false);
  const form = formOf(action);
  const who = { name: dossier.applicantName, code: dossier.code };
  const start = action === 'extend' ? { ...NO_WORDS, note: t('words.apology', who) } : NO_WORDS;
  const kept = useKept<ActionWords>(`dossier.words:${official}:${dossier.code}:${action}`, start);
  const sender = useSender((step) => {
    if (step === 'done') kept.forget();
    onSettled(step);
  });
  const mostDays = dossier.clock.mostExtraDays ?? 1;
  const problems = problemsOf(action, kept.value, mostDays);
  const errors = new Set(tried ? problems : []);
  const next = dossier.steps[(dossier.step ?? 0) + 1];
  const needsKeeping = Boolean(form.note ?? form.reasons);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = problems;
    if (first) {
      document.getElementById(FIELD[first])?.focus();
      return;
    }
    const { path, body } = requestOf(action, dossier, kept.value);
    void sender.send(path, body);
  };
  return (
    <Dialog
      open onClose={onClose} title={t(`act.${action}.title`, who)}
      actions={
        <>
          <Button type="submit" form={formId} kind={form.grave ? 'danger' : 'primary'} loading={sender.busy}>{sender.busy ? t('words.sending') : t(`act.${action}.confirm`)}</Button>
          <Button kind="secondary" onClick={onClose}>{common(needsKeeping ? 'action.close' : 'action.cancel')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-5 text-sm">
        <p>{t(`act.${action}.text`, { ...who, step: next ? localText(next.name, locale) : '' })} {needsKeeping && t('words.kept')}</p>
        {form.extra === 'step' && <StepChoice dossier={dossier} words={kept.value} change={kept.change} missing={errors.has('step')} />}
        {form.reasons && <ReasonChoice reasons={form.reasons} words={kept.value} change={kept.change} missing={errors.has('reason')} />}
        {form.extra === 'days' && (
          <TextInput
            id="action-days" label={t('words.days')} help={t('words.daysHelp', { max: mostDays })} length={3} inputMode="numeric"
            error={errors.has('days') ? t('words.daysWrong', { max: mostDays }) : undefined}
            value={Number.isInteger(kept.value.days) ? kept.value.days : ''} onChange={(event) => kept.change({ days: Number.parseInt(event.target.value, 10) })}
          />
        )}
        {form.note && <NoteField action={action} words={kept.value} change={kept.change} errors={errors} />}
        <SendFailure state={sender.state} />
      </form>
    </Dialog>
  );
}

type Part = { words: ActionWords; change: (part: Partial<ActionWords>) => void };

function StepChoice({ dossier, words, change, missing }: Part & { dossier: Dossier; missing: boolean }) {
  const { t, locale } = useTranslation('dossier');
  const steps = dossier.steps.flatMap((step, index) => (step.kind === 'process' && index < (dossier.step ?? 0) ? [{ value: String(index), label: localText(step.name, locale) }] : []));
  return (
    <RadioGroup
      id="action-step" label={t('words.step')} error={missing ? t('words.stepMissing') : undefined} choices={steps}
      value={words.step === null ? undefined : String(words.step)} onChange={(value) => change({ step: Number(value) })}
    />
  );
}

function ReasonChoice({ reasons, words, change, missing }: Part & { reasons: NonNullable<ReturnType<typeof formOf>['reasons']>; missing: boolean }) {
  const { t } = useTranslation('dossier');
  const { t: applications } = useTranslation('applications');
  return (
    <RadioGroup
      id="action-reason" label={t('words.reason')} error={missing ? t('words.reasonMissing') : undefined}
      choices={reasons.map((reason) => ({ value: reason, label: applications(`refusal.${reason}`) }))}
      value={words.reasonCode ?? undefined} onChange={(value) => change({ reasonCode: reasons.find((reason) => reason === value) ?? null })}
    />
  );
}

function NoteField({ action, words, change, errors }: Part & { action: FormAction; errors: ReadonlySet<WordProblem> }) {
  const { t } = useTranslation('dossier');
  const { note, forColleagues, noteMax } = formOf(action);
  const left = noteMax - words.note.trim().length;
  return (
    <div>
      <TextArea
        id="action-note" label={t(forColleagues ? 'words.inside' : 'words.note')} help={forColleagues ? undefined : t('words.noteHelp')}
        optional={note === 'optional' ? t('words.optional') : undefined}
        error={errors.has('note-missing') ? t('words.noteMissing') : errors.has('note-too-long') ? t('words.noteTooLong', { max: noteMax }) : undefined}
        value={words.note} onChange={(event) => change({ note: event.target.value })}
      />
      <p className={left < 0 ? 'mt-1 font-semibold text-lacquer' : 'mt-1 text-quiet'}>{left < 0 ? t('words.over', { count: -left }) : t('words.left', { count: left })}</p>
    </div>
  );
}
