'use client';

import { Suspense } from 'react';
import { part } from '#components/api/part.ts';
import { useHelping } from './use-helping.ts';

const banner = part(() => import('./banner.tsx').then((module) => module.HelpingBanner));

/** The banner of a tab that helps somebody; its code is not fetched where nobody is helped. Needs the namespace `helping`. */
export function HelpingBar() {
  const help = useHelping();
  return help && <Suspense><banner.Part help={help} /></Suspense>;
}
