'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '#components/api/api.ts';
import { ApiProblem, asFailure, type ApiFailure } from '#components/api/problem.ts';
import { useEvents } from '#components/api/use-events.ts';
import { refreshMe } from '#components/session/me.tsx';
import type { Inbox, InboxItem } from '#lib/applications/inbox-schema.ts';
import { isSameList, storedFilter, type InboxFilter } from './inbox-views.ts';

export type InboxState = {
  /** what the list shows; it may lag behind what is asked for while that is on its way */
  readonly filter: InboxFilter;
  readonly items: readonly InboxItem[];
  readonly counts: Inbox['counts'];
  readonly nextCursor: string | null;
  readonly pages: number;
  /** when it was read, in milliseconds */
  readonly readAt: number;
  /** dossiers that came in while the list was open */
  readonly fresh: number;
};

/** Events come in bursts; one reading answers all of a burst. */
const GATHER_MS = 250;

function pathOf(filter: InboxFilter, cursor?: string | null): string {
  return `/office/applications?${new URLSearchParams({ office: filter.office, ...storedFilter(filter), ...(cursor && { cursor }) })}`;
}

/** The first `pages` pages, so that what "show more" brought stays when the list is read again. */
async function readPages(filter: InboxFilter, pages: number, signal: AbortSignal): Promise<Inbox & { pages: number }> {
  const options = { signal };
  let inbox = await api<Inbox>('GET', pathOf(filter), undefined, options);
  let read = 1;
  while (read < pages && inbox.nextCursor) {
    const more = await api<Inbox>('GET', pathOf(filter, inbox.nextCursor), undefined, options);
    inbox = { ...more, items: appended(inbox.items, more.items) };
    read += 1;
  }
  return { ...inbox, pages: read };
}

/** A dossier that moved between two readings stands in both pages; the later reading is right. */
function appended(items: readonly InboxItem[], more: readonly InboxItem[]): InboxItem[] {
  const moved = new Set(more.map((item) => item.code));
  return [...items.filter((item) => !moved.has(item.code)), ...more];
}

/** The failure behind `error`; when the session has ended, everybody on the page learns it. */
function heed(error: unknown): ApiFailure {
  const failure = asFailure(error);
  if (failure instanceof ApiProblem && failure.status === 401) void refreshMe();
  return failure;
}

/**
 * An office's inbox, read again whenever something changes there.
 *
 * @param beforeChange called right before rows change under the reader
 */
export function useInbox(filter: InboxFilter, beforeChange: () => void) {
  const [state, setState] = useState<InboxState | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreFailed, setMoreFailed] = useState(false);
  const [round, setRound] = useState(0);
  const reading = useRef(false);
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { office, view, q, field, whose } = filter;

  const show = useEffectEvent((asked: InboxFilter, inbox: Inbox & { pages: number }) => {
    beforeChange();
    setFailure(null);
    setState((before) => {
      const same = before !== null && isSameList(before.filter, asked);
      const came = same ? Math.max(0, inbox.counts.all - before.counts.all) : 0;
      return { filter: asked, ...inbox, readAt: Date.now(), fresh: (same ? before.fresh : 0) + came };
    });
  });
  const pagesOf = useEffectEvent((asked: InboxFilter) => (state && isSameList(state.filter, asked) ? state.pages : 1));

  useEffect(() => {
    const gone = new AbortController();
    const asked = { office, view, q, field, whose };
    reading.current = true;
    readPages(asked, pagesOf(asked), gone.signal)
      .then((inbox) => { if (!gone.signal.aborted) show(asked, inbox); })
      .catch((error: unknown) => { if (!gone.signal.aborted) setFailure(heed(error)); })
      .finally(() => { if (!gone.signal.aborted) reading.current = false; });
    return () => gone.abort();
  }, [office, view, q, field, whose, round]);

  const refresh = () => setRound((count) => count + 1);
  const refreshSoon = () => {
    gathering.current ??= setTimeout(() => {
      gathering.current = undefined;
      // A new reading would break off the one under way; on a slow line in a busy hour none would ever end.
      if (reading.current) refreshSoon();
      else refresh();
    }, GATHER_MS);
  };
  useEvents((change) => { if (change.topic === 'application') refreshSoon(); }, refreshSoon);
  useEffect(() => () => clearTimeout(gathering.current), []);

  const more = async () => {
    if (!state?.nextCursor || loadingMore) return;
    setLoadingMore(true);
    setMoreFailed(false);
    try {
      const next = await api<Inbox>('GET', pathOf(state.filter, state.nextCursor));
      setState((now) => (now && isSameList(now.filter, state.filter)
        ? { ...now, items: appended(now.items, next.items), counts: next.counts, nextCursor: next.nextCursor, pages: now.pages + 1 }
        : now));
    } catch (error) {
      heed(error);
      setMoreFailed(true);
    } finally {
      setLoadingMore(false);
    }
  };

  return { state, failure, refresh, more, loadingMore, moreFailed };
}
