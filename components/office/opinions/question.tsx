'use client';

import { useId, useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { AskedOpinion, AskedOpinionDetail } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import type { Reference } from '#lib/places/schema.ts';
import type { FormDefinition } from '#lib/procedures/form.ts';
import { AnswerForm } from '../dossier/answer-form.tsx';
import { DossierAnswers } from '../dossier/answers.tsx';
import { localDay } from '../local-day.ts';

type Props = { question: AskedOpinion; reference: Reference | undefined; official: string; now: number; onAnswered: () => void };

/** One question; opened, with what may be seen of the dossier and the form to answer it. */
export function AskedQuestion({ question, reference, official, now, onAnswered }: Props) {
  const { t, locale } = useTranslation('dossier');
  const [shown, setShown] = useState(false);
  const id = useId();
  const late = question.open && Date.parse(question.dueAt) < now;
  return (
    <li className="grid gap-3 rounded-lg border border-line bg-surface p-5 text-sm">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-base">{localText(question.procedureName, locale)}</h2>
          <p className="text-quiet">{question.code} · {t('asked.from', { office: localText(question.fromOffice, locale) })}</p>
          <p className="text-quiet">{t('opinions.asked', { name: question.askedByName, at: formatDateTime(question.askedAt) })}</p>
        </div>
        {question.open && <Tag tone={late ? 'late' : 'waiting'}>{t('opinions.due', { due: formatDateTime(question.dueAt) })}</Tag>}
      </div>
      <p className="text-base whitespace-pre-line" lang="vi">{question.question}</p>
      {question.answer !== null && question.answeredAt && (
        <div className="border-l-4 border-line pl-3">
          <p className="font-semibold whitespace-pre-line" lang="vi">{question.answer}</p>
          <p className="text-quiet">{t('opinions.answered', { name: question.answeredByName ?? '', at: formatDateTime(question.answeredAt) })}</p>
        </div>
      )}
      {question.open && (
        <div><Button kind="secondary" compact aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>{t(shown ? 'asked.close' : 'asked.open')}</Button></div>
      )}
      <div id={id}>{question.open && shown && reference && <OpenQuestion id={question.id} reference={reference} official={official} onAnswered={onAnswered} />}</div>
    </li>
  );
}

function OpenQuestion({ id, reference, official, onAnswered }: { id: string; reference: Reference; official: string; onAnswered: () => void }) {
  const { t } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  const { data, failure, loading, refresh } = useResource<AskedOpinionDetail>(`/office/opinions/${id}`);
  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={3} label={common('state.loading')} />;
  const { dossier } = data;
  return (
    <div className="grid gap-6">
      {dossier && (
        <section aria-label={t('asked.answers')}>
          <p className="font-semibold">{t('asked.applicant', { name: dossier.applicantName })}</p>
          <p className="mb-3 text-quiet">{t('asked.answersText')}</p>
          <DossierAnswers form={dossier.form as FormDefinition} answers={dossier.answers} prefilled={dossier.prefilled} reference={reference} today={localDay(dossier.submittedAt)} />
        </section>
      )}
      <AnswerForm
        id={id} path={`/office/opinions/${id}/answer`} official={official} onAnswered={onAnswered}
        words={{ label: t('asked.answer'), help: t('asked.answerHelp'), missing: t('asked.answerMissing'), send: t('asked.send') }}
      />
    </div>
  );
}
