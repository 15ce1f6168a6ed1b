'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { canHappen, mayHolderPrioritise, type TicketStatus } from '#lib/queue/status.ts';
import type { Ticket } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { CallBell } from './call-bell.tsx';
import { ChangeTime } from './change-time.tsx';
import { CheckInPanel } from './check-in-panel.tsx';
import { todayOf } from './day-words.ts';
import { PaperNames } from './papers-to-bring.tsx';
import { Rating } from './rating.tsx';
import type { TicketActionProps } from './ticket-action-props.ts';
import { TicketPriority } from './ticket-priority.tsx';
import { useAction } from '#components/api/use-action.ts';
import { Why } from './why.tsx';

/** A call may come, or come again. */
const RINGS: ReadonlySet<TicketStatus> = new Set(['waiting', 'called', 'held']);

/** What the holder can do now, the most likely first. What is possible, lib/queue/status.ts says. */
export function TicketActions(props: TicketActionProps) {
  const { t, locale } = useTranslation('queue');
  const router = useRouter();
  const { ticket, onChange } = props;
  const { status } = ticket;
  // A new day has a new number, at its own address.
  const moved = (next: Ticket) => (next.id === ticket.id ? onChange(next) : router.replace(`/${locale}/queue/ticket?id=${next.id}`));
  const over = status === 'no-show' || status === 'cancelled' || status === 'expired';
  return (
    <div className="grid gap-5">
      {canHappen('check-in', status) && ticket.day === todayOf(ticket) && <CheckInPanel {...props} />}
      {RINGS.has(status) && <CallBell />}
      {status === 'waiting' && <Why {...props} />}
      {over && <ButtonLink wide href={`/${locale}/queue/book?office=${ticket.office.code}&group=${ticket.group.letter}`}>{t('again')}</ButtonLink>}
      {status === 'done' && <Rating {...props} />}
      {ticket.procedure && !over && status !== 'done' && <PaperNames papers={ticket.procedure.papers} applicationCode={ticket.applicationCode} />}
      {mayHolderPrioritise(status) && <TicketPriority {...props} />}
      {canHappen('change', status) && <ChangeTime {...props} onChange={moved} />}
      {canHappen('cancel', status) && <Cancel {...props} />}
      <ButtonLink kind="quiet" wide href={`/${locale}/queue`}>{t('ticket.back')}</ButtonLink>
    </div>
  );
}

function Cancel({ ticket, token, onChange, onStale }: TicketActionProps) {
  const { t } = useTranslation('queue');
  const [asking, setAsking] = useState(false);
  const cancel = useAction(
    (id: string) => api<Ticket>('POST', `/queue/tickets/${id}/cancel`, {}, { ticketToken: token }),
    (next) => { setAsking(false); onChange(next); },
    { refused: onStale },
  );
  return (
    <>
      <Button kind="quiet" wide onClick={() => setAsking(true)}>{t('cancel.open')}</Button>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t('cancel.title', { number: ticketNumber(ticket) })}
        actions={(
          <>
            <Button kind="danger" loading={cancel.busy} onClick={() => cancel.run(ticket.id)}>{t('cancel.yes')}</Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>{t('cancel.no')}</Button>
          </>
        )}
      >
        <p>{t('cancel.text')}</p>
        <div className="mt-3 empty:hidden"><ActionFailed title={t('cancel.failed')} failure={cancel.failure} /></div>
      </Dialog>
    </>
  );
}
