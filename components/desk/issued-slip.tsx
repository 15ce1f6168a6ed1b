'use client';

import { Qr } from '#components/display/qr.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import type { IssuedTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatTime, localText } from '#lib/platform/i18n/format.ts';
import { PriorityTag } from './priority-tag.tsx';

/** The number to take along. The token stands behind `#`, which no server log ever sees. */
export function IssuedSlip({ issued: { ticket, token } }: { issued: IssuedTicket }) {
  const { t, locale } = useTranslation('desk');
  const address = `${window.location.origin}/${locale}/queue/ticket?id=${ticket.id}#${token}`;
  return (
    <div role="status" className="grid justify-items-center gap-3 text-center">
      <p className="font-semibold">{localText(ticket.office.name, locale)}</p>
      <p className="text-[5.5rem] leading-none font-bold tracking-tight">{ticketNumber(ticket)}</p>
      <p className="text-lg">{t('group', { letter: ticket.group.letter, name: localText(ticket.group.name, locale) })}</p>
      <PriorityTag ticket={ticket} />
      <p className="text-quiet">
        {t('issue.issuedAt', { time: formatTime(ticket.createdAt) })}
        {ticket.ahead !== null && ` · ${t('issue.ahead', { count: ticket.ahead })}`}
      </p>
      <Qr text={address} label={t('issue.qr')} className="w-44" />
      <p className="text-sm text-quiet">{t('issue.scan')}</p>
    </div>
  );
}
