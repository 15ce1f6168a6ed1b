'use client';

import { useEffect, useRef, useState } from 'react';
import { FailureState } from '#components/api/failure.tsx';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import { useSender } from '#components/office/dossier/use-sender.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/states.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney } from '#lib/platform/i18n/format.ts';
import type { FeeAction, OfficeFeeView } from '#lib/payments/schema.ts';
import { CashDialog, HandBackDialog } from './cash-dialogs.tsx';
import { ExemptionDialog } from './exemption-dialog.tsx';
import { FeeLines } from './fee-lines.tsx';
import { PaymentLine } from './payment-line.tsx';
import { FEE_TONES } from './payment-words.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { RequirePaymentDialog } from './require-payment-dialog.tsx';

type Asked = { readonly action: FeeAction; readonly paymentId?: string };

/**
 * The money of a dossier on its page: how it stands, how it is made up, every payment, and what this official can do.
 * Needs the namespaces `payments` and `errors`.
 *
 * @param onChanged something was done that may have moved the dossier (its status, its notes): read it again
 */
export function OfficePayment({ code, onChanged }: { code: string; onChanged: () => void }) {
  const { t: common } = useTranslation('common');
  const { data, failure, loading, refresh } = useResource<OfficeFeeView>(`/office/applications/${encodeURIComponent(code)}/payment`);
  useEvents(({ topic, ref }) => { if (topic === 'application' && ref === code) refresh(); }, refresh);
  if (!data) return failure ? <FailureState failure={failure} onRetry={refresh} retrying={loading} /> : <Skeleton lines={2} label={common('state.loading')} />;
  return <Money fee={data} onChanged={() => { refresh(); onChanged(); }} />;
}

function Money({ fee, onChanged }: { fee: OfficeFeeView; onChanged: () => void }) {
  const { t, locale } = useTranslation('payments');
  const [asked, setAsked] = useState<Asked | null>(null);
  const opener = useRef<Element | null>(null);
  const close = () => setAsked(null);
  const sender = useSender(() => { close(); onChanged(); });
  const ask = (next: Asked) => {
    opener.current = document.activeElement;
    sender.reset();
    setAsked(next);
  };
  // Each dialog begins empty, so it is taken away when it closes; the keyboard goes on where it was.
  useEffect(() => {
    if (!asked && opener.current instanceof HTMLElement && document.activeElement === document.body) opener.current.focus();
  }, [asked]);
  const can = (action: FeeAction) => fee.actions.includes(action);
  const payment = fee.payments.find(({ id }) => id === asked?.paymentId);
  const dialog = { fee, sender, onClose: close };
  return (
    <div className="grid gap-4 text-sm">
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone={FEE_TONES[fee.feeState]}>{t(`state.${fee.feeState}`)}</Tag>
        {fee.owedVnd > 0 && <p>{t('office.owed')}: <strong className="tabular-nums">{formatMoney(fee.owedVnd, locale)}</strong></p>}
      </div>
      {/* stands in the page from the start, or what appears in it would not be read out */}
      <div role="status" className="empty:hidden">{sender.state.step === 'overtaken' && <Notice kind="warning">{t('office.overtaken')}</Notice>}</div>
      <FeeLines fee={fee} compact />
      <div className="flex flex-wrap gap-3 empty:hidden">
        {can('take-cash') && <Button compact onClick={() => ask({ action: 'take-cash' })}>{t('office.cash')}</Button>}
        {can('set-exemption') && <Button compact kind="secondary" onClick={() => ask({ action: 'set-exemption' })}>{t('office.exempt')}</Button>}
        {can('require-payment') && <Button compact kind="secondary" onClick={() => ask({ action: 'require-payment' })}>{t('office.require')}</Button>}
      </div>
      {fee.payments.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {fee.payments.map((each) => (
            <li key={each.id} className="py-3">
              <PaymentLine
                payment={each}
                more={
                  <>
                    {each.takenBy && <span>{t('office.takenBy', { name: each.takenBy })}</span>}
                    {can('order-refund') && each.status === 'refund-due' && <Button compact kind="secondary" onClick={() => ask({ action: 'order-refund', paymentId: each.id })}>{t('office.refund')}</Button>}
                    {can('hand-back') && each.status === 'refund-ordered' && each.method === 'cash' && <Button compact kind="secondary" onClick={() => ask({ action: 'hand-back', paymentId: each.id })}>{t('office.handBack')}</Button>}
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {asked?.action === 'take-cash' && <CashDialog {...dialog} />}
      {asked?.action === 'set-exemption' && <ExemptionDialog {...dialog} />}
      {asked?.action === 'require-payment' && <RequirePaymentDialog {...dialog} />}
      {asked?.action === 'order-refund' && payment && <RefundDialog {...dialog} payment={payment} />}
      {asked?.action === 'hand-back' && payment && <HandBackDialog {...dialog} payment={payment} />}
    </div>
  );
}
