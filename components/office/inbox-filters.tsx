'use client';

import type { RefObject } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import type { Inbox, InboxView } from '#lib/applications/inbox-schema.ts';
import { FIELDS } from '#lib/procedures/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { InboxSearch } from './inbox-search.tsx';
import { VIEWS, WHOSE, type InboxFilter } from './inbox-views.ts';
import { Picker } from './picker.tsx';
import { SavedFilters } from './saved-filters.tsx';
import type { Query } from './use-query.ts';

const WHOSE_WORDS = { '': 'inbox.whoseAll', me: 'inbox.whoseMine', nobody: 'inbox.whoseNobody' } as const;

/** What the list is narrowed by: the view with its count, who has the dossier, words, sector, and the filters kept. */
export function InboxFilters({ filter, counts, query, searchRef, onView }: {
  filter: InboxFilter;
  counts: Inbox['counts'] | undefined;
  query: Query;
  searchRef: RefObject<HTMLInputElement | null>;
  onView: (view: InboxView) => void;
}) {
  const { t } = useTranslation('office');
  const { t: procedures } = useTranslation('procedures');
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="max-sm:hidden">
        <Segmented
          label={t('inbox.views')} value={filter.view} onChange={onView}
          segments={VIEWS.map((view) => ({ value: view, label: t(`inbox.view.${view}`), ...(counts && { count: counts[view] }) }))}
        />
      </div>
      <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-center">
        {/* ten buttons would fill a phone */}
        <div className="sm:hidden">
          <Picker
            id="inbox-view" label={t('inbox.viewOne')} value={filter.view}
            onChange={(value) => onView(VIEWS.find((view) => view === value) ?? filter.view)}
            options={VIEWS.map((view) => ({ value: view, label: t(`inbox.view.${view}`) + (counts ? ` (${counts[view]})` : '') }))}
          />
        </div>
        <InboxSearch value={filter.q} boxRef={searchRef} onSearch={(q) => query.set({ q }, 'replace')} />
        <Picker
          id="inbox-whose" label={t('inbox.whose')} value={filter.whose} onChange={(whose) => query.set({ whose }, 'push')}
          options={WHOSE.map((value) => ({ value, label: t(WHOSE_WORDS[value]) }))}
        />
        <Picker
          id="inbox-field" label={t('inbox.field')} value={filter.field} onChange={(field) => query.set({ field }, 'push')}
          options={[{ value: '', label: t('inbox.anyField') }, ...FIELDS.map((field) => ({ value: field, label: procedures(`field.${field}`) }))]}
        />
        <SavedFilters filter={filter} onApply={({ view, q = '', field = '', whose = '' }) => query.set({ view, q, field, whose }, 'push')} />
      </div>
    </div>
  );
}
