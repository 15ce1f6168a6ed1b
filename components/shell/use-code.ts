'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};
const lastPart = () => decodeURIComponent(window.location.pathname.split('/').at(-1) ?? '');

/**
 * The code at the end of the address of a page that stands for many (`/vi/applications/H26.001-261121-0007` shows
 * `applications/one/page.tsx`, see `rewrites` in next.config.ts); null in the prerendered page.
 */
export function useCode(): string | null {
  return useSyncExternalStore<string | null>(never, lastPart, () => null);
}
