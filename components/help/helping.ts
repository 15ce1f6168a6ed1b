/**
 * An official who acts for a citizen, in this tab: which help it is, kept by the tab itself, so that a reload goes on
 * and another tab stays the official's own. The server decides; this only says in whose name a call is made.
 */
import type { GivenHelp } from '#lib/applications/help-schema.ts';

export type Helping = GivenHelp & {
  /** code of the office at which the official helps */
  readonly office: string;
};

const KEY = 'mot-cua.helping';
const listeners = new Set<() => void>();
let current: Helping | null | undefined;

/** Works with the tab's storage; null where the browser's settings forbid it. */
function withTab<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(window.sessionStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** The help that this tab gives; null in most tabs. Whether it has ended meanwhile, the server knows. */
export function helping(): Helping | null {
  if (current === undefined) {
    const kept = withTab((storage) => storage.getItem(KEY));
    current = kept ? (JSON.parse(kept) as Helping) : null;
  }
  return current;
}

/** From now on this tab acts for the person; with null, for nobody. */
export function setHelping(next: Helping | null): void {
  current = next;
  withTab((storage) => (next ? storage.setItem(KEY, JSON.stringify(next)) : storage.removeItem(KEY)));
  for (const listener of listeners) listener();
}

export function subscribeHelping(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What belongs to one draft is the person's wherever the tab is by now: an answer is saved while its page goes away. */
const OF_A_DRAFT = /^\/(drafts\/.|uploads)/;
/** The rest is the person's on the pages of the help only: elsewhere in the tab the official reads their own. */
const ON_THE_PAGES = /^\/(drafts|applications|files\/.+)$/;
const PAGES = /^\/[a-z]{2}\/(apply|office\/help)(\/|$)/;

/**
 * The header that makes a call in the helped person's name, where the call is one of those that a help opens.
 *
 * @param path below `/api/v1`
 */
export function helpingHeaders(path: string): Record<string, string> {
  const help = helping();
  const theirs = help !== null && (OF_A_DRAFT.test(path) || (ON_THE_PAGES.test(path) && PAGES.test(window.location.pathname)));
  return theirs ? { 'x-helping': help.id } : {};
}

/** The page where helping begins and ends. `over`: says there that the help has ended by itself or by the citizen. */
export function helpPage(locale: string, query: { over?: '1'; done?: string } = {}): string {
  const search = new URLSearchParams(query).toString();
  return `/${locale}/office/help${search && `?${search}`}`;
}

/** The help is over, said the server. A full load, so that nothing of the person stays in memory. */
export function leaveHelping(): void {
  setHelping(null);
  window.location.assign(helpPage(document.documentElement.lang, { over: '1' }));
}
