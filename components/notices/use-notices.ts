'use client';

import { useEffect, useState } from 'react';
import { api } from '#components/api/api.ts';
import { asFailure, type ApiFailure } from '#components/api/problem.ts';
import { randomId } from '#components/api/random-id.ts';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import type { NoticeList, NoticeView } from '#lib/notifications/schema.ts';
import { setUnread } from './unread.ts';

/** The person's notices: the newest page, live, and the older pages that were asked for. */
export function useNotices() {
  const { data, failure, loading, refresh } = useResource<NoticeList>('/me/notices');
  const [older, setOlder] = useState<readonly NoticeList[]>([]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ApiFailure | null>(null);
  useEvents(({ topic }) => { if (topic === 'notice') refresh(); }, refresh);
  useEffect(() => { if (data) setUnread(data.unread); }, [data]);

  const act = async (run: () => Promise<void>) => {
    setBusy(true);
    setRefused(null);
    try {
      await run();
    } catch (error) {
      setRefused(asFailure(error));
    } finally {
      setBusy(false);
    }
  };

  // a notice that came meanwhile moves others from the first page to the second: each is shown once
  const notices = [...new Map([...(data?.notices ?? []), ...older.flatMap((page) => page.notices)].toReversed().map((notice): [string, NoticeView] => [notice.id, notice])).values()].toReversed();
  const next = (older.at(-1) ?? data)?.next ?? null;

  return {
    notices, unread: data?.unread ?? 0, loaded: data !== undefined, failure, loading, refresh, busy, refused,
    showOlder: next === null ? null : () => void act(async () => {
      const page = await api<NoticeList>('GET', `/me/notices?before=${next}`);
      setOlder((pages) => [...pages, page]);
    }),
    /** Marks some, or all; what goes on to another page outlives this one. */
    markRead: (ids?: readonly string[]) => void act(async () => {
      await api('POST', '/me/notices/read', { ...(ids && { ids }) }, { idempotencyKey: randomId(), keepalive: true });
      const readAt = new Date().toISOString();
      setOlder((pages) => pages.map((page) => ({ ...page, notices: page.notices.map((notice) => (ids && !ids.includes(notice.id) ? notice : { ...notice, readAt: notice.readAt ?? readAt })) })));
      refresh();
    }),
  };
}
