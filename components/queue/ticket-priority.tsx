'use client';

import { api } from '#components/api/api.ts';
import { Button } from '#components/ui/button.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Ticket } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import type { TicketActionProps } from './ticket-action-props.ts';
import { useAction } from '#components/api/use-action.ts';

/** The own priority, and the choice not to use it. Nothing for those who have none. */
export function TicketPriority({ ticket, token, onChange, onStale }: TicketActionProps) {
  const { t } = useTranslation('queue');
  const words = useTranslation('queue-words').t;
  const { priority, priorityUnused } = ticket;
  const use = useAction(
    (wanted: boolean) => api<Ticket>('POST', `/queue/tickets/${ticket.id}/priority`, { use: wanted }, { ticketToken: token }),
    onChange,
    { refused: onStale },
  );
  if (!priority && !priorityUnused) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t('priority.title')}</h2>
      {priority
        ? <p>{t('priority.held', { name: words(`class.${priority.class}`), evidence: words(`evidence.${priority.evidence}`), count: ticket.headStart })}</p>
        : <p>{t('priority.unused')}</p>}
      {priority?.evidence === 'declared' && <p>{t('priority.declared')}</p>}
      <ActionFailed title={t('actionFailed')} failure={use.failure} />
      <Button kind="secondary" loading={use.busy} onClick={() => use.run(!priority)}>{priority ? t('priority.leave') : t('priority.use')}</Button>
    </section>
  );
}
