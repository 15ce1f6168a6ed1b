'use client';

import { useEffect, useRef } from 'react';
import { useFailureText } from '#components/api/failure.tsx';
import { ApiProblem, isPassing, type ApiFailure } from '#components/api/problem.ts';
import { SignInLink } from '#components/session/sign-in-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { SendState } from '../use-sender.ts';

/** Why something did not get through, and what to do about it; inside the form that sent it, and in sight there. */
export function SendFailure({ state }: { state: SendState }) {
  const box = useRef<HTMLDivElement>(null);
  const failure = state.step === 'open' ? state.failure : undefined;
  useEffect(() => {
    if (failure) box.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  return failure ? <div ref={box}><Explanation failure={failure} /></div> : null;
}

function Explanation({ failure }: { failure: ApiFailure }) {
  const { t } = useTranslation('dossier');
  const { t: office } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const text = useFailureText();
  if (failure instanceof ApiProblem && failure.status === 401) {
    return (
      <Notice kind="warning" live title={office('access.endedTitle')}>
        <p className="mb-3">{office('access.endedText')}</p>
        <SignInLink kind="secondary">{common('session.signInVneid')}</SignInLink>
      </Notice>
    );
  }
  return <Notice kind="error" live>{isPassing(failure) ? t('words.failed') : text(failure)}</Notice>;
}
