'use client';

import { useEffect } from 'react';
import { ApiProblem, type ApiFailure } from '#components/api/problem.ts';
import type { JobView } from '#components/papers/sending/paper-job.ts';
import { usePaperJobs } from '#components/papers/sending/use-paper-jobs.ts';
import { usePapers, type PapersHandle } from '#components/papers/use-papers.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { RequiredDocument } from '#lib/procedures/model.ts';
import type { ReviewIssue } from './review-section.tsx';
import { usePaperNames } from './use-paper-names.ts';

/** How the papers stand before an application is sent. */
export type ReviewedPapers = {
  readonly papers: PapersHandle;
  readonly jobs: readonly JobView[];
  /** why the papers keep it from being sent: one is missing, or still on its way */
  readonly issues: readonly ReviewIssue[];
};

/** @param failure of the last try to send: if papers were missing, they are read again */
export function useReviewPapers(draftId: string, documents: readonly RequiredDocument[], failure: ApiFailure | null): ReviewedPapers {
  const { t } = useTranslation('papers');
  const base = `/drafts/${draftId}`;
  const papers = usePapers(base);
  const { jobs } = usePaperJobs({ base });
  const nameOf = usePaperNames(documents);
  const { refresh } = papers;
  const refused = failure instanceof ApiProblem && failure.code === 'application.papers-missing';
  useEffect(() => {
    // taken away on another device meanwhile
    if (refused) refresh();
  }, [refused, refresh]);

  // where they could not be read, the server knows
  const lacking = (papers.data?.missing ?? []).filter((id) => !jobs.some(({ job }) => job.place.documentId === id));
  const issues = [
    ...lacking.map((id) => ({ id: `fix-paper-${id}`, line: t('need', { title: nameOf(id) }) })),
    ...(jobs.length > 0 ? [{ id: 'fix-papers-sending', line: t('stillSending', { count: jobs.length }) }] : []),
  ];
  return { papers, jobs, issues };
}
