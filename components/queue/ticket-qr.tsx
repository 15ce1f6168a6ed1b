'use client';

import { Qr } from '#components/display/qr.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Ticket } from '#lib/queue/schema.ts';

/** The number's own link as a QR code, for the kiosk and the official. A paper's token goes with it, if it is known. */
export function TicketQr({ ticket, token }: { ticket: Ticket; token: string | undefined }) {
  const { t, locale } = useTranslation('queue');
  const address = `${window.location.origin}/${locale}/queue/ticket?id=${ticket.id}${token ? `#${token}` : ''}`;
  return <Qr text={address} label={t('ticket.qr', { number: ticketNumber(ticket) })} className="size-36 shrink-0" />;
}
