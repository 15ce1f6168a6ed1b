'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { FailureState } from '#components/api/failure.tsx';
import { useResource } from '#components/api/use-resource.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { ChangeTicket, QueueOfficeDetail, Ticket } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { useShortDay, useWhen } from './day-words.ts';
import type { TicketActionProps } from './ticket-action-props.ts';
import { TimeChoice } from './time-choice.tsx';
import { useAction } from '#components/api/use-action.ts';
import { useTime } from './use-time.ts';

/** Moves a booking to another hour or day, opened by a tap. */
export function ChangeTime(props: TicketActionProps) {
  const { t } = useTranslation('queue');
  const common = useTranslation('common').t;
  const [open, setOpen] = useState(false);
  const office = useResource<QueueOfficeDetail>(open ? `/queue/offices/${props.ticket.office.code}` : null);
  return (
    <div>
      <Button kind="secondary" wide aria-expanded={open} aria-controls="change-time" onClick={() => setOpen(!open)}>{t('change.open')}</Button>
      <div id="change-time" hidden={!open} className="mt-3">
        {open && office.data && <TimeForm {...props} office={office.data} onChange={(next) => { setOpen(false); props.onChange(next); }} />}
        {open && !office.data && (office.failure ? <FailureState failure={office.failure} onRetry={office.refresh} /> : <Skeleton lines={2} label={common('state.loading')} />)}
      </div>
    </div>
  );
}

function TimeForm({ ticket, token, office, onChange, onStale }: TicketActionProps & { office: QueueOfficeDetail }) {
  const { t } = useTranslation('queue');
  const when = useWhen();
  const shortDay = useShortDay();
  const time = useTime(office, ticket.group.letter, { day: ticket.day, start: ticket.slotStart });
  const change = useAction(
    (body: ChangeTicket) => api<Ticket>('POST', `/queue/tickets/${ticket.id}/change`, body, { ticketToken: token }),
    onChange,
    { refused: () => { time.refresh(); onStale(); } },
  );
  const { day, hour } = time;
  const slotStart = hour?.start ?? null;
  const other = time.ready && day !== null && (day !== ticket.day || (slotStart !== null && slotStart !== ticket.slotStart));
  return (
    <Card className="grid gap-5">
      <p>{t('change.text')}</p>
      <TimeChoice office={office} time={time} />
      {time.full && day && <p className="font-semibold">{t('book.dayFull', { day: shortDay(day) })}</p>}
      {time.failure && <FailureState failure={time.failure} onRetry={time.refresh} retrying={time.loading} />}
      <ActionFailed title={t('change.failed')} failure={change.failure} />
      {other && (
        <Button wide loading={change.busy} onClick={() => change.run({ day, slotStart })}>
          {change.busy ? t('change.saving') : t('change.save', { when: when({ day, slotStart, slotEnd: hour?.end ?? null }, office.days[0]?.day ?? null) })}
        </Button>
      )}
    </Card>
  );
}
