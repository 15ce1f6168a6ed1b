'use client';

import { api } from '#components/api/api.ts';
import { ApiProblem } from '#components/api/problem.ts';
import { useAction, type Action } from '#components/api/use-action.ts';
import { helping, helpPage, setHelping } from './helping.ts';

/** Ends a help. One that has ended already is what was asked for. @throws ApiProblem, Unreachable as `api` does */
export async function endHelp(id: string): Promise<void> {
  try {
    await api('DELETE', `/me/helps/${id}`);
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === 'help.not-found')) throw error;
  }
}

/** The helper's way out: ends the help and loads the office's page anew, so that nothing of the person stays in memory. */
export function useEndHelping(locale: string): Action<string> {
  return useAction(
    async (id: string) => {
      await endHelp(id);
      if (helping()?.id === id) setHelping(null);
    },
    () => window.location.assign(helpPage(locale)),
    { leaves: true },
  );
}
