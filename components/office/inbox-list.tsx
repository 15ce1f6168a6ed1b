'use client';

import type { RefObject } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { Button } from '#components/ui/button.tsx';
import { SearchIcon } from '#components/ui/icons.ts';
import { Notice } from '#components/ui/notice.tsx';
import { EmptyState, Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime } from '#lib/platform/i18n/format.ts';
import { InboxTable } from './inbox-table.tsx';
import { isSameList, type InboxFilter } from './inbox-views.ts';
import type { useInbox } from './use-inbox.ts';
import type { Query } from './use-query.ts';
import type { Selection } from './use-selection.ts';

/** The dossiers of the view that was asked for, or what stands in their place: loading, failed, nobody. */
export function InboxList({ inbox, filter, query, listRef, now, selection, onArrow, officeName }: {
  inbox: ReturnType<typeof useInbox>;
  filter: InboxFilter;
  query: Query;
  listRef: RefObject<HTMLTableElement | null>;
  now: number;
  selection: Selection;
  onArrow: (step: 1 | -1) => void;
  officeName: string;
}) {
  const { t } = useTranslation('office');
  const { t: common } = useTranslation('common');
  const { state, failure } = inbox;
  // Rows of another office or view are no stand-in for those asked for; those of a shorter search are.
  const usable = state !== null && state.filter.office === filter.office && state.filter.view === filter.view;
  const asked = usable && isSameList(state.filter, filter);

  if (!usable && failure) return <FailureState failure={failure} onRetry={inbox.refresh} />;
  if (!usable) return <Skeleton lines={5} label={common('state.loading')} />;
  return (
    <>
      {failure && (
        <Notice kind="warning" live>
          {t('inbox.refreshFailed', { time: formatTime(new Date(state.readAt)) })}{' '}
          <button type="button" className="font-semibold underline underline-offset-4" onClick={inbox.refresh}>{common('action.retry')}</button>
        </Notice>
      )}
      {state.items.length === 0 ? <NothingHere filter={filter} query={query} /> : (
        <InboxTable
          listRef={listRef} items={state.items} now={now} busy={!asked} selection={selection} onArrow={onArrow}
          caption={`${t('inbox.caption', { view: t(`inbox.view.${filter.view}`) })}, ${officeName}`}
        />
      )}
      {inbox.moreFailed && <Notice kind="error" live>{t('inbox.moreFailed')}</Notice>}
      {state.nextCursor && (
        <div className="text-center">
          <Button kind="secondary" loading={inbox.loadingMore} onClick={() => void inbox.more()}>
            {t(inbox.loadingMore ? 'inbox.loadingMore' : 'inbox.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function NothingHere({ filter, query }: { filter: InboxFilter; query: Query }) {
  const { t } = useTranslation('office');
  if (filter.q || filter.field) {
    const everywhere = filter.view !== 'all' || filter.field || filter.whose ? (
      <Button kind="secondary" onClick={() => query.set({ view: 'all', field: '', whose: '' }, 'push')}>{t('inbox.searchAll')}</Button>
    ) : undefined;
    return <EmptyState icon={SearchIcon} title={t('inbox.empty.search')} action={everywhere}>{t('inbox.empty.searchText')}</EmptyState>;
  }
  if (filter.whose) {
    const everyone = <Button kind="secondary" onClick={() => query.set({ whose: '' }, 'push')}>{t('inbox.showEveryone')}</Button>;
    return <EmptyState title={t('inbox.empty.whose')} action={everyone}>{t('inbox.empty.whoseText')}</EmptyState>;
  }
  return <EmptyState title={t(`inbox.empty.${filter.view}`)}>{t(`inbox.empty.${filter.view}Text`)}</EmptyState>;
}
