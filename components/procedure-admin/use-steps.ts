'use client';

import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { checkSteps, isSameProcess, type ProcessStep, type StepProblem } from '#lib/procedures/process.ts';
import type { ProcessView, StepsPreview } from '#lib/procedures/process-schema.ts';

/** `preview`: what the change would do; `stale`: somebody else has saved. */
export type StepsState = { readonly at: 'editing' | 'previewing' | 'stale' } | { readonly at: 'preview' | 'saving'; readonly found: StepsPreview; readonly steps: readonly ProcessStep[] };

/**
 * Editing the steps of a procedure: first a preview, then the change itself.
 * @param onSaved the change is made
 */
export function useSteps(path: string, view: ProcessView, onSaved: () => void) {
  const [steps, setSteps] = useState(view.steps);
  const [state, setState] = useState<StepsState>({ at: 'editing' });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [told, setTold] = useState(false);
  const problems: readonly StepProblem[] = told ? checkSteps(steps, view.legalHours) : [];

  const send = async (wanted: readonly ProcessStep[], preview: boolean): Promise<void> => {
    setFailure(null);
    try {
      const found = await api<StepsPreview>('PUT', path, { version: view.version, steps: wanted, preview });
      if (preview) setState({ at: 'preview', found, steps: wanted });
      else onSaved();
    } catch (error) {
      const problem = asFailure(error);
      const stale = problem instanceof ApiProblem && problem.code === 'process.stale';
      setFailure(stale ? null : problem);
      setState({ at: stale ? 'stale' : 'editing' });
    }
  };
  /** No steps: what giving the own ones up would do. */
  const preview = (wanted: readonly ProcessStep[]) => {
    setTold(true);
    if (wanted.length > 0 && checkSteps(wanted, view.legalHours).length > 0) return;
    setState({ at: 'previewing' });
    void send(wanted, true);
  };
  const confirm = () => {
    if (state.at !== 'preview') return;
    setState({ ...state, at: 'saving' });
    void send(state.steps, false);
  };
  return {
    steps, setSteps, state, failure, problems, preview, confirm,
    dirty: !isSameProcess(steps, view.steps) && state.at !== 'saving',
    back: () => { if (state.at === 'preview') setState({ at: 'editing' }); },
    reset: () => { setSteps(view.steps); setTold(false); setFailure(null); },
  };
}
