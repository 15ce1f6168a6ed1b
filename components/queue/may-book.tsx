'use client';

import type { ReactNode } from 'react';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** The buttons, for those who may book; for others why not, and the way. */
export function MayBook({ me, children }: { me: Me | null; children: ReactNode }) {
  const { t } = useTranslation('queue');
  const common = useTranslation('common').t;
  if (me?.level === 2) return children;
  if (me) return <Notice kind="warning" title={t('book.level1')}>{t('book.level1Text')}</Notice>;
  return (
    <div>
      <p className="font-semibold">{t('book.signInTitle')}</p>
      <p className="mt-1 mb-4">{t('book.signInText')}</p>
      <SignInLink wide>{common('session.signInVneid')}</SignInLink>
    </div>
  );
}
