'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '#components/api/api.ts';
import { asFailure } from '#components/api/problem.ts';
import type { Inbox, InboxItem, InboxView } from '#lib/applications/inbox-schema.ts';
import type { Role } from '#lib/identity/model.ts';
import { useLocale } from '#lib/platform/i18n/client.tsx';
import { dossierHref } from '../places.ts';
import { useOfficial } from '../use-official.ts';

/** Where each role's own work waits. */
const VIEW_OF: Partial<Record<Role, InboxView>> = { receiver: 'receive', specialist: 'process', approver: 'approve' };

/** Goes to the dossier that presses most among those that wait for this official's role, other than the one that is open. */
export function useNextWaiting(office: string, open: string) {
  const router = useRouter();
  const locale = useLocale();
  const official = useOfficial();
  const [state, setState] = useState<'idle' | 'looking' | 'none' | 'failed'>('idle');
  // what a colleague has is theirs
  const isFree = ({ code, assignee, lockedBy }: InboxItem) => code !== open && lockedBy === null && (assignee === null || assignee.name === official?.fullName);
  const find = async (): Promise<InboxItem | undefined> => {
    for (const view of (official?.roles ?? []).flatMap((role) => VIEW_OF[role] ?? [])) {
      // the view begins with what presses most
      const { items } = await api<Inbox>('GET', `/office/applications?${new URLSearchParams({ office, view })}`);
      const next = items.find(isFree);
      if (next) return next;
    }
    return undefined;
  };
  const go = async () => {
    if (state === 'looking') return;
    setState('looking');
    try {
      const next = await find();
      setState(next ? 'idle' : 'none');
      if (next) router.push(dossierHref(locale, next.code));
    } catch (error) {
      asFailure(error);
      setState('failed');
    }
  };
  return { state, go };
}
