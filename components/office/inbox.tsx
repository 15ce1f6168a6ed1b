'use client';

import { useLayoutEffect, useRef } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import type { InboxView } from '#lib/applications/schema.ts';
import { FIELDS } from '#lib/procedures/model.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { ForRoles } from './for-roles.tsx';
import { InboxList } from './inbox-list.tsx';
import { InboxSearch } from './inbox-search.tsx';
import { chosenOffice, OfficeChoice } from './office-choice.tsx';
import { Picker } from './picker.tsx';
import { HANDLERS } from './places.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useInbox, type InboxFilter } from './use-inbox.ts';
import { useNow } from './use-now.ts';
import type { Official } from './use-official.ts';
import { useQuery, type Query } from './use-query.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** In the order of the keys 1 to 5. Written here, because the API's list stands beside zod schemas. */
const VIEWS = ['waiting', 'due-soon', 'accepted', 'refused', 'all'] as const satisfies readonly InboxView[];

/** The inbox of an office: who waits, what is due, what was decided; live, and made for the keyboard. */
export function InboxPage() {
  const query = useQuery();
  return (
    <ForRoles roles={HANDLERS} page="inbox">
      {(official) => {
        const office = chosenOffice(official, query);
        return office && <OfficeInbox official={official} office={office} query={query} />;
      }}
    </ForRoles>
  );
}

function filterOf(query: Query, office: string): InboxFilter {
  const view = VIEWS.find((each) => each === query.get('view')) ?? 'waiting';
  const field = FIELDS.find((each) => each === query.get('field')) ?? '';
  return { office, view, q: query.get('q'), field };
}

function OfficeInbox({ official, office, query }: { official: Official; office: Official['offices'][number]; query: Query }) {
  const { t, locale } = useTranslation('office');
  const { t: procedures } = useTranslation('procedures');
  const filter = filterOf(query, office.code);
  const list = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const now = useNow();
  const { move, hold, restore } = useRowFocus(list);
  const inbox = useInbox(filter, hold);
  const { state } = inbox;
  const items = state?.items;
  useLayoutEffect(() => {
    restore();
  }, [items, restore]);

  const setView = (view: InboxView) => query.set({ view: view === 'waiting' ? '' : view }, 'push');
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    '/': () => search.current?.focus(),
    ...Object.fromEntries(VIEWS.map((view, index) => [`${index + 1}`, () => setView(view)])),
  });

  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl">{t('inbox.title')}</h1>
        {/* stands in the page from the start, or what appears in it would not be read out */}
        <p role="status" className="font-semibold text-jade">
          {state && state.fresh > 0 && t('inbox.new', { count: state.fresh })}
        </p>
        <div className="grow" />
        <ShortcutHelp
          lines={[
            { keys: ['j', 'k'], text: t('keys.move') },
            { keys: ['Enter'], text: t('keys.enter') },
            { keys: ['/'], text: t('keys.search') },
            { keys: ['1', '5'], between: 'to', text: t('keys.views') },
          ]}
        />
      </div>
      <OfficeChoice official={official} office={office} query={query} />
      <div className="max-sm:hidden">
        <Segmented
          label={t('inbox.views')} value={filter.view} onChange={setView}
          segments={VIEWS.map((view) => ({ value: view, label: t(`inbox.view.${view}`), ...(state && { count: state.counts[view] }) }))}
        />
      </div>
      <div className="flex flex-col gap-3 sm:flex-row sm:items-center">
        {/* five buttons would fill half of a phone */}
        <div className="sm:hidden">
          <Picker
            id="inbox-view" label={t('inbox.viewOne')} value={filter.view}
            onChange={(value) => setView(VIEWS.find((view) => view === value) ?? 'waiting')}
            options={VIEWS.map((view) => ({ value: view, label: t(`inbox.view.${view}`) + (state ? ` (${state.counts[view]})` : '') }))}
          />
        </div>
        <InboxSearch value={filter.q} boxRef={search} onSearch={(q) => query.set({ q }, 'replace')} />
        <Picker
          id="inbox-field" label={t('inbox.field')} value={filter.field} onChange={(field) => query.set({ field }, 'push')}
          options={[{ value: '', label: t('inbox.anyField') }, ...FIELDS.map((field) => ({ value: field, label: procedures(`field.${field}`) }))]}
        />
      </div>
      <InboxList inbox={inbox} filter={filter} query={query} listRef={list} now={now} onArrow={move} officeName={localText(office.name, locale)} />
    </div>
  );
}
