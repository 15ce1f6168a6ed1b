'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { asFailure } from '#components/api/problem.ts';
import type { Inbox } from '#lib/applications/schema.ts';
import { useLocale } from '#lib/platform/i18n/client.tsx';
import { dossierHref } from './places.ts';

/** Goes to the dossier that has waited longest at this office, other than the one that is open. */
export function useNextWaiting(office: string, open: string) {
  const router = useRouter();
  const locale = useLocale();
  const [state, setState] = useState<'idle' | 'looking' | 'none' | 'failed'>('idle');
  const go = async () => {
    if (state === 'looking') return;
    setState('looking');
    try {
      const query = new URLSearchParams({ office, view: 'waiting' });
      // The view begins with who came first.
      const { items } = await api<Inbox>('GET', `/office/applications?${query}`);
      const next = items.find((item) => item.code !== open);
      setState(next ? 'idle' : 'none');
      if (next) router.push(dossierHref(locale, next.code));
    } catch (error) {
      asFailure(error);
      setState('failed');
    }
  };
  return { state, go };
}
