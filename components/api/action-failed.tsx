'use client';

import { useFailureText } from './failure.tsx';
import type { ApiFailure } from './problem.ts';
import { Notice } from '#components/ui/notice.tsx';

/** Why a tap did nothing, read out at once. */
export function ActionFailed({ title, failure }: { title: string; failure: ApiFailure | null }) {
  const text = useFailureText();
  return failure && <Notice kind="error" title={title} live>{text(failure)}</Notice>;
}
