'use client';

import { ErrorState } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { Unreachable, type ApiFailure } from './problem.ts';

/** The sentence for a failure. The page must give the namespace `errors`. */
export function useFailureText(): (failure: ApiFailure) => string {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation('common');
  return (failure) => (failure instanceof Unreachable ? common('state.unreachableText') : t(failure.code, { ...failure.params }));
}

/** What could not be read, and a way to try again. */
export function FailureState({ failure, onRetry, retrying }: { failure: ApiFailure; onRetry: () => void; retrying?: boolean }) {
  const { t } = useTranslation('common');
  const text = useFailureText();
  const title = failure instanceof Unreachable ? t('state.unreachableTitle') : text(failure);
  return (
    <ErrorState title={title} retryLabel={t('action.retry')} onRetry={onRetry} {...(retrying ? { retrying } : {})}>
      {failure instanceof Unreachable && text(failure)}
    </ErrorState>
  );
}
