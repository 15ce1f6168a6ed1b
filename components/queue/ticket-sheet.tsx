'use client';

import type { ReactNode } from 'react';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { cx } from '#components/ui/cx.ts';
import { TONES } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime, localText } from '#lib/platform/i18n/format.ts';
import type { Ticket } from '#lib/queue/schema.ts';
import { OPEN_STATUSES, type TicketStatus } from '#lib/queue/status.ts';
import { todayOf, useWhen } from './day-words.ts';
import { LineStrip } from './line-strip.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketQr } from './ticket-qr.tsx';
import { STATUS_TONES, stateOf } from './ticket-words.ts';

/** Numbers that ended unserved are crossed out. */
const VOID: ReadonlySet<TicketStatus> = new Set(['no-show', 'cancelled', 'expired']);

/** The ticket itself: the number larger than anything else, how things stand in a sentence, the stub with its code. */
export function TicketSheet({ ticket, token }: { ticket: Ticket; token: string | undefined }) {
  const { t, locale } = useTranslation('queue');
  const when = useWhen();
  const { status, ahead } = ticket;
  const key = stateOf(ticket);
  const open = (OPEN_STATUSES as readonly string[]).includes(status);
  const calling = status === 'called';
  const values = {
    when: when(ticket, todayOf(ticket)), counter: ticket.counter ?? '', absences: ticket.absences, max: ticket.maxAbsences,
    group: localText(ticket.group.name, locale), from: ticket.arrivedAt ? formatTime(ticket.arrivedAt) : '',
  };
  const tone = TONES[STATUS_TONES[status]];
  const Icon = tone.icon;
  const title = t(`state.${key}.title`, values);
  return (
    <article className={cx('overflow-hidden rounded-lg border-2 shadow-lift', calling ? 'border-jade bg-jade text-on-jade' : 'border-line bg-surface')}>
      <div className="px-5 pt-5 pb-6 text-center">
        <p className="text-sm leading-snug">{localText(ticket.office.name, locale)}</p>
        <p className="font-semibold">{localText(ticket.group.name, locale)}</p>
        <h1>
          <span className="sr-only">{t('ticket.number')} </span>
          <span className={cx('block py-2 text-[clamp(5.25rem,26vw,11.5rem)] leading-none font-bold tracking-tighter whitespace-nowrap', VOID.has(status) && 'text-quiet line-through decoration-4')}>{ticketNumber(ticket)}</span>
        </h1>
        <div role="status">
          <p className={cx('mt-1 text-xl font-bold', !calling && tone.text)}>
            <Icon className="mr-2 inline align-[-0.15em]" />
            {title}
          </p>
          <p className="mx-auto mt-1 max-w-reading text-pretty">{t(`state.${key}.text`, values)}</p>
        </div>
        {status === 'waiting' && ahead !== null && <div className="mx-auto mt-5 max-w-md"><LineStrip ahead={ahead} number={ticketNumber(ticket)} /></div>}
      </div>
      <TicketFacts ticket={ticket} />
      {open && !calling && (
        <Stub>
          <TicketQr ticket={ticket} token={token} />
          <p className="min-w-28 grow basis-0 text-sm">{t('ticket.qrText')}</p>
        </Stub>
      )}
    </article>
  );
}

/** The part below the perforation. */
function Stub({ children }: { children: ReactNode }) {
  return (
    <div className="relative border-t-2 border-dashed border-edge">
      <span aria-hidden="true" className="absolute -top-3.5 -left-3.5 size-7 rounded-full border-2 border-line bg-paper" />
      <span aria-hidden="true" className="absolute -top-3.5 -right-3.5 size-7 rounded-full border-2 border-line bg-paper" />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3 p-5">{children}</div>
    </div>
  );
}
