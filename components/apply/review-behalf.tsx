'use client';

import { SummaryList } from '#components/ui/summary-list.tsx';
import type { Behalf } from '#lib/applications/behalf-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate } from '#lib/platform/i18n/format.ts';
import { FOR_WHOM } from './place.ts';
import { ReviewSection } from './review-section.tsx';

/** For whom the application is, on the review page. */
export function ReviewBehalf({ draftId, behalf }: { draftId: string; behalf: Behalf | null }) {
  const { t } = useTranslation('apply');
  const rows = [
    { key: 'relation', question: t('forWhom.question'), answer: t(`forWhom.relation.${behalf?.kind ?? 'self'}`) },
    ...(behalf ? [
      { key: 'fullName', question: t('forWhom.fullName'), answer: behalf.fullName },
      { key: 'birthDate', question: t('forWhom.birthDate'), answer: formatDate(behalf.birthDate) },
    ] : []),
    ...(behalf?.personalId ? [{ key: 'personalId', question: t('forWhom.personalId'), answer: behalf.personalId }] : []),
  ];
  return (
    <ReviewSection draftId={draftId} pageId={FOR_WHOM} title={t('forWhom.title')}>
      <SummaryList rows={rows} />
    </ReviewSection>
  );
}
