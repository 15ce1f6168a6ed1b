'use client';

import { useId, useState, type FormEvent } from 'react';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Select, TextArea, TextInput } from '#components/ui/text-input.tsx';
import { MAX_OPINION_DAYS, type Dossier } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { OfficeSummary } from '#lib/places/schema.ts';
import { SendFailure } from '../actions/failure.tsx';
import { useKept } from '#components/api/use-kept.ts';
import { useSender } from '../use-sender.ts';

/** A question to another office, with the time that it has. */
export function AskOpinionDialog({ dossier, official, onClose, onSettled }: { dossier: Dossier; official: string; onClose: () => void; onSettled: () => void }) {
  const { t, locale } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  const formId = useId();
  const [tried, setTried] = useState(false);
  const { value, change, forget } = useKept(`dossier.opinion:${official}:${dossier.code}`, { office: '', question: '', days: '2' });
  const offices = useResource<OfficeSummary[]>('/offices').data ?? [];
  const sender = useSender((step) => {
    if (step === 'done') forget();
    onSettled();
  });
  const workingDays = Number(value.days);
  const wrong = { office: !value.office, question: !value.question.trim(), days: !(Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= MAX_OPINION_DAYS) };
  const nameOf = ({ ward }: OfficeSummary) => (locale === 'vi' ? ward.name : ward.nameEn);
  const choices = offices.filter(({ code }) => code !== dossier.officeCode).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), locale));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = (['office', 'question', 'days'] as const).find((part) => wrong[part]);
    if (first) document.getElementById(`opinion-${first}`)?.focus();
    else void sender.send(`/office/applications/${encodeURIComponent(dossier.code)}/opinions`, { office: value.office, question: value.question.trim(), workingDays });
  };
  return (
    <Dialog
      open onClose={onClose} title={t('opinions.askTitle', { code: dossier.code })}
      actions={
        <>
          <Button type="submit" form={formId} loading={sender.busy}>{t(sender.busy ? 'words.sending' : 'opinions.send')}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.close')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-5 text-sm">
        <p>{t('opinions.askText')} {t('words.kept')}</p>
        <Select
          id="opinion-office" label={t('opinions.office')} placeholder={t('opinions.choose')} error={tried && wrong.office ? t('opinions.officeMissing') : undefined}
          options={choices.map((office) => ({ value: office.code, label: nameOf(office) }))} value={value.office} onChange={(event) => change({ office: event.target.value })}
        />
        <TextArea id="opinion-question" label={t('opinions.question')} maxLength={2000} error={tried && wrong.question ? t('opinions.questionMissing') : undefined} value={value.question} onChange={(event) => change({ question: event.target.value })} />
        <TextInput
          id="opinion-days" label={t('opinions.days')} length={3} inputMode="numeric" error={tried && wrong.days ? t('opinions.daysWrong', { max: MAX_OPINION_DAYS }) : undefined}
          value={value.days} onChange={(event) => change({ days: event.target.value })}
        />
        <SendFailure state={sender.state} />
      </form>
    </Dialog>
  );
}
