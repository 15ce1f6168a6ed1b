'use client';

import { useLayoutEffect, useRef } from 'react';
import type { InboxView } from '#lib/applications/inbox-schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { ForRoles } from './for-roles.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxList } from './inbox-list.tsx';
import { HandedNotice, InboxSelected } from './inbox-selected.tsx';
import { filterOf, firstView, VIEWS } from './inbox-views.ts';
import { chosenOffice, OfficeChoice } from './office-choice.tsx';
import { HANDLERS } from './places.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useHanding } from './use-handing.ts';
import { useInbox } from './use-inbox.ts';
import { useNow } from './use-now.ts';
import type { Official } from './use-official.ts';
import { useQuery, type Query } from './use-query.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useSelection } from './use-selection.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The inbox of an office: whose turn it is, what presses, who has what; live, and made for the keyboard. */
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

function OfficeInbox({ official, office, query }: { official: Official; office: Official['offices'][number]; query: Query }) {
  const { t, locale } = useTranslation('office');
  const first = firstView(official.roles);
  const filter = filterOf(query, office.code, first);
  const list = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const now = useNow();
  const { move, hold, restore, focused } = useRowFocus(list);
  const inbox = useInbox(filter, hold);
  const { state } = inbox;
  const items = state?.items ?? NONE;
  useLayoutEffect(() => {
    restore();
  }, [items, restore]);
  const selection = useSelection(items.map(({ code }) => code), `${filter.office} ${filter.view}`);
  const handing = useHanding(() => { selection.clear(); inbox.refresh(); });
  const rowInFocus = () => items.find(({ code }) => code === focused());

  const setView = (view: InboxView) => query.set({ view: view === first ? '' : view }, 'push');
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    x: () => { const row = rowInFocus(); if (row) selection.toggle(row.code); },
    '/': () => search.current?.focus(),
    ...Object.fromEntries(VIEWS.map((view, index) => [`${(index + 1) % 10}`, () => setView(view)])),
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
            { keys: ['x'], text: t('keys.select') },
            ...(official.roles.includes('receiver') ? [{ keys: ['a'], text: t('keys.accept') }] : []),
            { keys: ['t'], text: t('keys.take') },
            { keys: ['g'], text: t('keys.give') },
            { keys: ['/'], text: t('keys.search') },
            { keys: ['1', '9', '0'], text: t('keys.views') },
          ]}
        />
      </div>
      <OfficeChoice official={official} office={office} query={query} />
      <InboxFilters filter={filter} counts={state?.counts} query={query} searchRef={search} onView={setView} />
      {handing.handed && <HandedNotice handed={handing.handed} onClose={handing.forget} />}
      <InboxList inbox={inbox} filter={filter} query={query} listRef={list} now={now} selection={selection} onArrow={move} officeName={localText(office.name, locale)} />
      <InboxSelected
        office={office.code} selected={items.filter(({ code }) => selection.has(code))} focused={rowInFocus}
        mayAccept={official.roles.includes('receiver')} handing={handing} onClear={selection.clear}
      />
    </div>
  );
}

const NONE: never[] = [];
