'use client';

import { refreshMe, useMe } from '#components/session/me.tsx';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** The card of the home page about one's own things; says nothing personal before one is signed in. */
export function MyThings() {
  const { t, locale } = useTranslation('home');
  const common = useTranslation('common').t;
  const session = useMe();
  const title = session.state === 'signed-in' ? t('mine.hello', { name: session.me.fullName }) : t('mine.title');
  return (
    <>
      <h2 className="text-xl">{title}</h2>
      <p className="mt-2 grow text-quiet">
        {session.state === 'signed-in' ? t('mine.text') : session.state === 'unreachable' ? t('mine.unreachable') : t('mine.anonymous')}
      </p>
      <div className="mt-5 grid">
        {session.state === 'signed-in' && <ButtonLink kind="secondary" href={`/${locale}/applications`}>{t('mine.applications')}</ButtonLink>}
        {session.state === 'unreachable' && <Button kind="secondary" onClick={() => void refreshMe()}>{common('action.retry')}</Button>}
        {session.state === 'anonymous' && <SignInLink kind="secondary">{common('session.signInVneid')}</SignInLink>}
        {/* Keeps the button's place while the answer is on its way. */}
        {session.state === 'loading' && <span className="h-12.5" />}
      </div>
    </>
  );
}
