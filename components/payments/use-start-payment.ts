'use client';

import { useEffect, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import { useTranslation } from '#lib/platform/i18n/client.tsx';
import type { OnlineMethod } from '#lib/payments/model.ts';
import type { StartedPayment } from '#lib/payments/schema.ts';

export type Starting = {
  readonly busy: boolean;
  readonly failure: ApiFailure | null;
  readonly start: (method: OnlineMethod) => Promise<void>;
};

/**
 * Begins to pay: goes to PayGov, or hands over what the QR code says. A second tap does nothing; whoever comes back with
 * the browser's own button finds the page ready again.
 *
 * @param onOvertaken nothing is owed any more (it was paid elsewhere): read again
 */
export function useStartPayment(code: string, onTransfer: (payment: StartedPayment) => void, onOvertaken: () => void): Starting {
  const { locale } = useTranslation('payments');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  // a ref, because two taps are handled before React renders again
  const sending = useRef(false);
  const settle = () => { sending.current = false; setBusy(false); };
  useEffect(() => {
    const restored = (event: PageTransitionEvent) => { if (event.persisted) settle(); };
    window.addEventListener('pageshow', restored);
    return () => window.removeEventListener('pageshow', restored);
  }, []);

  const start = async (method: OnlineMethod) => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    try {
      const started = await api<StartedPayment>('POST', `/applications/${encodeURIComponent(code)}/payments`, { method, locale }, { idempotencyKey: randomId() });
      if (started.redirectUrl) {
        // stays busy until the page is gone
        window.location.assign(started.redirectUrl);
        return;
      }
      onTransfer(started);
    } catch (error) {
      const failed = asFailure(error);
      if (failed instanceof ApiProblem && failed.code === 'payment.nothing-due') onOvertaken();
      else setFailure(failed);
    }
    settle();
  };
  return { busy, failure, start };
}
