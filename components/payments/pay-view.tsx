'use client';

import { useEffect } from 'react';
import { part } from '#components/api/part.ts';
import { SignedIn } from '#components/applications/signed-in.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { usePayAddress } from './use-pay-address.ts';

const page = part(() => import('./pay-page.tsx').then((module) => module.PayPage));

/** The page on which a fee is paid. */
export function PayView() {
  const { t } = useTranslation('payments');
  const { t: common } = useTranslation('common');
  const { code, paymentId } = usePayAddress();
  useEffect(() => page.ahead(), []);
  if (code === null) return <Skeleton lines={4} label={common('state.loading')} />;
  return <SignedIn alone title={t('signInTitle')} text={t('signInText')}>{() => <page.Part code={code} paymentId={paymentId} />}</SignedIn>;
}
