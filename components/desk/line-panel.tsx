'use client';

import { useState } from 'react';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { cx } from '#components/ui/cx.ts';
import { Button } from '#components/ui/button.tsx';
import type { LineTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { isCallable, rowSteps, type RowStep } from './actions.ts';
import { BookedList } from './booked-list.tsx';
import { stepCommand } from './commands.ts';
import type { OpenDialog } from './desk-dialogs.tsx';
import { LineRow } from './line-row.tsx';
import { useServerTime } from './use-server-time.ts';
import type { DeskLink, ShownDesk } from './use-desk.ts';

/** Of the box that finds a booked number. */
export const SEARCH_ID = 'desk-booked-search';

/** Moves the focus down or up the rows of the line. */
export function moveInLine(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-ticket] > button')];
  const from = rows.findIndex((row) => row === document.activeElement);
  const to = from < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(from + step, 0), rows.length - 1);
  rows[to]?.focus();
}

/** The number whose row has the focus. */
export function ticketInFocus(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-ticket]')?.dataset.ticket ?? null;
}

/** Those on hold, the line in the order of calling and why, and those who booked but are not here yet. */
export function LinePanel({ link, shown, onDialog }: { link: DeskLink; shown: ShownDesk; onDialog: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('desk');
  const { desk, time } = shown;
  const now = useServerTime(time, 15_000);
  const [open, setOpen] = useState<string | null>(null);
  const stuck = link.trouble?.unsent === true || link.sending !== null;
  const next = desk.line.find((ticket) => isCallable(ticket, now))?.id;

  const act = (step: RowStep, ticket: LineTicket) => {
    if (step === 'prioritise') onDialog({ kind: 'prioritise', ticketId: ticket.id });
    else if (step === 'cancel') onDialog({ kind: 'cancel', ticket });
    else void link.send(stepCommand(step, ticket));
  };
  return (
    <div className="grid grid-cols-1 gap-5">
      {desk.held.length > 0 && (
        <section aria-labelledby="desk-held" className="rounded-lg border border-line bg-surface">
          <h2 id="desk-held" className="px-4 pt-3 text-lg">{t('line.held')} ({desk.held.length})</h2>
          <ul className="divide-y divide-line">
            {desk.held.map((ticket) => (
              <li key={ticket.id} className="flex items-center gap-3 px-4 py-2">
                <p className="min-w-0 grow">
                  <span className="text-lg font-semibold">{ticketNumber(ticket)}</span>
                  {ticket.counter !== null && <span className="ml-3 text-sm text-quiet">{t('line.heldAt', { counter: ticket.counter })}</span>}
                </p>
                {rowSteps(ticket.status).map((step) => (
                  <Button
                    key={step} kind="secondary" compact disabled={stuck || (step === 'return' && desk.current !== null)}
                    aria-label={`${t(`action.${step}`)}: ${ticketNumber(ticket)}`} onClick={() => act(step, ticket)}
                  >
                    {t(`action.${step}`)}
                  </Button>
                ))}
              </li>
            ))}
          </ul>
          {desk.current && <p className="px-4 pb-3 text-sm text-quiet">{t('line.heldBusy')}</p>}
        </section>
      )}
      <section aria-labelledby="desk-line" className="rounded-lg border border-line bg-surface">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-3 pb-2">
          <h2 id="desk-line" className="text-lg">{t('line.title')}: {t('line.count', { count: desk.line.length })}</h2>
          <p className="text-sm text-quiet">{t('line.order')}</p>
        </div>
        {desk.line.length === 0
          ? <p className="border-t border-line px-4 py-6 text-quiet">{t('line.empty')}</p>
          : (
            <ol className={cx('relative divide-y divide-line border-t border-line xl:overflow-y-auto', desk.held.length > 0 ? 'xl:max-h-[calc(100dvh-26rem)]' : 'xl:max-h-[calc(100dvh-19rem)]')}>
              {desk.line.map((ticket, index) => (
                <LineRow
                  key={ticket.id} line={desk.line} index={index} next={ticket.id === next} early={!isCallable(ticket, now)}
                  open={open === ticket.id} onToggle={() => setOpen(open === ticket.id ? null : ticket.id)} disabled={stuck} onAct={act}
                />
              ))}
            </ol>
          )}
      </section>
      <BookedList searchId={SEARCH_ID} booked={desk.booked} expected={desk.expected} disabled={stuck} onAct={act} />
    </div>
  );
}
