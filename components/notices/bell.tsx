'use client';

import Link from 'next/link';
import { useMe } from '#components/session/me.tsx';
import { BellIcon } from '#components/ui/icons.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { useUnread } from './unread.ts';

const MOST = 99;

/** In the header of those who are signed in: the way to the notices, and how many are unread. */
export function Bell() {
  const { t, locale } = useTranslation('common');
  const signedIn = useMe().state === 'signed-in';
  const unread = useUnread(signedIn) ?? 0;
  if (!signedIn) return null;
  return (
    <Link href={`/${locale}/me/notices`} prefetch={false} className="relative inline-flex min-h-target min-w-target items-center justify-center rounded-md hover:bg-sunken">
      <BellIcon width="1.5rem" height="1.5rem" />
      <VisuallyHidden>{unread > 0 ? t('nav.noticesUnread', { count: unread }) : t('nav.notices')}</VisuallyHidden>
      {unread > 0 && (
        <span aria-hidden="true" className="absolute top-0.5 right-0 min-w-6 rounded-full bg-lacquer px-1.5 text-center text-sm leading-6 font-bold text-on-lacquer tabular-nums">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
