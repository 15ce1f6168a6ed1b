'use client';

import type { ReactNode } from 'react';
import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatDateTime, formatMoney } from '#lib/platform/i18n/format.ts';
import { receiptNumber } from '#lib/payments/model.ts';
import type { PaymentView } from '#lib/payments/schema.ts';
import { PAYMENT_TONES } from './payment-words.ts';

/** One attempt to pay: sum, way, time, how it stands, its receipt. `more`: who took it, what can be done */
export function PaymentLine({ payment, more }: { payment: PaymentView; more?: ReactNode }) {
  const { t, locale } = useTranslation('payments');
  const { amountVnd, method, status, createdAt, paidAt, receipt } = payment;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="font-semibold tabular-nums">{formatMoney(amountVnd, locale)}</p>
        <p className="text-sm text-quiet">{t('item', { method: t(`method.${method}`), time: formatDateTime(paidAt ?? createdAt) })}</p>
        {receipt && (
          // a file, not a page
          <a className="inline-flex min-h-target items-center font-semibold text-jade underline underline-offset-4" href={`/api/v1/payments/${payment.id}/receipt`}>
            {t('receipt', { number: `${receipt.serial} ${receiptNumber(receipt.number)}` })}
          </a>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone={PAYMENT_TONES[status]}>{t(`status.${status}`)}</Tag>
        {more}
      </div>
    </div>
  );
}
