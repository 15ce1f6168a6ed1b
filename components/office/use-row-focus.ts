'use client';

import { useCallback, useRef, type RefObject } from 'react';

/** Marks the link of a row; the keys move between these. */
export const ROW_LINK = 'data-row';

type Held = { readonly code: string; readonly index: number; readonly top: number };

/**
 * Moves the focus through the rows of a list, and keeps it where it is when the list changes: between `hold` and
 * `restore` rows may come and go. The row in focus stays at its place in the window; when it goes itself, the row that
 * takes its place gets the focus.
 *
 * @param list holds links with the attribute ROW_LINK
 */
export function useRowFocus(list: RefObject<HTMLElement | null>) {
  const held = useRef<Held | null>(null);
  const links = useCallback(
    () => [...(list.current?.querySelectorAll<HTMLAnchorElement>(`a[${ROW_LINK}]`) ?? [])],
    [list],
  );

  const move = useCallback((step: 1 | -1) => {
    const all = links();
    const from = indexInFocus(all);
    const to = from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(from + step, 0), all.length - 1);
    all[to]?.focus();
  }, [links]);

  /** Call it before the rows change. */
  const hold = useCallback(() => {
    const all = links();
    const index = indexInFocus(all);
    const link = all[index];
    held.current = link ? { code: link.getAttribute(ROW_LINK) ?? '', index, top: link.getBoundingClientRect().top } : null;
  }, [links]);

  /** Call it in a layout effect, when they have changed. */
  const restore = useCallback(() => {
    const was = held.current;
    held.current = null;
    if (!was) return;
    const all = links();
    const same = all.find((link) => link.getAttribute(ROW_LINK) === was.code);
    if (same) window.scrollBy({ top: same.getBoundingClientRect().top - was.top, behavior: 'instant' });
    else all[Math.min(was.index, all.length - 1)]?.focus({ preventScroll: true });
  }, [links]);

  /** The code of the row in focus. */
  const focused = useCallback((): string | null => {
    const all = links();
    return all[indexInFocus(all)]?.getAttribute(ROW_LINK) ?? null;
  }, [links]);

  return { move, hold, restore, focused };
}

/** A row is in focus when anything in it is: its link, its check box. */
function indexInFocus(links: readonly HTMLElement[]): number {
  return links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
}
