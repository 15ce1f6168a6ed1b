'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { LinkCard } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ApplicationSummary, DraftSummary } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, localText } from '#lib/platform/i18n/format.ts';
import { DraftCard } from './draft-card.tsx';
import { isLate, statusWords } from './status-words.ts';

/** Forms that were begun, then applications that were sent. */
export function Lists() {
  const { t, locale } = useTranslation('applications');
  const { t: common } = useTranslation('common');
  const applications = useResource<ApplicationSummary[]>('/applications');
  const drafts = useResource<DraftSummary[]>('/drafts');
  const [deleted, setDeleted] = useState<string | null>(null);
  const refresh = () => { applications.refresh(); drafts.refresh(); };
  useEvents(({ topic }) => (topic === 'draft' ? drafts.refresh() : refresh()), refresh);

  const failure = applications.failure ?? drafts.failure;
  if (!applications.data || !drafts.data) {
    return failure ? <FailureState failure={failure} onRetry={refresh} /> : <Skeleton lines={4} label={common('state.loading')} />;
  }
  return (
    <div className="grid gap-10">
      {failure && <Notice kind="warning" live>{t('stale')}</Notice>}
      {deleted && <Notice kind="success" live>{t('deleted', { name: deleted })}</Notice>}
      {applications.data.length + drafts.data.length === 0 && (
        <EmptyState title={t('empty')} action={<ButtonLink href={`/${locale}/procedures`}>{t('find')}</ButtonLink>}>{t('emptyText')}</EmptyState>
      )}
      {drafts.data.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">{t('drafts')}</h2>
          <ul className="grid gap-3">
            {drafts.data.map((draft) => (
              <li key={draft.id}>
                <DraftCard draft={draft} onDeleted={() => { setDeleted(localText(draft.procedureName, locale)); drafts.refresh(); }} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {applications.data.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">{t('sent')}</h2>
          <ul className="grid gap-3">
            {applications.data.map((application) => <li key={application.code}><ApplicationCard application={application} /></li>)}
          </ul>
        </section>
      )}
    </div>
  );
}

function ApplicationCard({ application }: { application: ApplicationSummary }) {
  const { t, locale } = useTranslation('applications');
  const { code, procedureName, officeName, status, submittedAt } = application;
  const { name, tone } = statusWords(status, t);
  return (
    <LinkCard
      href={`/${locale}/applications/${code}`} title={localText(procedureName, locale)}
      text={
        <>
          {t('item', { code, date: formatDate(submittedAt), office: localText(officeName, locale) })}
          <span className="mt-2 flex flex-wrap gap-2">
            <Tag tone={tone}>{name}</Tag>
            {isLate(application) && <Tag tone="late">{t('late')}</Tag>}
          </span>
        </>
      }
    />
  );
}
