'use client';

import { useEffect, useRef } from 'react';
import { useFailureText } from '#components/api/failure.tsx';
import { ApiProblem, isPassing, type ApiFailure } from '#components/api/problem.ts';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';

/** Why a decision did not get through, and what to do about it; inside the dialog that sent it, and in sight there. */
export function DecisionFailure({ failure }: { failure: ApiFailure }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return <div ref={box}><Explanation failure={failure} /></div>;
}

function Explanation({ failure }: { failure: ApiFailure }) {
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
  return <Notice kind="error" live>{isPassing(failure) ? t('decide.failed') : text(failure)}</Notice>;
}
