'use client';

import { useState } from 'react';
import { REFUSAL_REASONS, type RefusalReason } from '#lib/applications/status.ts';

/** A refusal being written. */
export type RefusalDraft = { readonly reasonCode: RefusalReason | null; readonly note: string };

const EMPTY: RefusalDraft = { reasonCode: null, note: '' };
const keyOf = (code: string, official: string): string => `office.refusal:${official}:${code}`;

/** What was kept may have been written by an older version of the page. */
function read(key: string): RefusalDraft {
  const kept = sessionStorage.getItem(key);
  if (!kept) return EMPTY;
  const { reasonCode, note } = JSON.parse(kept) as { reasonCode?: unknown; note?: unknown };
  return {
    reasonCode: REFUSAL_REASONS.find((reason) => reason === reasonCode) ?? null,
    note: typeof note === 'string' ? note : '',
  };
}

/**
 * A refusal of this dossier by this official, kept in the tab until it is sent: a dialog closed by mistake, a reload, a
 * session that ends and a network that fails lose nothing.
 */
export function useRefusalDraft(code: string, official: string) {
  const key = keyOf(code, official);
  const [draft, setDraft] = useState(() => read(key));
  const change = (part: Partial<RefusalDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const forget = () => {
    setDraft(EMPTY);
    sessionStorage.removeItem(key);
  };
  return { draft, change, forget };
}
