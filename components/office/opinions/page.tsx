'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { InboxIcon } from '#components/ui/icons.ts';
import { Segmented } from '#components/ui/segmented.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import type { AskedOpinion } from '#lib/applications/dossier-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Reference } from '#lib/places/schema.ts';
import { ForRoles } from '../for-roles.tsx';
import { chosenOffice, OfficeChoice } from '../office-choice.tsx';
import { HANDLERS } from '../places.ts';
import { useNow } from '../use-now.ts';
import { useQuery } from '../use-query.ts';
import { AskedQuestion } from './question.tsx';

const VIEWS = ['open', 'answered'] as const;

/** What other offices ask this one. */
export function OpinionsPage() {
  const { t } = useTranslation('dossier');
  const { t: words } = useTranslation('office');
  const query = useQuery();
  return (
    <ForRoles roles={HANDLERS} page="opinions">
      {(official) => {
        const office = chosenOffice(official, query);
        return office && (
          <div className="grid grid-cols-1 gap-5">
            <div>
              <h1 className="text-2xl">{words('opinions.title')}</h1>
              <p className="mt-1 text-quiet">{t('asked.lead')}</p>
            </div>
            <OfficeChoice official={official} office={office} query={query} />
            <Questions key={office.code} office={office.code} official={official.fullName} />
          </div>
        );
      }}
    </ForRoles>
  );
}

function Questions({ office, official }: { office: string; official: string }) {
  const { t } = useTranslation('dossier');
  const { t: common } = useTranslation('common');
  const [view, setView] = useState<(typeof VIEWS)[number]>('open');
  const now = useNow();
  const asked = useResource<AskedOpinion[]>(`/office/opinions?${new URLSearchParams({ office, view })}`);
  const reference = useResource<Reference>('/reference');
  useEvents((change) => { if (change.topic === 'application') asked.refresh(); }, asked.refresh);
  return (
    <>
      <Segmented label={t('asked.views')} segments={VIEWS.map((value) => ({ value, label: t(`asked.view.${value}`) }))} value={view} onChange={setView} />
      {!asked.data ? (asked.failure ? <FailureState failure={asked.failure} onRetry={asked.refresh} retrying={asked.loading} /> : <Skeleton lines={3} label={common('state.loading')} />)
        : asked.data.length === 0 ? <EmptyState icon={InboxIcon} title={t(view === 'open' ? 'asked.none' : 'asked.noneAnswered')}>{view === 'open' && t('asked.noneText')}</EmptyState>
        : <ol className="grid gap-4">{asked.data.map((question) => <AskedQuestion key={question.id} question={question} reference={reference.data} official={official} now={now} onAnswered={asked.refresh} />)}</ol>}
    </>
  );
}
