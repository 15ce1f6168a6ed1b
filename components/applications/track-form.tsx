'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { Tracked } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import { History } from './history.tsx';
import { isLate, statusWords } from './status-words.ts';

type Result = { tracked: Tracked } | { failure: ApiFailure } | null;

/** Looking a dossier up without signing in. `?code=` comes from the QR code. */
export function TrackForm() {
  const { t } = useTranslation('applications');
  const { t: forms } = useTranslation('forms');
  const given = useSearchParams().get('code') ?? '';
  const [code, setCode] = useState(given);
  const [phone, setPhone] = useState('');
  const [tries, setTries] = useState(0);
  const [looking, setLooking] = useState(false);
  const [result, setResult] = useState<Result>(null);

  const told = tries > 0;
  const codeError = told && code.trim() === '' ? t('tracking.codeMissing') : undefined;
  const phoneError = told && !/^\d{4}$/.test(phone) ? t('tracking.phoneMissing') : undefined;
  const errors = [
    ...(codeError ? [{ id: 'track-code', message: codeError }] : []),
    ...(phoneError ? [{ id: 'track-phone', message: phoneError }] : []),
  ];

  const look = async () => {
    setTries(tries + 1);
    if (code.trim() === '' || !/^\d{4}$/.test(phone) || looking) return;
    setLooking(true);
    setResult(null);
    try {
      setResult({ tracked: await api<Tracked>('POST', '/track', { code: code.trim(), phoneLast4: phone }) });
    } catch (error) {
      setResult({ failure: asFailure(error) });
    } finally {
      setLooking(false);
    }
  };

  return (
    <div className="grid gap-10">
      <form noValidate onSubmit={(event) => { event.preventDefault(); void look(); }} className="grid gap-6">
        <ErrorSummary title={forms('errors.title', { count: errors.length })} errors={errors} attempt={tries} />
        <TextInput
          id="track-code" label={t('tracking.code')} help={t('tracking.codeHelp')} error={codeError} autoComplete="off" autoCapitalize="characters" spellCheck={false}
          length={22} value={code} onChange={(event) => setCode(event.target.value)}
        />
        <TextInput
          id="track-phone" label={t('tracking.phone')} error={phoneError} inputMode="numeric" autoComplete="off" maxLength={4} length={4}
          value={phone} onChange={(event) => setPhone(event.target.value.replace(/\D/g, ''))}
        />
        <div><Button type="submit" loading={looking}>{t('tracking.submit')}</Button></div>
      </form>
      {result && ('tracked' in result ? <Found tracked={result.tracked} /> : <NotFound failure={result.failure} />)}
    </div>
  );
}

function NotFound({ failure }: { failure: ApiFailure }) {
  const { t } = useTranslation('applications');
  const failureText = useFailureText();
  if (failure instanceof ApiProblem && failure.code === 'track.not-found') {
    return <Notice kind="warning" title={t('tracking.notFound')} live>{t('tracking.notFoundText')}</Notice>;
  }
  return <Notice kind="error" live>{failureText(failure)}</Notice>;
}

function Found({ tracked }: { tracked: Tracked }) {
  const { t, locale } = useTranslation('applications');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [tracked]);
  const { name, text, tone } = statusWords(tracked.status, t);
  return (
    <section className="grid gap-6">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-xl">{t('tracking.resultTitle')}</h2>
        <p className="mt-1 font-semibold">{localText(tracked.procedureName, locale)}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Tag tone={tone}>{name}</Tag>
          {isLate(tracked) && <Tag tone="late">{t('late')}</Tag>}
        </div>
        <p className="mt-2">{text}</p>
      </div>
      <SummaryList
        rows={[
          { key: 'code', question: t('code'), answer: tracked.code },
          { key: 'office', question: t('office'), answer: localText(tracked.officeName, locale) },
          { key: 'sent', question: t('submittedAt'), answer: formatDateTime(tracked.submittedAt) },
          { key: 'due', question: t('due'), answer: tracked.dueAt ? formatDateTime(tracked.dueAt) : t('dueNotYet') },
        ]}
      />
      <History entries={tracked.history} />
    </section>
  );
}
