'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { UsersIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { Table } from '#components/ui/table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Load } from '#lib/applications/inbox-schema.ts';
import type { Role } from '#lib/identity/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDate, formatNumber, localText } from '#lib/platform/i18n/format.ts';
import { ForRoles } from '../for-roles.tsx';
import { localDay } from '../local-day.ts';
import { chosenOffice, OfficeChoice } from '../office-choice.tsx';
import { LEADERS } from '../places.ts';
import { useNow } from '../use-now.ts';
import { useQuery } from '../use-query.ts';
import { AwayDialog } from './away-dialog.tsx';
import { BackDialog } from './back-dialog.tsx';

type Member = Load[number];

/** What each official of an office has on hand, and who is away. For those who answer for the work. */
export function LoadPage() {
  const { t, locale } = useTranslation('office');
  const query = useQuery();
  return (
    <ForRoles roles={LEADERS} page="load">
      {(official) => {
        const office = chosenOffice(official, query);
        return office && (
          <div className="grid grid-cols-1 gap-5">
            <div>
              <h1 className="text-2xl">{t('load.title')}</h1>
              <p className="mt-1 text-quiet">{t('load.lead', { office: localText(office.name, locale) })}</p>
            </div>
            <OfficeChoice official={official} office={office} query={query} />
            <LoadOf key={office.code} office={office.code} />
          </div>
        );
      }}
    </ForRoles>
  );
}

function LoadOf({ office }: { office: string }) {
  const { t, locale } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { data, failure, refresh, loading } = useResource<Load>(`/office/${encodeURIComponent(office)}/load`);
  const [asked, setAsked] = useState<{ what: 'away' | 'back'; member: Member } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const today = localDay(new Date(useNow()).toISOString());
  useEvents(({ topic }) => { if (topic === 'application') refresh(); }, refresh);

  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={5} label={common('state.loading')} />;
  if (data.length === 0) return <EmptyState icon={UsersIcon} title={t('load.empty')}>{t('load.emptyText')}</EmptyState>;
  const isAway = ({ awayUntil }: Member) => awayUntil !== null && awayUntil >= today;
  const settled = (sentence: string) => {
    setAsked(null);
    setSaid(sentence);
    refresh();
  };
  const overdueOf = ({ overdue }: Member) => (overdue > 0 ? <Tag tone="late">{formatNumber(overdue, locale)}</Tag> : '0');
  const awayOf = (member: Member) => {
    const away = isAway(member);
    const ask = (what: 'away' | 'back') => () => setAsked({ what, member });
    const about = <VisuallyHidden>: {member.name}</VisuallyHidden>;
    return (
      // relative: what only screen readers see stays inside the table, which scrolls on a phone
      <div className="relative flex flex-wrap items-center gap-x-3 gap-y-1">
        {away ? <Tag tone="paused">{t('load.awayUntil', { date: formatDate(member.awayUntil ?? '') })}</Tag> : <Tag tone="done">{t('load.here')}</Tag>}
        <Button kind="quiet" compact onClick={ask('away')}>{t(away ? 'load.changeAway' : 'load.setAway')}{about}</Button>
        {away && <Button kind="quiet" compact onClick={ask('back')}>{t('load.back')}{about}</Button>}
      </div>
    );
  };
  return (
    <>
      {said && <Notice kind="success" live>{said}</Notice>}
      <Table
        caption={t('load.caption')} rows={data} rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t('load.name'), rowHeader: true, cell: ({ name }) => name },
          { key: 'roles', header: t('load.roles'), cell: ({ roles }) => roles.map((role) => t(`role.${role as Role}`)).join(', ') },
          { key: 'open', header: t('load.open'), align: 'right', cell: ({ open }) => formatNumber(open, locale) },
          { key: 'dueToday', header: t('load.dueToday'), align: 'right', cell: ({ dueToday }) => formatNumber(dueToday, locale) },
          { key: 'overdue', header: t('load.overdue'), align: 'right', cell: overdueOf },
          { key: 'away', header: t('load.away'), cell: awayOf },
        ]}
      />
      {asked?.what === 'away' && <AwayDialog office={office} member={asked.member} today={today} onClose={() => setAsked(null)} onSet={settled} />}
      {asked?.what === 'back' && <BackDialog office={office} member={asked.member} onClose={() => setAsked(null)} onSet={settled} />}
    </>
  );
}
