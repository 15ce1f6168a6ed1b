'use client';

import Link from 'next/link';
import { FailureState, useFailureText } from '#components/api/failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { BellIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { NoticeCard } from './notice-card.tsx';
import { useNotices } from './use-notices.ts';

/** All that the person was told, the newest first; grows by itself when something new is told. */
export function NoticeList() {
  const { t, locale } = useTranslation('notices');
  const { t: common } = useTranslation('common');
  const failureText = useFailureText();
  const { notices, unread, loaded, failure, loading, refresh, busy, refused, showOlder, markRead } = useNotices();

  if (!loaded) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={3} label={common('state.loading')} />;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="font-semibold">{unread > 0 ? t('list.unread', { count: unread }) : notices.length > 0 && t('list.allRead')}</p>
        <Link href={`/${locale}/me/notices/settings`} prefetch={false} className="inline-flex min-h-target items-center font-semibold text-jade underline underline-offset-4">{t('list.settings')}</Link>
      </div>
      {unread > 0 && <Button kind="secondary" loading={busy} onClick={() => markRead()}>{t('list.readAll')}</Button>}
      {refused && <Notice kind="error" live>{failureText(refused)}</Notice>}
      {notices.length === 0 && <EmptyState icon={BellIcon} title={t('list.emptyTitle')}>{t('list.emptyText')}</EmptyState>}
      <ul className="grid gap-3">
        {notices.map((notice) => <li key={notice.id}><NoticeCard notice={notice} onOpen={(id) => markRead([id])} /></li>)}
      </ul>
      {showOlder && <Button kind="secondary" loading={busy} onClick={showOlder}>{t('list.older')}</Button>}
    </div>
  );
}
