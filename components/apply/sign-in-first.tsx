'use client';

import { SignInLink } from '#components/session/sign-in-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Why signing in is needed, and the button, which comes back to this very place. */
export function SignInFirst({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('common');
  return (
    <Card>
      <h2 className="text-lg">{title}</h2>
      <p className="mt-2 mb-5">{text}</p>
      <SignInLink>{t('session.signInVneid')}</SignInLink>
    </Card>
  );
}
