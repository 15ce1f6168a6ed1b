'use client';

import { useEvents } from '#components/api/use-events.ts';
import { useResource, type Resource } from '#components/api/use-resource.ts';
import type { OfficePapers } from '#lib/documents/schema.ts';

/** The papers of a dossier, read again whenever somebody adds or judges one. */
export function usePapers(code: string): Resource<OfficePapers> {
  const papers = useResource<OfficePapers>(`/office/applications/${encodeURIComponent(code)}/papers`);
  useEvents((change) => { if (change.topic === 'application' && change.ref === code) papers.refresh(); }, papers.refresh);
  return papers;
}
