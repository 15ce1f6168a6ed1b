'use client';

import { useState } from 'react';
import { Qr } from '#components/display/qr.tsx';
import { Button } from '#components/ui/button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney } from '#lib/platform/i18n/format.ts';
import type { StartedPayment } from '#lib/payments/schema.ts';
import { CopyRow } from './copy-row.tsx';
import { useCheckPayment } from './use-check-payment.ts';

type Transfer = StartedPayment & { readonly transfer: NonNullable<StartedPayment['transfer']> };

/** The VietQR code, and the same in lines for whoever pays on this very phone. The page changes when the money comes. */
export function VietQrPanel({ code, payment, onChanged, onOther }: { code: string; payment: Transfer; onChanged: () => void; onOther: () => void }) {
  const { t, locale } = useTranslation('payments');
  const [copied, setCopied] = useState<{ done: boolean; label: string } | null>(null);
  useCheckPayment(code, payment, onChanged);
  const { transfer, amountVnd } = payment;
  const amount = formatMoney(amountVnd, locale);
  const tell = (done: boolean, label: string) => setCopied({ done, label });
  return (
    <section aria-labelledby="vietqr" className="grid grid-cols-1 gap-5 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <h2 id="vietqr" className="text-xl">{t('qr.title')}</h2>
      <Qr text={transfer.qr} label={t('qr.alt', { amount })} className="mx-auto w-72 max-w-full" />
      <p role="status" className="flex items-center gap-3"><Spinner />{t('qr.waiting')}</p>
      <p>{t('qr.phone')}</p>
      <dl>
        <div className="pb-2"><dt className="text-sm text-quiet">{t('qr.bank')}</dt><dd className="font-semibold">{transfer.bankName}</dd></div>
        <CopyRow label={t('qr.account')} value={transfer.account} onCopied={tell} />
        <CopyRow label={t('qr.name')} value={transfer.accountName} onCopied={tell} />
        <CopyRow label={t('qr.amount')} value={String(amountVnd)} shown={amount} onCopied={tell} />
        <CopyRow label={t('qr.note')} value={transfer.note} onCopied={tell} />
        <CopyRow label={t('qr.text')} value={transfer.qr} onCopied={tell} />
      </dl>
      <p className="text-sm text-quiet">{t('qr.noteHelp')}</p>
      <p role="status" className="empty:hidden">{copied && (copied.done ? t('qr.copied', { what: copied.label }) : t('qr.copyFailed'))}</p>
      <div><Button kind="secondary" onClick={onOther}>{t('qr.other')}</Button></div>
    </section>
  );
}
