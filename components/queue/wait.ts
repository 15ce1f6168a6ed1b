import type { TFunction } from 'i18next';
import { formatNumber } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';

/** Minutes: half of all people wait shorter than `p50`, nine of ten shorter than `p90`. */
type Wait = { readonly p50: number; readonly p90: number };
export type RoundedWait = { readonly unit: 'under' | 'about' | 'minutes' | 'hours'; readonly from: number; readonly to: number };

const STEP = 5;
const IN_HOURS = 120;

/**
 * The wait as honestly as it is known: from the median to the 90th percentile, outwards to full five minutes (half hours
 * when it is long). Never more exact than the estimate, never shorter than it.
 */
export function roundWait({ p50, p90 }: Wait): RoundedWait {
  if (p90 >= IN_HOURS) {
    const from = Math.max(0.5, Math.floor(p50 / 30) / 2);
    return { unit: 'hours', from, to: Math.ceil(p90 / 30) / 2 };
  }
  const from = Math.floor(p50 / STEP) * STEP;
  const to = Math.max(STEP, Math.ceil(p90 / STEP) * STEP);
  if (from === 0) return { unit: 'under', from, to };
  return { unit: from === to ? 'about' : 'minutes', from, to };
}

/** "khoảng 10–25 phút" */
export function waitText(wait: Wait, t: TFunction<['queue']>, locale: Locale): string {
  const { unit, from, to } = roundWait(wait);
  return t(`wait.${unit}`, { from: formatNumber(from, locale), to: formatNumber(to, locale) });
}
