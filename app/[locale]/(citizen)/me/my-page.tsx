'use client';

import { useEffect } from 'react';
import { part } from '#components/api/part.ts';
import { SignedIn } from '#components/applications/signed-in.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const account = part(() => import('./account.tsx').then((module) => module.Account));

/** A person's account as the product knows it, and where it is signed in. */
export function MyPage() {
  const { t } = useTranslation('me');
  useEffect(() => account.ahead(), []);
  return <SignedIn title={t('signInTitle')} text={t('signInText')}>{(me) => <account.Part me={me} />}</SignedIn>;
}
