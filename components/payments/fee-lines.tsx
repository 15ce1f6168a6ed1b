'use client';

import type { ReactNode } from 'react';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import { formatMoney } from '#lib/platform/i18n/format.ts';
import type { FeeView } from '#lib/payments/schema.ts';

/** How a fee was made up, and who bears it: charges, what was taken off, what is left. Nothing where nothing was charged. */
export function FeeLines({ fee, compact }: { fee: Pick<FeeView, 'lines' | 'feeVnd' | 'owedVnd'>; compact?: boolean }) {
  const { t, locale } = useTranslation('payments');
  if (fee.lines.length === 0) return null;
  const paidVnd = fee.owedVnd > 0 ? fee.feeVnd - fee.owedVnd : 0;
  return (
    <section>
      {!compact && <h2 className="mb-3 text-xl">{t('made')}</h2>}
      <dl className={compact ? 'text-sm' : undefined}>
        {fee.lines.map((line, index) => (
          <Row key={`${line.kind}-${index}`} sum={formatMoney(line.amountVnd, locale)}>
            {t(`line.${line.kind}`)}
            {line.ground && <span className="block text-sm text-quiet">{t(`ground.${line.ground}`)}</span>}
            {line.amountVnd > 0 && line.quantity > 1 && (
              <span className="block text-sm text-quiet">{t('quantity', { quantity: t(`unit.${line.unit}`, { count: line.quantity }), price: formatMoney(line.unitVnd, locale) })}</span>
            )}
          </Row>
        ))}
        <Row strong sum={formatMoney(fee.feeVnd, locale)}>{t('feeTotal')}</Row>
        {paidVnd > 0 && <Row sum={formatMoney(-paidVnd, locale)}>{t('paidBefore')}</Row>}
      </dl>
    </section>
  );
}

function Row({ sum, strong, children }: { sum: string; strong?: boolean; children: ReactNode }) {
  return (
    <div className={strong ? 'flex justify-between gap-4 border-t-2 border-edge py-2.5 font-semibold' : 'flex justify-between gap-4 border-t border-line py-2.5 first:border-t-0'}>
      <dt className="min-w-0">{children}</dt>
      <dd className="shrink-0 tabular-nums">{sum}</dd>
    </div>
  );
}
