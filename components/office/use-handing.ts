'use client';

import { useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, Unreachable, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import { refreshMe } from '#components/session/me.tsx';
import type { AcceptedMany, InboxItem } from '#lib/applications/inbox-schema.ts';
import type { ErrorCode } from '#lib/platform/problem.ts';

/** What is done with several dossiers at once; `to` null: back to where everybody takes from. */
export type Handing = { readonly what: 'accept' } | { readonly what: 'take' } | { readonly what: 'give'; readonly to: { readonly id: string; readonly name: string } | null };

/** What became of it: done for some, refused for others, each by itself. */
export type Handed = {
  readonly handing: Handing;
  readonly done: readonly string[];
  readonly refused: readonly { readonly code: string; readonly failure: ApiFailure }[];
};

/** As many as the API accepts at once. */
const AT_ONCE = 50;

/** Accepts, takes or gives several dossiers; what is refused stops nothing, a broken connection stops the rest. */
export function useHanding(settled: () => void) {
  const [busy, setBusy] = useState<Handing['what'] | null>(null);
  const [handed, setHanded] = useState<Handed | null>(null);
  // A ref, because two clicks of a double click are handled before React renders again.
  const running = useRef(false);

  const run = async (handing: Handing, items: readonly InboxItem[]) => {
    if (running.current || items.length === 0) return;
    running.current = true;
    setBusy(handing.what);
    setHanded(null);
    const outcome = handing.what === 'accept' ? await accept(items) : await reassign(handing, items);
    if (outcome.refused.some(({ failure }) => failure instanceof ApiProblem && failure.status === 401)) void refreshMe();
    setHanded({ handing, ...outcome });
    setBusy(null);
    running.current = false;
    settled();
  };
  return { busy, handed, run, forget: () => setHanded(null) };
}

type Outcome = { done: string[]; refused: { code: string; failure: ApiFailure }[] };

async function accept(items: readonly InboxItem[]): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [] };
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const some = items.slice(start, start + AT_ONCE);
    try {
      const { accepted, refused } = await api<AcceptedMany>('POST', '/office/applications/accept-many', { items: some.map(({ code, revision }) => ({ code, revision })) });
      outcome.done.push(...accepted);
      outcome.refused.push(...refused.map(({ code, error }) => ({ code, failure: refusal(error, some.find((item) => item.code === code)) })));
    } catch (error) {
      const failure = asFailure(error);
      outcome.refused.push(...items.slice(start).map(({ code }) => ({ code, failure })));
      break;
    }
  }
  return outcome;
}

/** One refusal among several comes as a bare code; who has the dossier open stands in the list. */
function refusal(code: string, item: InboxItem | undefined): ApiProblem {
  return new ApiProblem({ status: 409, code: code as ErrorCode, ...(item?.lockedBy && { params: { name: item.lockedBy } }) });
}

async function reassign(handing: Exclude<Handing, { what: 'accept' }>, items: readonly InboxItem[]): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [] };
  const body = handing.what === 'give' ? { officialId: handing.to?.id ?? null } : {};
  for (const [index, { code }] of items.entries()) {
    try {
      await api('POST', `/office/applications/${encodeURIComponent(code)}/${handing.what}`, body, { idempotencyKey: randomId() });
      outcome.done.push(code);
    } catch (error) {
      const failure = asFailure(error);
      const rest = failure instanceof Unreachable ? items.slice(index) : [items[index] as InboxItem];
      outcome.refused.push(...rest.map((item) => ({ code: item.code, failure })));
      if (failure instanceof Unreachable) break;
    }
  }
  return outcome;
}
