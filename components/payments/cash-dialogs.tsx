'use client';

import { useState } from 'react';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney } from '#lib/platform/i18n/format.ts';
import type { PaymentView } from '#lib/payments/schema.ts';
import { MoneyDialog, type MoneyDialogProps } from './money-dialog.tsx';

/** Taking cash: the sum once more, before it counts. */
export function CashDialog({ fee, sender, onClose }: MoneyDialogProps) {
  const { t, locale } = useTranslation('payments');
  // the sum that the official was shown; should it change meanwhile, the server refuses
  const [amountVnd] = useState(fee.owedVnd);
  const amount = formatMoney(amountVnd, locale);
  return (
    <MoneyDialog
      title={t('office.cashTitle', { amount })} text={t('office.cashText')} confirm={t('office.cashConfirm', { amount })} sender={sender} onClose={onClose}
      onSubmit={() => void sender.send(`/office/applications/${fee.code}/payments/cash`, { amountVnd })}
    />
  );
}

/** Handing cash back after a leader has ordered it. */
export function HandBackDialog({ fee, payment, sender, onClose }: MoneyDialogProps & { payment: PaymentView }) {
  const { t, locale } = useTranslation('payments');
  return (
    <MoneyDialog
      title={t('office.handBackTitle', { amount: formatMoney(payment.amountVnd, locale) })} text={t('office.handBackText')} confirm={t('office.handBackConfirm')} sender={sender} onClose={onClose}
      onSubmit={() => void sender.send(`/office/applications/${fee.code}/payments/${payment.id}/hand-back`, {})}
    />
  );
}
