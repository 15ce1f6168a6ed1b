'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';

/** The part of the browser's Navigation API that stops the back button; browsers without it have only `beforeunload`. */
type TraverseEvent = Event & { readonly navigationType: string; readonly hashChange: boolean; readonly destination: { readonly key: string } };
type NavigationApi = EventTarget & { traverseTo: (key: string) => unknown };

export type LeaveGuard = {
  /** the person wants to leave and has not answered yet */
  readonly asking: boolean;
  /** does it at once when nothing would be lost, else asks first */
  readonly ask: (go: () => void) => void;
  readonly stay: () => void;
  readonly leave: () => void;
};

/** The address of a plain click on a link to another page of this site. */
function linkOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== window.location.origin) return null;
  return link.pathname + link.search === window.location.pathname + window.location.search ? null : link.href;
}

/** Keeps edits from being lost: by closing the tab, by a link, by the back button. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const router = useRouter();
  const [pending, setPending] = useState<(() => void) | null>(null);
  const leaving = useRef(false);
  const hold = useCallback((go: () => void) => setPending(() => go), []);

  useEffect(() => {
    if (!dirty) return;
    leaving.current = false;
    const onUnload = (event: BeforeUnloadEvent) => { if (!leaving.current) event.preventDefault(); };
    const onClick = (event: MouseEvent) => {
      const href = leaving.current ? null : linkOf(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      hold(() => router.push(href));
    };
    const navigation = (window as { navigation?: NavigationApi }).navigation;
    const onNavigate = (event: Event) => {
      const { navigationType, hashChange, destination } = event as TraverseEvent;
      if (leaving.current || navigationType !== 'traverse' || hashChange || !event.cancelable) return;
      event.preventDefault();
      hold(() => navigation?.traverseTo(destination.key));
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    navigation?.addEventListener('navigate', onNavigate);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
      navigation?.removeEventListener('navigate', onNavigate);
    };
  }, [dirty, hold, router]);

  return {
    asking: pending !== null,
    ask: (go) => (dirty ? hold(go) : go()),
    stay: () => setPending(null),
    leave: () => {
      leaving.current = true;
      setPending(null);
      pending?.();
    },
  };
}
