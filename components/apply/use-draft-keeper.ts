'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '#components/api/api.ts';
import { useEvents } from '#components/api/use-events.ts';
import { helping } from '#components/help/helping.ts';
import type { Draft } from '#lib/applications/schema.ts';
import type { Me } from '#lib/identity/schema.ts';
import { deviceStore, NO_STORE, personKey } from './device-store.ts';
import { DraftKeeper, type KeeperState } from './draft-keeper.ts';

function keeperOf(draft: Draft, me: Me): DraftKeeper {
  const person = personKey(me);
  return new DraftKeeper(draft, person, {
    save: (body, keepalive) => api('PUT', `/drafts/${draft.id}`, body, { keepalive }),
    read: () => api('GET', `/drafts/${draft.id}`),
  }, helping() ? NO_STORE : deviceStore(person));
}

/**
 * The keeper of a draft, tied to the life of the page: saves when the page is hidden or left, tries again when the
 * network or the person comes back, listens for other devices.
 *
 * @param draft as read from the server for `me`; another draft or person needs another component (`key`)
 */
export function useDraftKeeper(draft: Draft, me: Me): { keeper: DraftKeeper; state: KeeperState } {
  const [keeper] = useState(() => keeperOf(draft, me));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state);

  useEffect(() => {
    const retry = () => void keeper.retry();
    const visibility = () => {
      if (document.hidden) void keeper.flush({ keepalive: true });
      else if (keeper.state().status !== 'saved') retry();
    };
    const leave = () => void keeper.flush({ keepalive: true });
    window.addEventListener('online', retry);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', visibility);
    keeper.start();
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', visibility);
      void keeper.flush();
      keeper.stop();
    };
  }, [keeper]);

  const heard = () => void keeper.heardChange();
  useEvents(({ topic, ref }) => { if (topic === 'draft' && ref === draft.id) heard(); }, heard);
  return { keeper, state };
}
