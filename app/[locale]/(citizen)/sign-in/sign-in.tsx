'use client';

import { useSearchParams } from 'next/navigation';
import { signInHref, useMe } from '#components/session/me.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** What went wrong, by next-auth's error codes; any other code is told as "something". */
const REASONS = {
  AccessDenied: 'signIn.denied',
  Callback: 'signIn.callback',
  OAuthCallback: 'signIn.callback',
  OAuthCallbackError: 'signIn.callback',
  OAuthSignin: 'signIn.start',
  OAuthSigninError: 'signIn.start',
} as const;

function isKnown(code: string): code is keyof typeof REASONS {
  return Object.hasOwn(REASONS, code);
}

/** Explains a sign-in that failed and offers another try; without an error, just the way in. */
export function SignIn() {
  const { t, locale } = useTranslation('me');
  const { t: common } = useTranslation('common');
  const error = useSearchParams().get('error');
  const session = useMe();
  const home = `/${locale}`;
  if (session.state === 'signed-in') {
    return (
      <div className="grid gap-5">
        <Notice kind="success">{t('signIn.already', { name: session.me.fullName })}</Notice>
        <div><ButtonLink href={home}>{t('signIn.goOn')}</ButtonLink></div>
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      {error && <Notice kind="error" title={t('signIn.failed')} live>{t(isKnown(error) ? REASONS[error] : 'signIn.other')}</Notice>}
      {/* Back to the home page, not to this one with its error. */}
      <div><ButtonLink plain href={signInHref(locale, home)}>{error ? t('signIn.again') : common('session.signInVneid')}</ButtonLink></div>
    </div>
  );
}
