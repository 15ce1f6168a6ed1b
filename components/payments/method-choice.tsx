'use client';

import { useState } from 'react';
import { ActionFailed } from '#components/api/action-failed.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup } from '#components/ui/choices.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney, localText } from '#lib/platform/i18n/format.ts';
import { ONLINE_METHODS, type OnlineMethod } from '#lib/payments/model.ts';
import type { FeeView, StartedPayment } from '#lib/payments/schema.ts';
import { useStartPayment } from './use-start-payment.ts';

/** The ways to pay, and the one main button. */
export function MethodChoice({ fee, onTransfer, onOvertaken }: { fee: FeeView; onTransfer: (payment: StartedPayment) => void; onOvertaken: () => void }) {
  const { t, locale } = useTranslation('payments');
  const [method, setMethod] = useState<OnlineMethod>('paygov');
  const { busy, failure, start } = useStartPayment(fee.code, onTransfer, onOvertaken);
  const amount = formatMoney(fee.owedVnd, locale);
  return (
    <div className="grid gap-5">
      <RadioGroup
        id="method" label={t('how')} value={method}
        choices={ONLINE_METHODS.map((value) => ({ value, label: t(`method.${value}`), help: t(`methodHelp.${value}`) }))}
        onChange={(value) => setMethod(ONLINE_METHODS.find((each) => each === value) ?? 'paygov')}
      />
      <ActionFailed title={t('failed.title')} failure={failure} />
      <div><Button loading={busy} onClick={() => void start(method)}>{busy && method === 'paygov' ? t('opening') : t(method === 'paygov' ? 'pay' : 'showQr', { amount })}</Button></div>
      <p className="text-sm text-quiet">{t('counterToo', { office: localText(fee.officeName, locale) })}</p>
    </div>
  );
}
