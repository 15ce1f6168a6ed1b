'use client';

import { useEffect } from 'react';
import { part } from '#components/api/part.ts';
import { SignedIn } from '#components/applications/signed-in.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const help = part(() => import('./my-help.tsx').then((module) => module.MyHelp));

/** The citizen's page about being helped. */
export function MyHelpPage() {
  const { t } = useTranslation('help');
  useEffect(() => help.ahead(), []);
  return <SignedIn title={t('mine.signInTitle')} text={t('mine.signInText')}>{(me) => <help.Part me={me} />}</SignedIn>;
}
