'use client';

import { Button } from '#components/ui/button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { PaymentView } from '#lib/payments/schema.ts';
import { useCheckPayment } from './use-check-payment.ts';

/** Somebody came back from PayGov; what the address says proves nothing, so the page waits for PayGov itself. */
export function WaitingPanel({ code, payment, onChanged, onLeave }: { code: string; payment: PaymentView; onChanged: () => void; onLeave: () => void }) {
  const { t } = useTranslation('payments');
  const long = useCheckPayment(code, payment, onChanged);
  return (
    <div className="grid justify-items-start gap-4 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <div role="status" className="grid gap-2">
        <p className="flex items-center gap-3 text-lg font-semibold"><Spinner />{t('wait.title')}</p>
        <p>{t(long ? 'wait.long' : 'wait.text')}</p>
      </div>
      <Button kind="secondary" onClick={onLeave}>{t('wait.not')}</Button>
    </div>
  );
}
