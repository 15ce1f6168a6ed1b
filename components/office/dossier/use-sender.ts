'use client';

import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';

/** Where something sent stands. `overtaken`: the dossier changed in between (409); `done`: the server has it. */
export type SendState =
  | { readonly step: 'open'; readonly failure?: ApiFailure }
  | { readonly step: 'sending' }
  | { readonly step: 'done' }
  | { readonly step: 'overtaken' };

export type Sender = {
  readonly state: SendState;
  readonly busy: boolean;
  readonly send: (path: string, body: object) => Promise<void>;
  /** forgets how the last one ended; an attempt that failed stays the same attempt */
  readonly reset: () => void;
};

/**
 * Sends one change at a time. A second press while one is on its way does nothing; pressing again after a failure sends
 * the same attempt, which the server carries out once.
 *
 * @param settled the change is done, or was overtaken by another: what is shown has to be read again
 */
export function useSender(settled: (step: 'done' | 'overtaken') => void): Sender {
  const [state, setState] = useState<SendState>({ step: 'open' });
  // Refs, because two clicks of a double click are handled before React renders again.
  const sending = useRef(false);
  const attempt = useRef({ wording: '', key: '' });

  const send = async (path: string, body: object) => {
    if (sending.current) return;
    sending.current = true;
    setState({ step: 'sending' });
    const wording = JSON.stringify([path, body]);
    // The key stands for these words: other words under it would be refused.
    if (attempt.current.wording !== wording) attempt.current = { wording, key: randomId() };
    try {
      await api('POST', path, body, { idempotencyKey: attempt.current.key });
      // the same words again are another change
      attempt.current = { wording: '', key: '' };
      setState({ step: 'done' });
      settled('done');
    } catch (error) {
      const failure = asFailure(error);
      const overtaken = failure instanceof ApiProblem && failure.status === 409;
      setState(overtaken ? { step: 'overtaken' } : { step: 'open', failure });
      if (overtaken) settled('overtaken');
    } finally {
      sending.current = false;
    }
  };
  return { state, busy: state.step === 'sending', send, reset: () => setState({ step: 'open' }) };
}
