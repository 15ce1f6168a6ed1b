'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};
/** the part of the address after its language and its kind: `/vi/applications/<code>/supplement` */
const codeOf = () => decodeURIComponent(window.location.pathname.split('/')[3] ?? '');

/**
 * The code in the address of a page that stands for many (`/vi/applications/H26.001-261121-0007` shows
 * `applications/one/page.tsx`, see `rewrites` in next.config.ts); null in the prerendered page.
 */
export function useCode(): string | null {
  return useSyncExternalStore<string | null>(never, codeOf, () => null);
}
