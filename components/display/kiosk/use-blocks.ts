'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Feed } from '#components/display/use-board-feed.ts';
import { localDate } from '#lib/platform/clock.ts';
import type { PriorityClass } from '#lib/priority/model.ts';
import { deviceBlocks } from './block-store.ts';
import { takeNumber, ticketToken, type Given, type Lost } from './blocks.ts';
import { enterGiven, giveBack, leaseBlocks, stateOf, type Unanswered } from './settle.ts';

export type Blocks = {
  /** numbers that the server refused afterwards */
  readonly lost: readonly Lost[];
  /** a number from the block, stored on this device before it is returned; null when there is none */
  readonly take: (group: string, declared?: PriorityClass) => Promise<Given | null>;
  /** notes a request whose answer was lost */
  readonly noteUnanswered: (request: Unanswered) => void;
};

/**
 * The kiosk's reserve of numbers. Whenever the board was read, the network is there: what was given out is entered, and
 * new blocks are leased.
 *
 * @param now the server's time, milliseconds
 */
export function useBlocks(office: string, { board, stale }: Feed, now: () => number): Blocks {
  const [lost, setLost] = useState<readonly Lost[]>([]);
  const unanswered = useRef<Unanswered[]>([]);
  const settling = useRef(false);

  const settle = useCallback(async (day: string, groups: readonly string[]): Promise<void> => {
    if (settling.current) return;
    settling.current = true;
    try {
      const place = { store: deviceBlocks, office, day };
      const state = await enterGiven(place);
      setLost(state.lost);
      for (const request of unanswered.current) {
        await giveBack(request);
        unanswered.current = unanswered.current.filter(({ key }) => key !== request.key);
      }
      await leaseBlocks(place, groups, state);
    } catch {
      // the next reading of the board tries again
    } finally {
      settling.current = false;
    }
  }, [office]);

  useEffect(() => {
    if (board && !stale) void settle(localDate(new Date(board.at)), board.groups.map(({ letter }) => letter));
  }, [board, stale, settle]);

  const take = useCallback(async (group: string, declared?: PriorityClass): Promise<Given | null> => {
    const at = new Date(now());
    const wish = { group, day: localDate(at), at: at.toISOString(), token: ticketToken(), declared };
    return deviceBlocks.change(office, (before) => {
      const state = stateOf(before, office);
      const taken = takeNumber(state, wish);
      return { state: taken?.state ?? state, result: taken?.given ?? null };
    }).catch(() => null);
  }, [office, now]);

  const noteUnanswered = useCallback((request: Unanswered) => void unanswered.current.push(request), []);
  return { lost, take, noteUnanswered };
}
