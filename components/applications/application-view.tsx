'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { part } from '#components/api/part.ts';
import { useCode } from '#components/shell/use-code.ts';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { SignedIn } from './signed-in.tsx';

const one = part(() => import('./one-application.tsx').then((module) => module.OneApplication));

/** The page of one dossier; `?new=1` right after sending, `?supplemented=1` right after answering a supplement request. */
export function ApplicationView() {
  const { t } = useTranslation('applications');
  const { t: common } = useTranslation('common');
  const query = useSearchParams();
  const code = useCode();
  useEffect(() => one.ahead(), []);
  if (code === null) return <Skeleton lines={5} label={common('state.loading')} />;
  return (
    <SignedIn alone title={t('signInTitle')} text={t('signInText')}>
      {() => <one.Part code={code} isNew={query.get('new') === '1'} isSupplemented={query.get('supplemented') === '1'} />}
    </SignedIn>
  );
}
