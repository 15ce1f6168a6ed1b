'use client';

import { useFailureText } from '#components/api/failure.tsx';
import { ApiProblem, type ApiFailure } from '#components/api/problem.ts';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Why a change did not get through, and what to do about it. `unknown`: it may have been done all the same. */
export function SaveFailure({ failure, unknown }: { failure: ApiFailure; unknown?: string | undefined }) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const text = useFailureText();
  if (failure instanceof ApiProblem && failure.status === 401) {
    return (
      <Notice kind="warning" live title={t('access.endedTitle')}>
        <p className="mb-3">{t('access.endedText')}</p>
        <SignInLink kind="secondary">{common('session.signInVneid')}</SignInLink>
      </Notice>
    );
  }
  return <Notice kind="error" live>{unknown ?? text(failure)}</Notice>;
}
