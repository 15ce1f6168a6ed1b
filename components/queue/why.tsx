'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { Why as Reasons } from '#lib/queue/schema.ts';
import { ActionFailed } from '#components/api/action-failed.tsx';
import type { TicketActionProps } from './ticket-action-props.ts';
import { useAction } from '#components/api/use-action.ts';

/** More sentences than this nobody reads. */
const SHOWN = 3;

/** Why somebody who came later goes first: one tap, a sentence each, no names. Read again at each tap. */
export function Why({ ticket, token }: TicketActionProps) {
  const { t } = useTranslation('queue');
  const [reasons, setReasons] = useState<Reasons | null>(null);
  const ask = useAction((id: string) => api<Reasons>('GET', `/queue/tickets/${id}/why`, undefined, { ticketToken: token }), setReasons);
  return (
    <div className="grid gap-3">
      <Button kind="quiet" wide loading={ask.busy} onClick={() => ask.run(ticket.id)}>{t('why.open')}</Button>
      <ActionFailed title={t('actionFailed')} failure={ask.failure} />
      {reasons && (
        <Notice title={t('why.title')} live>
          {reasons.overtakings.length === 0 && <p>{t('why.none')}</p>}
          {reasons.overtakings.slice(0, SHOWN).map(({ reason, minutesLater, headStart }, index) => (
            <p key={`${reason}-${index}`} className="mt-1">{t(`why.${reason}`, { later: minutesLater, headStart })}</p>
          ))}
          {reasons.overtakings.length > SHOWN && <p className="mt-1">{t('why.more', { count: reasons.overtakings.length - SHOWN })}</p>}
          {reasons.overtakings.some(({ reason }) => reason === 'priority') && <p className="mt-2">{t('why.rule')}</p>}
          {reasons.ownHeadStart > 0 && <p className="mt-2">{t('why.own', { count: reasons.ownHeadStart })}</p>}
        </Notice>
      )}
    </div>
  );
}
