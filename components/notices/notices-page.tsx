'use client';

import { useEffect } from 'react';
import { part } from '#components/api/part.ts';
import { SignedIn } from '#components/applications/signed-in.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

const list = part(() => import('./notice-list.tsx').then((module) => module.NoticeList));
const settings = part(() => import('./notice-settings.tsx').then((module) => module.NoticeSettings));

/** The person's notices. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  useEffect(() => list.ahead(), []);
  return <SignedIn title={t('signInTitle')} text={t('signInText')}>{() => <list.Part />}</SignedIn>;
}

/** How the person is told. */
export function NoticeSettingsPage() {
  const { t } = useTranslation('notices');
  useEffect(() => settings.ahead(), []);
  return <SignedIn title={t('signInTitle')} text={t('signInText')}>{() => <settings.Part />}</SignedIn>;
}
