'use client';

import { useState, type FormEvent } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { api } from '#components/api/api.ts';
import { useAction } from '#components/api/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-input.tsx';
import type { Application } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const SCORES = ['5', '4', '3', '2', '1'] as const;

/** How satisfied the applicant is, once, after the end: five steps and words. */
export function Rate({ application, onChange }: { application: Application; onChange: () => void }) {
  const { t } = useTranslation('holder');
  const [score, setScore] = useState<string | undefined>(undefined);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAction((body: { score: number; words: string }, idempotencyKey) => api('POST', `/applications/${application.code}/rating`, body, { idempotencyKey }), onChange, { refused: onChange });
  const given = SCORES.find((each) => Number(each) === application.rating?.score);
  if (given) return <Notice kind="success" live title={t('rate.thanks')}>{t(`rate.${given}`)}</Notice>;
  if (!application.can.includes('rate')) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (score) send.run({ score: Number(score), words });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <RadioGroup
        id="rating" label={<span className="text-lg">{t('rate.title')}</span>} value={score} error={tried && !score ? t('rate.needed') : undefined}
        choices={SCORES.map((value) => ({ value, label: t(`rate.${value}`) }))} onChange={setScore}
      />
      <TextArea id="rating-words" label={t('rate.words')} optional={t('optional')} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
      <ActionFailed title={t('rate.failed')} failure={send.failure} />
      <div><Button type="submit" kind="secondary" loading={send.busy}>{t('rate.send')}</Button></div>
    </form>
  );
}
