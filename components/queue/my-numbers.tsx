'use client';

import { LinkCard } from '#components/ui/card.tsx';
import { ChevronDownIcon, TicketIcon } from '#components/ui/icons.ts';
import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { OPEN_STATUSES, type TicketStatus } from '#lib/queue/status.ts';
import type { Ticket, WaitlistEntry } from '#lib/queue/schema.ts';
import { todayOf, useWhen } from './day-words.ts';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { STATUS_TONES } from './ticket-words.ts';
import { WaitlistCard } from './waitlist-card.tsx';

const isOpen = (status: TicketStatus): boolean => (OPEN_STATUSES as readonly TicketStatus[]).includes(status);

/** The person's open numbers and places on waiting lists; nothing at all while there are none. */
export function MyNumbers({ tickets, waitlist, onChange }: { tickets: readonly Ticket[]; waitlist: readonly WaitlistEntry[]; onChange: () => void }) {
  const { t } = useTranslation('queue');
  // soonest first; the API gives the latest first
  const open = tickets.filter(({ status }) => isOpen(status)).toReversed();
  if (open.length + waitlist.length === 0) return null;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine" className="mb-3 text-lg">{t('mine.title')}</h2>
      <ul className="grid gap-3">
        {waitlist.map((entry) => <li key={entry.id}><WaitlistCard entry={entry} onChange={onChange} /></li>)}
        {open.map((ticket) => <li key={ticket.id}><TicketLink ticket={ticket} /></li>)}
      </ul>
    </section>
  );
}

/** Numbers of the last seven days that are done with, folded away. */
export function PastNumbers({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useTranslation('queue');
  const past = tickets.filter(({ status }) => !isOpen(status));
  if (past.length === 0) return null;
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-target items-center justify-between gap-3 px-5 py-3">
        <h2 className="text-base">{t('mine.past')}</h2>
        <ChevronDownIcon className="shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <ul className="grid gap-3 border-t border-line p-4">
        {past.map((ticket) => <li key={ticket.id}><TicketLink ticket={ticket} /></li>)}
      </ul>
    </details>
  );
}

function TicketLink({ ticket }: { ticket: Ticket }) {
  const { t, locale } = useTranslation('queue');
  const words = useTranslation('queue-words').t;
  const when = useWhen();
  return (
    <LinkCard
      href={`/${locale}/queue/ticket?id=${ticket.id}`} icon={TicketIcon} heading="h3"
      title={<span className="flex flex-wrap items-center gap-x-3 gap-y-1"><span className="text-xl">{ticketNumber(ticket)}</span><Tag tone={STATUS_TONES[ticket.status]}>{words(`status.${ticket.status}`)}</Tag></span>}
      text={t('mine.row', { office: localText(ticket.office.name, locale), when: when(ticket, todayOf(ticket)) })}
    />
  );
}
