'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import { helping, helpPage } from '#components/help/helping.ts';
import { refreshMe } from '#components/session/me.tsx';
import type { Locale } from '#lib/platform/text.ts';
import type { DraftKeeper } from './draft-keeper.ts';

type Body = { draftId: string; revision: number; officeCode: string; declaration: true };

/** Why nothing was sent: the latest answers are not on the server, or what the server (or the network) said. */
export type SubmitFailure = 'unsaved' | ApiFailure;

/**
 * Sends a draft. A second tap does nothing while the first is under way; a second try after a failure carries the same
 * key, so that one application comes of it whatever happened on the way.
 */
export function useSubmit(draftId: string, keeper: DraftKeeper, locale: Locale): {
  sending: boolean;
  failure: SubmitFailure | null;
  submit: (officeCode: string) => Promise<void>;
} {
  const router = useRouter();
  const busy = useRef(false);
  const last = useRef<{ body: string; key: string } | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<SubmitFailure | null>(null);

  const keyFor = (body: Body): string => {
    const text = JSON.stringify(body);
    if (last.current?.body !== text) last.current = { body: text, key: randomId() };
    return last.current.key;
  };

  const send = async (officeCode: string): Promise<SubmitFailure | null> => {
    await keeper.flush();
    if (keeper.state().status !== 'saved') return 'unsaved';
    const body: Body = { draftId, revision: keeper.state().revision, officeCode, declaration: true };
    try {
      const { code } = await api<{ code: string }>('POST', '/applications', body, { idempotencyKey: keyFor(body) });
      keeper.close();
      // the page of the dossier is its applicant's; a helper goes back to the office
      router.replace(helping() ? helpPage(locale, { done: code }) : `/${locale}/applications/${code}?new=1`);
      return null;
    } catch (error) {
      const refused = asFailure(error);
      if (refused instanceof ApiProblem && refused.status === 401) await refreshMe();
      if (refused instanceof ApiProblem && refused.code === 'draft.stale') await keeper.heardChange(Infinity);
      return refused;
    }
  };

  const submit = async (officeCode: string) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setFailure(null);
    const result = await send(officeCode);
    setFailure(result);
    // After success the button stays busy until the next page is there.
    if (result === null) return;
    busy.current = false;
    setSending(false);
  };
  return { sending, failure, submit };
}
