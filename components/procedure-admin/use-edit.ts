'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, isPassing, type ApiFailure } from '#components/api/problem.ts';
import type { CheckedEdit, EditView, PublishedEdit, SavedEdit } from '#lib/procedures/edit-schema.ts';
import type { EditStatus, VersionBody } from '#lib/procedures/version-model.ts';

/** An edit as the API gives it: what it says was checked for its shape when it was saved. */
export type Edit = Omit<EditView, 'content' | 'form' | 'base'> & VersionBody & { readonly base: VersionBody };
type Written = { readonly body: VersionBody; readonly summary: string };

/** How long nothing is typed before what was typed is saved. */
const SAVE_AFTER_MS = 1500;
/** … and before a save that got no answer is tried again. */
const RETRY_AFTER_MS = 5000;

/**
 * Writing a version: every pause saves it, a check saves first. Somebody else's save is shown, never overwritten unasked.
 */
export function useEdit(initial: Edit) {
  const path = `/edits/${initial.id}`;
  const [written, setWritten] = useState<Written>({ body: { content: initial.content, form: initial.form }, summary: initial.summary });
  const [saved, setSaved] = useState(written);
  const [status, setStatus] = useState<EditStatus>(initial.status);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [theirs, setTheirs] = useState<Edit | null>(null);
  const [check, setCheck] = useState<CheckedEdit | null>(null);
  const [busy, setBusy] = useState<'saving' | 'checking' | null>(null);
  const latest = useRef(written);
  const revision = useRef(initial.revision);
  const sending = useRef<Promise<boolean> | null>(null);
  const dirty = written !== saved;

  const change = (next: Written) => {
    latest.current = next;
    setWritten(next);
    setStatus('draft');
  };

  const fail = useCallback(async (error: unknown): Promise<false> => {
    const problem = asFailure(error);
    if (problem instanceof ApiProblem && problem.code === 'procedure.edit-stale') {
      try {
        setTheirs(await api<Edit>('GET', path));
        return false;
      } catch (again) {
        setFailure(asFailure(again));
        return false;
      }
    }
    setFailure(problem);
    return false;
  }, [path]);

  /** Saves what is written now. @returns whether everything is saved */
  const save = useCallback(async (): Promise<boolean> => {
    while (sending.current) await sending.current;
    const sent = latest.current;
    const run = async (): Promise<boolean> => {
      setBusy('saving');
      setFailure(null);
      try {
        const reply = await api<SavedEdit>('PUT', path, { revision: revision.current, ...sent.body, summary: sent.summary });
        revision.current = reply.revision;
        setSaved(sent);
        return true;
      } catch (error) {
        return await fail(error);
      } finally {
        setBusy(null);
        sending.current = null;
      }
    };
    sending.current = run();
    return sending.current;
  }, [path, fail]);

  const held = theirs !== null || (failure !== null && !isPassing(failure));
  useEffect(() => {
    if (!dirty || held) return;
    const timer = setTimeout(() => void save(), failure ? RETRY_AFTER_MS : SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [dirty, held, failure, written, save]);

  const runCheck = async () => {
    if (busy === 'checking' || (dirty && !(await save()))) return;
    setBusy('checking');
    setFailure(null);
    try {
      const found = await api<CheckedEdit>('POST', `${path}/check`, { revision: revision.current });
      setCheck(found);
      setStatus(found.status);
    } catch (error) {
      await fail(error);
    } finally {
      setBusy(null);
    }
  };

  /** `from`: ISO moment, null = at once. @throws what `api` throws */
  const publish = (from: string | null) => api<PublishedEdit>('POST', `${path}/publish`, { revision: revision.current, from });
  const drop = () => api<void>('POST', `${path}/drop`, { revision: revision.current });

  /** Goes on after somebody else's save: with one's own text on top of theirs, or with theirs. */
  const settle = (mine: boolean) => {
    if (!theirs) return;
    revision.current = theirs.revision;
    const other = { body: { content: theirs.content, form: theirs.form }, summary: theirs.summary };
    setSaved(other);
    setStatus(theirs.status);
    if (!mine) {
      latest.current = other;
      setWritten(other);
    }
    setTheirs(null);
    setFailure(null);
  };

  return {
    ...written, status, dirty, busy, failure, theirs, check, save, settle, runCheck, publish, drop,
    update: (next: (body: VersionBody) => VersionBody) => change({ ...latest.current, body: next(latest.current.body) }),
    summarise: (summary: string) => change({ ...latest.current, summary }),
    clearCheck: () => setCheck(null),
  };
}
export type Editing = ReturnType<typeof useEdit>;
