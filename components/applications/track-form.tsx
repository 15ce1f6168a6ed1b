'use client';

import { useSearchParams } from 'next/navigation';
import { Suspense, useEffect, useState } from 'react';
import { api } from '#components/api/api.ts';
import { useFailureText } from '#components/api/failure.tsx';
import { part } from '#components/api/part.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { Button } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { Tracked } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const found = part(() => import('./tracked-result.tsx').then((module) => module.TrackedResult));

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

  useEffect(() => found.ahead(), []);

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
      {result && ('tracked' in result ? <Suspense><found.Part tracked={result.tracked} /></Suspense> : <NotFound failure={result.failure} />)}
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
