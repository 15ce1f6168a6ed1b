'use client';

import { useId, type FormEvent, type ReactNode } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import type { Sender } from '#components/office/dossier/use-sender.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { OfficeFeeView } from '#lib/payments/schema.ts';

/** What each dialog about money gets. */
export type MoneyDialogProps = { readonly fee: OfficeFeeView; readonly sender: Sender; readonly onClose: () => void };

/** A question about money: what it means, its fields, the button that does it, why it failed. */
export function MoneyDialog({ title, text, confirm, danger, sender, onSubmit, onClose, children }: {
  title: string;
  text?: string;
  confirm: string;
  danger?: boolean;
  sender: Sender;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t: common } = useTranslation('common');
  const formId = useId();
  const submit = (event: FormEvent) => { event.preventDefault(); onSubmit(); };
  return (
    <Dialog
      open onClose={onClose} title={title}
      actions={
        <>
          <Button type="submit" form={formId} kind={danger ? 'danger' : 'primary'} loading={sender.busy}>{confirm}</Button>
          <Button kind="secondary" onClick={onClose}>{common('action.cancel')}</Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="grid gap-5 text-sm">
        {text && <p>{text}</p>}
        {children}
        <ActionFailed title={title} failure={sender.state.step === 'open' ? (sender.state.failure ?? null) : null} />
      </form>
    </Dialog>
  );
}
