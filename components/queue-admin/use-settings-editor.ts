'use client';

import { useMemo, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, Unreachable, type ApiFailure } from '#components/api/problem.ts';
import type { QueueSettings, SettingsPreview } from '#lib/queue/schema.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { findIssues, type Issue, type IssueCode } from './settings-check.ts';
import { changedParts, draftOf, inputOf, ordered, rebase, type Part, type SettingsDraft } from './settings-draft.ts';

/** Where saving stands. `stale`: somebody else has saved; `saved`: the server has it, the page reads it again. */
export type SaveState =
  | { readonly step: 'editing' | 'previewing' | 'saved' }
  | { readonly step: 'preview' | 'saving'; readonly found: SettingsPreview }
  | { readonly step: 'stale'; readonly theirs: QueueSettings; readonly both: readonly Part[] };

export type SettingsEditor = ReturnType<typeof useSettingsEditor>;

/** What the server finds as the form does, and the control that the form has for it. */
const ALIKE: Readonly<Record<string, { readonly code: IssueCode; readonly control: string }>> = {
  order: { code: 'order', control: 'until' },
  past: { code: 'past', control: 'day' },
  reasonVi: { code: 'reasonVi', control: 'vi' },
  reasonEn: { code: 'reasonEn', control: 'en' },
  taken: { code: 'taken', control: 'number' },
};

/** The server's issues in the form's terms. */
function issuesOf(failure: ApiFailure): Issue[] {
  if (!(failure instanceof ApiProblem)) return [];
  return failure.issues.map(({ path, code }): Issue => {
    const alike = ALIKE[code];
    if (alike) return { path: [...path.slice(0, 2), alike.control], code: alike.code };
    if (code === 'overlap') return { path: [...path, 'opens'], code };
    if (code === 'limit') return { path, code: 'number', min: Number(failure.params.min), max: Number(failure.params.max) };
    return { path, code: 'refused' };
  });
}

/**
 * Editing the settings of an office: what is typed, what is wrong with it, and the way from preview to saved. A second
 * press while one is under way does nothing; the settings' revision keeps a repeated save from being done twice.
 *
 * @param saved the settings were changed and have to be read again
 */
export function useSettingsEditor(office: string, settings: QueueSettings, today: string | undefined, saved: () => void) {
  const path = `/office/${encodeURIComponent(office)}/queue-settings`;
  const [base, setBase] = useState(settings);
  const [restored] = useState(() => keptDraft(office, settings.revision));
  const [draft, setDraft] = useState<SettingsDraft>(() => restored ?? draftOf(settings));
  const [state, setState] = useState<SaveState>({ step: 'editing' });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const sending = useRef(false);
  const baseDraft = useMemo(() => draftOf(base), [base]);
  const changed = useMemo(() => changedParts(baseDraft, draft), [baseDraft, draft]);
  const check = (form: SettingsDraft): Issue[] => findIssues(form, base.limits, today ?? '');
  const issues = attempt > 0 ? [...check(draft), ...refused] : [];
  const signedOut = failure instanceof ApiProblem && failure.status === 401;

  const change = (patch: Partial<SettingsDraft>) => {
    setRefused([]);
    setDraft((before) => ({ ...before, ...patch }));
  };

  const overtaken = async (form: SettingsDraft) => {
    const theirs = await api<QueueSettings>('GET', path);
    // an own save whose answer was lost on the way
    if (changedParts(draftOf(theirs), form).length === 0) return finish();
    setState({ step: 'stale', theirs, both: rebase(baseDraft, form, draftOf(theirs)).both });
  };
  const finish = () => {
    forgetDraft(office);
    setState({ step: 'saved' });
    saved();
  };

  const send = async (form: SettingsDraft, preview: boolean, before: SaveState) => {
    if (sending.current) return;
    sending.current = true;
    setFailure(null);
    try {
      const found = await api<SettingsPreview>('PUT', path, { revision: base.revision, preview, ...inputOf(form) });
      if (preview) setState({ step: 'preview', found });
      else finish();
    } catch (error) {
      await recover(asFailure(error), form, before);
    } finally {
      sending.current = false;
    }
  };

  const recover = async (problem: ApiFailure, form: SettingsDraft, before: SaveState) => {
    if (problem instanceof ApiProblem && problem.code === 'queue.settings-stale') {
      try {
        return await overtaken(form);
      } catch (error) {
        setFailure(asFailure(error));
        return setState(before);
      }
    }
    if (problem instanceof ApiProblem && problem.status === 401) keepDraft(office, { revision: base.revision, draft: form });
    const refusals = issuesOf(problem);
    setRefused(refusals);
    setAttempt((count) => count + (refusals.length > 0 ? 1 : 0));
    setFailure(refusals.length > 0 ? null : problem);
    setState(refusals.length > 0 ? { step: 'editing' } : before);
  };

  const review = () => {
    const form = ordered(draft);
    setDraft(form);
    setRefused([]);
    setFailure(null);
    if (check(form).length > 0) return setAttempt((count) => count + 1);
    setState({ step: 'previewing' });
    void send(form, true, { step: 'editing' });
  };
  const confirm = () => {
    if (state.step !== 'preview') return;
    setState({ ...state, step: 'saving' });
    void send(draft, false, state);
  };
  const back = () => {
    if (state.step === 'saving') return;
    setFailure(null);
    setState({ step: 'editing' });
  };
  const discard = () => {
    forgetDraft(office);
    setDraft(baseDraft);
    setAttempt(0);
    setFailure(null);
    setRefused([]);
  };
  /** @param keep own edits on top of theirs; else theirs as they are */
  const settle = (keep: boolean) => {
    if (state.step !== 'stale') return;
    const theirs = draftOf(state.theirs);
    setDraft(keep ? rebase(baseDraft, draft, theirs).draft : theirs);
    setBase(state.theirs);
    setAttempt(0);
    setState({ step: 'editing' });
  };

  return {
    base, draft, change, changed, issues, attempt, state, failure, restored: restored !== null,
    /** leaving the page would lose something */
    dirty: changed.length > 0 && state.step !== 'saved' && !signedOut,
    /** the last save got no answer */
    unknown: failure instanceof Unreachable && state.step === 'preview',
    review, confirm, back, discard, settle,
  };
}
