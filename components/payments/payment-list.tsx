'use client';

import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { PaymentView } from '#lib/payments/schema.ts';
import { PaymentLine } from './payment-line.tsx';

/** Every attempt to pay, the latest first, with the receipts. */
export function PaymentList({ payments }: { payments: readonly PaymentView[] }) {
  const { t } = useTranslation('payments');
  if (payments.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('list')}</h2>
      <ul className="grid gap-3">
        {payments.map((payment) => <li key={payment.id} className="rounded-lg border border-line bg-surface p-4"><PaymentLine payment={payment} /></li>)}
      </ul>
    </section>
  );
}
