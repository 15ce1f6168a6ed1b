'use client';

import { Suspense, type ReactNode } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { Unreachable } from '#components/api/problem.ts';
import { refreshMe, useMe } from '#components/session/me.tsx';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { IdCardIcon } from '#components/ui/icons.ts';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import type { Me } from '#lib/identity/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Shows a person's own things to that person; to others, why not and the way in. The server guards the data itself. */
export function SignedIn({ title, text, alone, children }: {
  title: string;
  text: string;
  /** the page has no heading of its own: what is said to strangers is it */
  alone?: true;
  children: (me: Me) => ReactNode;
}) {
  const { t } = useTranslation('common');
  const session = useMe();
  switch (session.state) {
    case 'loading': return <Skeleton lines={4} label={t('state.loading')} />;
    case 'unreachable': return <FailureState failure={new Unreachable('no answer to who is signed in')} onRetry={() => void refreshMe()} />;
    case 'anonymous': return <EmptyState icon={IdCardIcon} title={alone ? <span role="heading" aria-level={1}>{title}</span> : title} action={<SignInLink>{t('session.signInVneid')}</SignInLink>}>{text}</EmptyState>;
    case 'signed-in': return <Suspense fallback={<Skeleton lines={4} label={t('state.loading')} />}>{children(session.me)}</Suspense>;
  }
}
