'use client';

import { useState } from 'react';

export type Selection = {
  readonly codes: readonly string[];
  readonly has: (code: string) => boolean;
  readonly toggle: (code: string) => void;
  /** all that are shown, or none of them */
  readonly toggleAll: () => void;
  readonly clear: () => void;
};

/**
 * Which rows of a list are ticked. What is no longer shown is no longer ticked: nobody accepts what they do not see.
 *
 * @param shown codes of the rows, in their order
 * @param list names the list; another one begins with nothing ticked
 */
export function useSelection(shown: readonly string[], list: string): Selection {
  const [state, setState] = useState<{ list: string; ticked: ReadonlySet<string> }>({ list, ticked: new Set() });
  const ticked = state.list === list ? state.ticked : new Set<string>();
  const codes = shown.filter((code) => ticked.has(code));
  const set = (next: readonly string[]) => setState({ list, ticked: new Set(next) });
  return {
    codes,
    has: (code) => ticked.has(code),
    toggle: (code) => set(ticked.has(code) ? codes.filter((each) => each !== code) : [...codes, code]),
    toggleAll: () => set(codes.length === shown.length ? [] : shown),
    clear: () => set([]),
  };
}
