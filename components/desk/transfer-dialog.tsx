'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import type { Desk, LineTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { localText } from '#lib/platform/i18n/format.ts';
import { transferCommand } from './commands.ts';
import type { DeskLink } from './use-desk.ts';

/** To which group's line the number at the counter goes, with the rights that it has. */
export function TransferDialog({ ticket, desk, link, onClose }: { ticket: LineTicket; desk: Desk; link: DeskLink; onClose: () => void }) {
  const { t, locale } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const form = useId();
  const [group, setGroup] = useState<string>();
  const [attempted, setAttempted] = useState(false);
  const others = desk.groups.filter(({ letter }) => letter !== ticket.group);
  const transfer = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (!group) return;
    void link.send(transferCommand(ticket, group));
    onClose();
  };
  return (
    <Dialog
      open onClose={onClose} title={t('transfer.title', { number: ticketNumber(ticket) })}
      actions={<>{others.length > 0 && <Button type="submit" form={form}>{t('action.transfer')}</Button>}<Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      {others.length === 0
        ? t('transfer.none')
        : (
          <form id={form} onSubmit={transfer}>
            <RadioGroup
              id="desk-transfer" label={t('transfer.group')} help={t('transfer.help')} value={group} onChange={setGroup}
              error={attempted && !group ? t('transfer.missing') : undefined}
              choices={others.map(({ letter, name, waiting }) => ({ value: letter, label: t('open.groupWaiting', { letter, name: localText(name, locale), count: waiting }) }))}
            />
          </form>
        )}
    </Dialog>
  );
}
