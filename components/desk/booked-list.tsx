'use client';

import { useState } from 'react';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { clockOf } from '#components/queue/hours.ts';
import { Button } from '#components/ui/button.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import type { LineTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { rowSteps, type RowStep } from './actions.ts';
import { findNumbers } from './number-words.ts';
import { PriorityTag } from './priority-tag.tsx';

/** Without a search only the next ones are shown: the others come later. */
const SHOWN = 5;

/** Those who booked and are not here yet: somebody stands at the counter without a phone, and is checked in by hand. */
export function BookedList({ searchId, booked, expected, disabled, onAct }: {
  searchId: string;
  booked: readonly LineTicket[];
  expected: number;
  disabled: boolean;
  onAct: (step: RowStep, ticket: LineTicket) => void;
}) {
  const { t } = useTranslation('desk');
  const [search, setSearch] = useState('');
  const found = findNumbers(booked, search);
  const shown = search.trim() ? found.slice(0, 20) : found.slice(0, SHOWN);
  const more = search.trim() ? 0 : expected - shown.length;
  return (
    <section aria-labelledby="desk-booked" className="rounded-lg border border-line bg-surface">
      <h2 id="desk-booked" className="px-4 pt-3 text-lg">{t('booked.title')} ({expected})</h2>
      {expected === 0
        ? <p className="px-4 py-4 text-sm text-quiet">{t('booked.empty')}</p>
        : (
          <>
            <div className="px-4 py-3">
              <SearchBox
                id={searchId} label={t('booked.search')} placeholder={t('booked.searchHint')} value={search}
                onChange={(event) => setSearch(event.target.value)} clearLabel={t('booked.clear')} onClear={() => setSearch('')}
              />
            </div>
            <ul className="divide-y divide-line border-t border-line">
              {shown.map((ticket) => (
                <li key={ticket.id} data-ticket={ticket.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
                  <span className="text-lg font-bold whitespace-nowrap">{ticketNumber(ticket)}</span>
                  <span className="grow text-sm text-quiet">{ticket.slotStart === null ? t('booked.noHour') : t('tag.slot', { time: clockOf(ticket.slotStart) })}</span>
                  {rowSteps(ticket.status).filter((step) => step === 'check-in').map((step) => (
                    <Button key={step} kind="secondary" compact disabled={disabled} aria-label={`${t(`action.${step}`)}: ${ticketNumber(ticket)}`} onClick={() => onAct(step, ticket)}>{t(`action.${step}`)}</Button>
                  ))}
                  {ticket.priority && <span className="w-full"><PriorityTag ticket={ticket} /></span>}
                </li>
              ))}
            </ul>
            {shown.length === 0 && <p role="status" className="px-4 py-4 text-sm text-quiet">{t('booked.none')}</p>}
            {more > 0 && <p className="border-t border-line px-4 py-3 text-sm text-quiet">{t('booked.more', { count: more })}</p>}
          </>
        )}
    </section>
  );
}
