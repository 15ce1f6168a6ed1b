/**
 * The life of one attempt to pay, as one table. A provider may tell us things late, twice and in any order; money that
 * came is never forgotten, and is never counted twice.
 */

export const PAYMENT_STATUSES = ['started', 'paid', 'failed', 'expired', 'refund-due', 'refund-ordered', 'refunded'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** What became of a message of the provider. */
export const NOTICE_OUTCOMES = ['paid', 'failed', 'repeated', 'late', 'wrong-amount', 'unknown-reference', 'refunded'] as const;
export type NoticeOutcome = (typeof NOTICE_OUTCOMES)[number];

/**
 * What happens to a payment.
 * pay: the money is here and was owed. surplus: the money is here and was not owed (paid another way, exempt, refused).
 * free: it was owed and is not any more. order, refund: it goes back.
 */
export const PAYMENT_STEPS = {
  pay: { from: ['started', 'failed', 'expired'], to: 'paid' },
  surplus: { from: ['started', 'failed', 'expired'], to: 'refund-due' },
  fail: { from: ['started'], to: 'failed' },
  expire: { from: ['started'], to: 'expired' },
  free: { from: ['paid'], to: 'refund-due' },
  order: { from: ['refund-due'], to: 'refund-ordered' },
  refund: { from: ['paid', 'refund-due', 'refund-ordered'], to: 'refunded' },
} as const satisfies Record<string, { readonly from: readonly PaymentStatus[]; readonly to: PaymentStatus }>;
export type PaymentStep = keyof typeof PAYMENT_STEPS;

/** The status after a step, or null where it cannot happen from here. */
export function afterStep(status: PaymentStatus, step: PaymentStep): PaymentStatus | null {
  const { from, to } = PAYMENT_STEPS[step];
  return (from as readonly PaymentStatus[]).includes(status) ? to : null;
}

/** The provider has the money, or had it: what comes after can only be a repetition or a refund. */
export const RECEIVED: ReadonlySet<PaymentStatus> = new Set(['paid', 'refund-due', 'refund-ordered', 'refunded']);
/** The money lies with the state and has to go back. */
export const OWED_BACK: ReadonlySet<PaymentStatus> = new Set(['refund-due', 'refund-ordered']);

/** What a provider says of an attempt. */
export type Heard = { readonly result: 'paid'; readonly amountVnd: number; readonly transactionId: string } | { readonly result: 'failed' };

export type Judged = {
  readonly outcome: NoticeOutcome;
  /** of the attempt itself; null = it stays as it is */
  readonly step: PaymentStep | null;
  /** money that belongs to no attempt (another sum, a second transfer) and has to go back: a payment of its own */
  readonly surplusVnd: number | null;
};

/**
 * What to do with what was heard.
 * @param payment the attempt; `providerTxn` is the transaction by which it was paid
 * @param owedVnd what the dossier still owes at this moment; nothing when it is paid, exempt or refused
 * @param late it came after the attempt had ended
 */
export function judge(payment: { readonly status: PaymentStatus; readonly amountVnd: number; readonly providerTxn: string | null }, heard: Heard, owedVnd: number, late: boolean): Judged {
  const none = { step: null, surplusVnd: null };
  if (heard.result === 'failed') {
    if (payment.status === 'started') return { outcome: 'failed', step: 'fail', surplusVnd: null };
    return { outcome: payment.status === 'failed' ? 'repeated' : 'late', ...none };
  }
  if (RECEIVED.has(payment.status)) {
    return payment.providerTxn === heard.transactionId ? { outcome: 'repeated', ...none } : { outcome: 'late', step: null, surplusVnd: heard.amountVnd };
  }
  if (heard.amountVnd !== payment.amountVnd) return { outcome: 'wrong-amount', step: payment.status === 'started' ? 'fail' : null, surplusVnd: heard.amountVnd };
  return { outcome: late ? 'late' : 'paid', step: payment.amountVnd <= owedVnd ? 'pay' : 'surplus', surplusVnd: null };
}
