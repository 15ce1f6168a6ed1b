'use client';

import { useEffect } from 'react';
import { part } from '#components/api/part.ts';
import { useCode } from '#components/shell/use-code.ts';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { SignedIn } from './signed-in.tsx';

const supplement = part(() => import('./dossier/supplement.tsx').then((module) => module.Supplement));

/** The page on which a supplement request is answered. */
export function SupplementView() {
  const { t } = useTranslation('applications');
  const { t: common } = useTranslation('common');
  const code = useCode();
  useEffect(() => supplement.ahead(), []);
  if (code === null) return <Skeleton lines={5} label={common('state.loading')} />;
  return <SignedIn alone title={t('signInTitle')} text={t('signInText')}>{() => <supplement.Part code={code} />}</SignedIn>;
}
