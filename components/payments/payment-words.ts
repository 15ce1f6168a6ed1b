import type { Tone } from '#components/ui/tag.tsx';
import type { FeeState } from '#lib/payments/model.ts';
import type { PaymentStatus } from '#lib/payments/status.ts';

export const PAYMENT_TONES: Record<PaymentStatus, Tone> = {
  started: 'active', paid: 'done', failed: 'refused', expired: 'neutral', 'refund-due': 'waiting', 'refund-ordered': 'active', refunded: 'done',
};

export const FEE_TONES: Record<FeeState, Tone> = { none: 'neutral', due: 'waiting', paid: 'done', waived: 'done', 'refund-due': 'late', refunded: 'done' };
