'use client';

import { FailureState } from '#components/api/failure.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { RequiredDocument } from '#lib/procedures/model.ts';
import { AUTHORISATION, asksPapers, type AskedPapers } from './asked-papers.ts';
import { PaperList } from './papers.tsx';
import { PAPERS } from './place.ts';
import { ReviewSection, type ReviewIssue } from './review-section.tsx';
import { usePaperNames } from './use-paper-names.ts';
import type { ReviewedPapers } from './use-review-papers.ts';

/** The papers once more: what was given for each, and what is missing. */
export function ReviewPapers({ draftId, documents, asked, reviewed: { papers, jobs }, issues }: {
  draftId: string;
  documents: readonly RequiredDocument[];
  asked: AskedPapers;
  reviewed: ReviewedPapers;
  /** what the person has been told of */
  issues: readonly ReviewIssue[];
}) {
  const { t } = useTranslation('papers');
  const { t: apply } = useTranslation('apply');
  const nameOf = usePaperNames(documents);
  const originals = asked.rest.filter(({ online }) => online === 'original');
  const toBring = originals.length > 0 && (
    <div>
      <h3 className="text-base font-semibold">{apply('review.papersOriginal')}</h3>
      <PaperList documents={originals} />
    </div>
  );
  if (!asksPapers(asked)) {
    return toBring && (
      <section>
        <h2 className="mb-3 text-lg">{apply('review.papers')}</h2>
        {toBring}
      </section>
    );
  }
  if (!papers.data && papers.failure) return <FailureState failure={papers.failure} onRetry={papers.refresh} retrying={papers.loading} />;
  if (!papers.data) return <Skeleton lines={3} label={t('loading')} />;
  const { missing } = papers.data;
  const shown = new Set([
    ...(asked.authorisation ? [AUTHORISATION] : []), ...asked.send.map(({ id }) => id), ...missing, ...papers.data.papers.map(({ documentId }) => documentId),
  ]);
  const stateOf = (id: string) => {
    const files = papers.givenFor(id).map(({ file }) => `${file.name} (${t('pages', { count: file.pages })})`);
    if (jobs.some(({ job }) => job.place.documentId === id)) files.push(t('review.onTheWay'));
    if (files.length > 0) return files.join('\n');
    return missing.includes(id) ? t('review.none') : t('review.notNeeded');
  };
  return (
    <ReviewSection draftId={draftId} pageId={PAPERS} title={t('review.title')} issues={issues}>
      <div className="grid gap-5">
        <SummaryList rows={[...shown].map((id) => ({ key: id, question: nameOf(id), answer: <span className="wrap-anywhere">{stateOf(id)}</span> }))} />
        {toBring}
      </div>
    </ReviewSection>
  );
}
