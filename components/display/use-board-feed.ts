'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '#components/api/api.ts';
import { EventLink } from '#components/api/event-link.ts';
import type { Board } from '#lib/queue/schema.ts';
import { BoardFeed, type FeedState } from './board-feed.ts';

export type Feed = FeedState & {
  /** the server's time as well as the device knows it, milliseconds */
  readonly now: () => number;
  readonly refresh: () => void;
};

/** The line of the office of this device, always as fresh as the network lets it be. */
export function useBoardFeed(office: string): Feed {
  const [feed] = useState(() => new BoardFeed({
    read: (signal) => api<Board>('GET', '/display/board', undefined, { signal }),
    listen(happened) {
      // a line of its own: the tab's shared one belongs to a person who is signed in
      const link = new EventLink(() => new EventSource(`/api/v1/events?${new URLSearchParams({ office })}`));
      const stop = link.subscribe({ changed: happened, lost: happened });
      const online = (): void => link.reconnectNow();
      window.addEventListener('online', online);
      return () => {
        window.removeEventListener('online', online);
        stop();
      };
    },
  }));
  const state = useSyncExternalStore(feed.subscribe, feed.state, feed.state);
  useEffect(() => {
    window.addEventListener('online', feed.refresh);
    return () => window.removeEventListener('online', feed.refresh);
  }, [feed]);
  const { offset } = state;
  const now = useCallback(() => Date.now() + (offset ?? 0), [offset]);
  return { ...state, now, refresh: feed.refresh };
}
