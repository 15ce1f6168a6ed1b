'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Feed } from '#components/display/use-board-feed.ts';
import type { Board } from '#lib/queue/schema.ts';

type Group = Board['groups'][number];
type Known = { readonly office: string; readonly offset: number; readonly groups: readonly Group[] };

const MEMORY = 'mot-cua.kiosk.office';

function remembered(office: string): Known | null {
  try {
    const known = JSON.parse(localStorage.getItem(MEMORY) ?? 'null') as Known | null;
    return known?.office === office ? known : null;
  } catch {
    return null;
  }
}

/**
 * The groups of the office and the server's time, also after a restart without network: then as they were known last,
 * without the lengths of the lines.
 */
export function useKnownOffice(office: string, { board, stale, offset }: Feed): { groups: readonly Group[]; now: () => number; ready: boolean } {
  const [kept, setKept] = useState<Known | null>(null);
  useEffect(() => setKept(remembered(office)), [office]);
  useEffect(() => {
    if (!board || offset === null) return;
    const groups = board.groups.map((group) => ({ ...group, waiting: 0, wait: null }));
    try {
      localStorage.setItem(MEMORY, JSON.stringify({ office, offset, groups } satisfies Known));
    } catch {
      // a kiosk that cannot remember needs the network when it starts
    }
  }, [office, board, offset]);

  const clock = offset ?? kept?.offset ?? 0;
  const now = useCallback(() => Date.now() + clock, [clock]);
  return { groups: board?.groups ?? (stale ? kept?.groups : undefined) ?? [], now, ready: board !== null || (stale && kept !== null) };
}
