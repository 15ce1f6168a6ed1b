'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { part } from '#components/api/part.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { SignedIn } from './signed-in.tsx';

const lists = part(() => import('./lists.tsx').then((module) => module.Lists));

/** What a person has begun and what they have sent. */
export function ApplicationList() {
  const { t, locale } = useTranslation('applications');
  useEffect(() => lists.ahead(), []);
  return (
    <>
      <SignedIn title={t('signInTitle')} text={t('signInText')}>{() => <lists.Part />}</SignedIn>
      <p className="mt-8"><Link prefetch={false} className="inline-flex min-h-target items-center font-semibold text-jade underline underline-offset-4" href={`/${locale}/track`}>{t('track')}</Link></p>
    </>
  );
}
