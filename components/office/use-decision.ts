'use client';

import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import type { Dossier } from '#lib/applications/schema.ts';
import type { RefusalReason } from '#lib/applications/status.ts';

export type Decision =
  | { readonly action: 'accept' }
  | { readonly action: 'refuse'; readonly reasonCode: RefusalReason; readonly note: string };

/** Where a decision stands. `overtaken`: someone else acted first (409); `done`: the server has it. */
export type DecisionState =
  | { readonly step: 'open'; readonly failure?: ApiFailure }
  | { readonly step: 'sending' }
  | { readonly step: 'done' }
  | { readonly step: 'overtaken' };

/**
 * Sends an official's decision on a dossier. A second press while one is on its way does nothing; pressing again after
 * a failure sends the same attempt, which the server carries out once.
 *
 * @param settled called when the dossier has changed, by this decision or by somebody else's, and has to be read again
 */
export function useDecision(dossier: Pick<Dossier, 'code' | 'revision'>, settled: (step: 'done' | 'overtaken') => void) {
  const [state, setState] = useState<DecisionState>({ step: 'open' });
  // Refs, because two clicks of a double click are handled before React renders again.
  const sending = useRef(false);
  const attempt = useRef({ wording: '', key: '' });

  const decide = async (decision: Decision) => {
    if (sending.current) return;
    sending.current = true;
    setState({ step: 'sending' });
    const { action, ...words } = decision;
    const body = { revision: dossier.revision, ...words };
    const wording = JSON.stringify([action, body]);
    // The key stands for these words: other words under it would be refused.
    if (attempt.current.wording !== wording) attempt.current = { wording, key: randomId() };
    try {
      await api('POST', `/office/applications/${dossier.code}/${action}`, body, { idempotencyKey: attempt.current.key });
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
  /** Forgets a failure that was shown; the attempt stays what it was. */
  const dismiss = () => setState((now) => (now.step === 'open' ? { step: 'open' } : now));
  return { state, decide, dismiss };
}
