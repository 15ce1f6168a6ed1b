'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ticketNumber } from '#components/display/ticket-number.ts';
import type { Desk, LineTicket } from '#lib/queue/schema.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { closeCommand, stepCommand } from './commands.ts';
import { GroupsDialog } from './groups-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { PriorityDialog } from './priority-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import type { DeskLink } from './use-desk.ts';

/** What is asked before something is done. */
export type OpenDialog =
  | { readonly kind: 'transfer' | 'cancel'; readonly ticket: LineTicket }
  | { readonly kind: 'prioritise'; readonly ticketId: string | null }
  | { readonly kind: 'issue' | 'close' | 'groups' };

/** The dialog that is open. What it decides is sent by the desk, where it stays in sight until it got through. */
export function DeskDialogs({ dialog, link, desk, session, onClose }: {
  dialog: OpenDialog;
  link: DeskLink;
  desk: Desk;
  session: NonNullable<Desk['session']>;
  onClose: () => void;
}) {
  switch (dialog.kind) {
    case 'transfer': return <TransferDialog ticket={dialog.ticket} desk={desk} link={link} onClose={onClose} />;
    case 'prioritise': return <PriorityDialog ticketId={dialog.ticketId} desk={desk} link={link} onClose={onClose} />;
    case 'issue': return <IssueDialog desk={desk} session={session} onIssued={link.refresh} onClose={onClose} />;
    case 'groups': return <GroupsDialog desk={desk} session={session} link={link} onClose={onClose} />;
    case 'cancel': return <CancelDialog ticket={dialog.ticket} link={link} onClose={onClose} />;
    case 'close': return <CloseDialog desk={desk} session={session} link={link} onClose={onClose} />;
  }
}

function CancelDialog({ ticket, link, onClose }: { ticket: LineTicket; link: DeskLink; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const cancel = () => {
    void link.send(stepCommand('cancel', ticket));
    onClose();
  };
  return (
    <Dialog
      open onClose={onClose} title={t('cancel.title', { number: ticketNumber(ticket) })}
      actions={<><Button kind="danger" onClick={cancel}>{t('cancel.button')}</Button><Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      {t('cancel.text')}
    </Dialog>
  );
}

function CloseDialog({ desk: { current, office }, session, link, onClose }: { desk: Desk; session: NonNullable<Desk['session']>; link: DeskLink; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation('common');
  const serving = current?.status === 'serving';
  const close = () => {
    void link.send(closeCommand(office.code));
    onClose();
  };
  return (
    <Dialog
      open onClose={onClose} title={t('close.title', { number: session.counter })}
      actions={<>{!serving && <Button onClick={close}>{t('close.button')}</Button>}<Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button></>}
    >
      {current && <p className="mb-2 font-semibold">{t(serving ? 'close.serving' : 'close.called', { number: ticketNumber(current) })}</p>}
      {!serving && <p>{t('close.text')}</p>}
    </Dialog>
  );
}
