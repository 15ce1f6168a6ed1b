'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '#components/api/api.ts';
import { asFailure } from '#components/api/problem.ts';
import type { PaymentView } from '#lib/payments/schema.ts';

/** Events tell at once; these questions are for when the notice itself is late or lost. Seconds after each other. */
const ASK_AFTER_S = [0, 4, 8, 15, 30] as const;
const THEN_EVERY_S = 60;

/**
 * Has the server ask the bank or PayGov how an attempt stands, now and then, while the page is seen.
 *
 * @param onChanged it is not what it was: read again
 * @returns true after it was asked so often that somebody should hear why nothing comes
 */
export function useCheckPayment(code: string, payment: Pick<PaymentView, 'id' | 'status'>, onChanged: () => void): boolean {
  const [asked, setAsked] = useState(0);
  const changed = useEffectEvent(onChanged);
  const { id, status } = payment;
  useEffect(() => {
    const gone = new AbortController();
    const ask = async () => {
      if (!document.hidden) {
        try {
          const answer = await api<PaymentView>('POST', `/applications/${encodeURIComponent(code)}/payments/${id}/check`, undefined, { signal: gone.signal });
          if (answer.status !== status) changed();
        } catch (error) {
          // no answer is no news: the page goes on waiting, and asks again
          if (!gone.signal.aborted) asFailure(error);
        }
      }
      if (!gone.signal.aborted) setAsked((count) => count + 1);
    };
    const timer = setTimeout(() => void ask(), (ASK_AFTER_S[asked] ?? THEN_EVERY_S) * 1000);
    return () => { clearTimeout(timer); gone.abort(); };
  }, [code, id, status, asked]);
  return asked >= ASK_AFTER_S.length;
}
