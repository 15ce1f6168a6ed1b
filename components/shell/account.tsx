'use client';

import Link from 'next/link';
import { useMe } from '#components/session/me.tsx';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** In the header: a way in, or whose session this is. Keeps its place while the answer is on its way. */
export function Account() {
  const { t, locale } = useTranslation('common');
  const session = useMe();
  if (session.state === 'signed-in') {
    const { fullName } = session.me;
    // Vietnamese names end with the given name, by which people are called.
    const givenName = fullName.split(' ').at(-1) ?? fullName;
    return (
      <Link href={`/${locale}/me`} className="flex min-h-target items-center gap-2.5 rounded-full font-semibold underline-offset-4 hover:underline">
        <VisuallyHidden>{t('session.me', { name: fullName })}</VisuallyHidden>
        <span aria-hidden="true" className="flex size-11 items-center justify-center rounded-full bg-jade text-on-jade">{givenName.charAt(0)}</span>
        <span aria-hidden="true" className="hidden max-w-48 truncate text-sm lg:block">{fullName}</span>
      </Link>
    );
  }
  if (session.state === 'anonymous') return <SignInLink kind="secondary" narrow>{t('session.signIn')}</SignInLink>;
  return <span className="h-12 w-29" />;
}
