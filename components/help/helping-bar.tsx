'use client';

import { Suspense } from 'react';
import { part } from '#components/api/part.ts';
import { useHelping } from './use-helping.ts';

const banner = part(() => import('./banner.tsx').then((module) => module.HelpingBanner));

/** The banner of a tab that helps somebody; its code is not fetched where nobody is helped. Needs the namespace `helping`. */
export function HelpingBar() {
  const help = useHelping();
  return help && <Suspense><div className="sticky top-0 z-30 mb-6"><banner.Part help={help} /></div></Suspense>;
}
