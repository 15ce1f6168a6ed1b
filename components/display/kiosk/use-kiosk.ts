'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, isPassing, Unreachable } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import type { Feed } from '#components/display/use-board-feed.ts';
import type { PriorityClass } from '#lib/priority/model.ts';
import type { Board, DeviceSelf, IssuedTicket, KioskScanned, Ticket } from '#lib/queue/schema.ts';
import { paperOf, paperOfGiven, type Paper } from './paper.ts';
import type { KioskRequest } from './settle.ts';
import type { Blocks } from './use-blocks.ts';

/** How the number is asked for. The card is kept only until the number is given or the kiosk returns to its start. */
export type Wish = { readonly declared?: PriorityClass; readonly card?: string; readonly proved?: boolean };

export type Screen =
  | { readonly name: 'start' | 'classes' | 'scan' | 'working' }
  | { readonly name: 'groups'; readonly wish: Wish }
  | { readonly name: 'ticket'; readonly paper: Paper }
  | { readonly name: 'checked-in'; readonly ticket: Ticket }
  | { readonly name: 'refused'; readonly what: 'take' | 'scan'; readonly why: ApiProblem | 'no-numbers' | 'offline' };

/** Longer nobody waits before a screen that says nothing: then the block helps. */
const PATIENCE_MS = 8_000;

/** No answer in time, or one that says "later": the network or the server is away. */
function isAway(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof DOMException && error.name === 'TimeoutError') || (error instanceof ApiProblem && isPassing(error));
}

export type Kiosk = {
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
  readonly take: (group: Board['groups'][number], wish: Wish) => void;
  readonly scan: (code: string) => void;
};

/**
 * The kiosk's screens and what leads from one to the next.
 *
 * @param check the server said that this device is gone: ask again what it is
 */
export function useKiosk(self: DeviceSelf, feed: Feed, blocks: Blocks, check: () => void): Kiosk {
  const [screen, setScreen] = useState<Screen>({ name: 'start' });
  const busy = useRef(false);
  const { stale, refresh } = feed;

  const run = useCallback(async (step: () => Promise<Screen>) => {
    // a second tap on the same tile must not take a second number
    if (busy.current) return;
    busy.current = true;
    setScreen({ name: 'working' });
    try {
      setScreen(await step());
    } finally {
      busy.current = false;
    }
  }, []);

  const refused = useCallback((what: 'take' | 'scan', problem: ApiProblem): Screen => {
    if (problem.status === 401) check();
    return { name: 'refused', what, why: problem };
  }, [check]);

  const take = useCallback((group: Board['groups'][number], { declared, card }: Wish) => void run(async () => {
    if (!stale) {
      const body: KioskRequest = { group: group.letter, ...(declared && { declared }), ...(card && { card }) };
      const key = randomId();
      try {
        const issued = await api<IssuedTicket>('POST', '/kiosk/tickets', body, { idempotencyKey: key, signal: AbortSignal.timeout(PATIENCE_MS) });
        return { name: 'ticket', paper: paperOf(issued) };
      } catch (error) {
        if (!isAway(error)) return refused('take', asProblem(error));
        blocks.noteUnanswered({ key, body });
        refresh();
      }
    }
    const given = await blocks.take(group.letter, declared);
    return given ? { name: 'ticket', paper: paperOfGiven(given, group.name, self.office.name) } : { name: 'refused', what: 'take', why: 'no-numbers' };
  }), [run, stale, refused, blocks, refresh, self]);

  const scan = useCallback((code: string) => void run(async () => {
    try {
      const scanned = await api<KioskScanned>('POST', '/kiosk/scan', { code: code.slice(0, 500) }, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (scanned.kind === 'checked-in') return { name: 'checked-in', ticket: scanned.ticket };
      return { name: 'groups', wish: { card: code, proved: scanned.classes.length > 0 } };
    } catch (error) {
      return isAway(error) ? { name: 'refused', what: 'scan', why: 'offline' } : refused('scan', asProblem(error));
    }
  }), [run, refused]);

  const go = useCallback((next: Screen) => {
    if (!busy.current) setScreen(next);
  }, []);

  useEffect(() => {
    if (feed.gone) check();
  }, [feed.gone, check]);

  return { screen, go, take, scan };
}

/** @throws what is neither a refusal nor a bad network: a bug */
function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  throw error;
}
