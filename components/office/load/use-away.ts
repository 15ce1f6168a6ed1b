'use client';

import { api } from '#components/api/api.ts';
import { useAction, type Action } from '#components/api/use-action.ts';
import type { AwayResult } from '#lib/applications/inbox-schema.ts';

/**
 * Says until when an official is away; null: is back.
 *
 * @param done with the day and the number of dossiers that others have now
 */
export function useAway(office: string, officialId: string, done: (until: string | null, passed: number) => void): Action<string | null> {
  return useAction(
    async (until: string | null) => {
      const { passed } = await api<AwayResult>('PUT', `/office/${encodeURIComponent(office)}/staff/${officialId}/away`, { until });
      return { until, passed };
    },
    ({ until, passed }) => done(until, passed),
  );
}
