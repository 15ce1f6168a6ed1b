'use client';

import { useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney, localText } from '#lib/platform/i18n/format.ts';
import type { FeeView, StartedPayment } from '#lib/payments/schema.ts';
import { FeeLines } from './fee-lines.tsx';
import { MethodChoice } from './method-choice.tsx';
import { PaymentList } from './payment-list.tsx';
import { VietQrPanel } from './vietqr-panel.tsx';
import { WaitingPanel } from './waiting-panel.tsx';

/**
 * What is to be paid for a dossier, and paying it; kept up to date by events. `paymentId`: the attempt that PayGov has
 * sent the browser back from
 */
export function PayPage({ code, paymentId }: { code: string; paymentId: string | null }) {
  const { t, locale } = useTranslation('payments');
  const { t: common } = useTranslation('common');
  const { data, failure, loading, refresh } = useResource<FeeView>(`/applications/${encodeURIComponent(code)}/payment`);
  useEvents(({ topic, ref }) => { if (topic === 'application' && ref === code) refresh(); }, refresh);
  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={4} label={common('state.loading')} />;
  const dossier = `/${locale}/applications/${code}`;
  return (
    <div className="grid gap-8">
      <PageTitle back={{ href: dossier, label: t('back') }} eyebrow={code} lead={t('for', { name: localText(data.procedureName, locale) })}>{t('title')}</PageTitle>
      {failure && <Notice kind="warning" live>{t('stale')}</Notice>}
      {data.owedVnd > 0 ? <ToPay fee={data} paymentId={paymentId} onChanged={refresh} /> : <Settled fee={data} href={dossier} />}
      <FeeLines fee={data} />
      <PaymentList payments={data.payments} />
    </div>
  );
}

/** What is owed, large, and the way to pay it that fits what was done so far. */
function ToPay({ fee, paymentId, onChanged }: { fee: FeeView; paymentId: string | null; onChanged: () => void }) {
  const { t, locale } = useTranslation('payments');
  const [shown, setShown] = useState<StartedPayment | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const attempt = fee.payments.find(({ id }) => id === (shown?.id ?? paymentId));
  const waiting = !shown && attempt?.status === 'started' && attempt.id !== left ? attempt : null;
  // another sum needs another code, and so does an attempt that a wrong sum has ended
  const transfer = shown?.transfer && shown.amountVnd === fee.owedVnd && (attempt ?? shown).status === 'started' ? { ...shown, transfer: shown.transfer } : null;
  return (
    <>
      <div className="rounded-lg border-2 border-jade bg-surface p-5 sm:p-8">
        <p className="text-quiet">{t('toPay')}</p>
        <p className="text-code font-bold tabular-nums">{formatMoney(fee.owedVnd, locale)}</p>
      </div>
      {waiting && <WaitingPanel code={fee.code} payment={waiting} onChanged={onChanged} onLeave={() => setLeft(waiting.id)} />}
      {!waiting && transfer && <VietQrPanel code={fee.code} payment={transfer} onChanged={onChanged} onOther={() => setShown(null)} />}
      {!waiting && !transfer && (
        <>
          {(attempt?.status === 'failed' || attempt?.status === 'expired') && (
            <Notice kind={attempt.status === 'failed' ? 'error' : 'warning'} title={t(`${attempt.status}.title`)} live>{t(`${attempt.status}.text`)}</Notice>
          )}
          <MethodChoice fee={fee} onTransfer={setShown} onOvertaken={onChanged} />
        </>
      )}
    </>
  );
}

const SETTLED = { none: 'none', due: 'none', paid: 'paid', waived: 'waived', 'refund-due': 'refundDue', refunded: 'refunded' } as const;

/** Nothing is owed: why, and the way back. It takes no focus: it may come while somebody reads. */
function Settled({ fee, href }: { fee: FeeView; href: string }) {
  const { t } = useTranslation('payments');
  const key = SETTLED[fee.feeState];
  return (
    <div className="grid justify-items-start gap-5">
      <div className="w-full"><Notice kind={key === 'refundDue' ? 'warning' : 'success'} title={t(`${key}.title`)} live>{t(`${key}.text`)}</Notice></div>
      <ButtonLink href={href} prefetch={false}>{t('toDossier')}</ButtonLink>
    </div>
  );
}
