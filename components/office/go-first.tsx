'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { UsersIcon } from '#components/ui/icons.ts';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { firstPlace } from './places.ts';
import { useOfficial } from './use-official.ts';

/** Sends an official to the first page that their roles open. Here, not on the server: only the browser knows who it is. */
export function GoFirst() {
  const { t, locale } = useTranslation('office');
  const router = useRouter();
  const official = useOfficial();
  const place = official && firstPlace(official.roles);
  useEffect(() => {
    if (place) router.replace(`/${locale}${place}`);
  }, [place, locale, router]);
  if (official && !place) return <EmptyState icon={UsersIcon} title={t('access.noneTitle')}>{t('access.noneText')}</EmptyState>;
  return <Skeleton lines={3} label={t('access.opening')} />;
}
