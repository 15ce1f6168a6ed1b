'use client';

import { useState } from 'react';
import { TextArea } from '#components/ui/text-input.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney } from '#lib/platform/i18n/format.ts';
import type { PaymentView } from '#lib/payments/schema.ts';
import { MoneyDialog, type MoneyDialogProps } from './money-dialog.tsx';

/** A leader decides that money goes back, and says why. */
export function RefundDialog({ fee, payment, sender, onClose }: MoneyDialogProps & { payment: PaymentView }) {
  const { t, locale } = useTranslation('payments');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const amount = formatMoney(payment.amountVnd, locale);
  const send = () => {
    setTried(true);
    if (reason.trim()) void sender.send(`/office/applications/${fee.code}/payments/${payment.id}/refund`, { reason });
    else document.getElementById('refund-reason')?.focus();
  };
  return (
    <MoneyDialog title={t('office.refundTitle', { amount })} text={t('office.refundText')} confirm={t('office.refundConfirm', { amount })} sender={sender} onClose={onClose} onSubmit={send}>
      <TextArea
        id="refund-reason" label={t('office.reason')} error={tried && !reason.trim() ? t('office.reasonMissing') : undefined}
        value={reason} onChange={(event) => setReason(event.target.value)}
      />
    </MoneyDialog>
  );
}
