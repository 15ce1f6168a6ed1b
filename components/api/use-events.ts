'use client';

import { useEffect, useEffectEvent } from 'react';
import { refreshMe } from '#components/session/me.tsx';
import { EventLink, type Change } from './event-link.ts';

let link: EventLink | undefined;

/** One line for all components of the tab. */
function sharedLink(): EventLink {
  if (link) return link;
  const shared = new EventLink((office) => new EventSource(`/api/v1/events${office ? `?${new URLSearchParams({ office })}` : ''}`));
  window.addEventListener('online', () => shared.reconnectNow());
  window.addEventListener('pageshow', (event) => { if (event.persisted) shared.reconnectNow(); });
  document.addEventListener('visibilitychange', () => shared.visibility(document.hidden, Date.now()));
  link = shared;
  return shared;
}

/**
 * Hears what changes for the person who is signed in, while the component is shown.
 *
 * @param changed something changed: read it again if it is shown
 * @param lost the line stands only now, was broken, or missed something: read everything again
 * @param enabled false while nobody is signed in (an office's line is open to anyone)
 * @param office code of an office whose line is heard too, as `{ topic: 'line' }`
 */
export function useEvents(changed: (change: Change) => void, lost: () => void, enabled = true, office?: string): void {
  const onChanged = useEffectEvent((change: Change) => {
    // A session that was ended on another device shows here at once.
    if (change.topic === 'session') void refreshMe();
    changed(change);
  });
  const onLost = useEffectEvent(lost);
  useEffect(() => {
    if (!enabled) return;
    return sharedLink().subscribe({ changed: onChanged, lost: onLost, office });
  }, [enabled, office]);
}
