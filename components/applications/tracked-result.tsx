'use client';

import { useEffect, useRef } from 'react';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Tracked } from '#lib/applications/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, localText } from '#lib/platform/i18n/format.ts';
import { History } from './history.tsx';
import { isLate, statusWords } from './status-words.ts';

/** What anyone may see of a dossier; takes the focus, because it appears below the form. */
export function TrackedResult({ tracked }: { tracked: Tracked }) {
  const { t, locale } = useTranslation('applications');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [tracked]);
  const { name, text, tone } = statusWords(tracked.status, t);
  return (
    <section className="grid gap-6">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-xl">{t('tracking.resultTitle')}</h2>
        <p className="mt-1 font-semibold">{localText(tracked.procedureName, locale)}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Tag tone={tone}>{name}</Tag>
          {isLate(tracked) && <Tag tone="late">{t('late')}</Tag>}
        </div>
        <p className="mt-2">{text}</p>
      </div>
      <SummaryList
        rows={[
          { key: 'code', question: t('code'), answer: tracked.code },
          { key: 'office', question: t('office'), answer: localText(tracked.officeName, locale) },
          { key: 'sent', question: t('submittedAt'), answer: formatDateTime(tracked.submittedAt) },
          { key: 'due', question: t('due'), answer: tracked.dueAt ? formatDateTime(tracked.dueAt) : t('dueNotYet') },
        ]}
      />
      <History entries={tracked.history} />
    </section>
  );
}
