import { quoteOf } from './fee.ts';
import type { FeeLine, FeeState, Quote } from './model.ts';

/** Sums of a dossier's payments in đồng: paid and counting, to go back, gone back. */
export type Sums = { readonly paidVnd: number; readonly owedBackVnd: number; readonly refundedVnd: number };

/**
 * The fee as the lines and the payments make it.
 * @param ended the dossier was refused or withdrawn: nothing more is asked for
 */
export function feeStanding(lines: readonly FeeLine[], sums: Sums, ended: boolean): Quote & { readonly owedVnd: number } {
  const quote = quoteOf(lines, sums.paidVnd);
  const owedVnd = ended ? 0 : Math.max(0, quote.feeVnd - sums.paidVnd);
  return { ...quote, owedVnd, feeState: owedVnd > 0 ? 'due' : settledState(quote, sums, ended) };
}

function settledState({ feeState, feeVnd }: Quote, { paidVnd, owedBackVnd, refundedVnd }: Sums, ended: boolean): FeeState {
  if (paidVnd > 0) return 'paid';
  // what came once too often beside a fee that was paid is told by that payment, not by the fee
  if (owedBackVnd > 0) return 'refund-due';
  if (refundedVnd > 0) return 'refunded';
  return ended && feeVnd > 0 ? 'none' : feeState;
}
