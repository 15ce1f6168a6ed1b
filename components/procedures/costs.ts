import type { TFunction } from 'i18next';
import { formatMoney } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';
import type { Fee } from '#lib/procedures/model.ts';

type Words = TFunction<['procedure-page']>;

function perUnit(t: Words, locale: Locale, vnd: number, unit: Fee['unit']): string {
  if (vnd === 0) return t('cost.free');
  const sum = formatMoney(vnd, locale);
  return unit === 'dossier' ? sum : t('cost.perUnit', { sum, unit: t(`cost.unit.${unit}`) });
}

/** What one pays at the counter, in words. */
export function counterCost(t: Words, locale: Locale, fee: Fee): string {
  if (!fee.pages) return perUnit(t, locale, fee.counterVnd, fee.unit);
  const { first, firstVnd, nextVnd, maxVnd } = fee.pages;
  return t('cost.pages', {
    first,
    firstSum: formatMoney(firstVnd, locale),
    nextSum: formatMoney(nextVnd, locale),
    maxSum: formatMoney(maxVnd, locale),
  });
}

/** What one pays online, in words; "not offered" where the procedure cannot be filed online. */
export function onlineCost(t: Words, locale: Locale, fee: Fee): string {
  if (fee.onlineReason === 'not-online') return t('cost.notOnline');
  return perUnit(t, locale, fee.onlineVnd, fee.unit);
}
