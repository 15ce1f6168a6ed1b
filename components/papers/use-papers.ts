'use client';

import { useEvents } from '#components/api/use-events.ts';
import { useResource, type Resource } from '#components/api/use-resource.ts';
import type { Papers, PaperView } from '#lib/documents/schema.ts';
import { usePaperArrivals } from './sending/use-paper-jobs.ts';

export type PapersHandle = Resource<Papers> & {
  /** what was given for one required paper, or for one item of a supplement request */
  readonly givenFor: (documentId: string, itemId?: string) => readonly PaperView[];
};

/**
 * The papers of a draft or dossier, read again whenever one was added or taken away, here or on another device.
 *
 * @param base below `/api/v1`: `/drafts/<id>` or `/applications/<code>`
 */
export function usePapers(base: string): PapersHandle {
  const papers = useResource<Papers>(`${base}/papers`);
  const ref = base.slice(base.lastIndexOf('/') + 1);
  useEvents((change) => { if (change.ref === ref) papers.refresh(); }, papers.refresh);
  usePaperArrivals(base, papers.refresh);
  return {
    ...papers,
    givenFor: (documentId, itemId) => (papers.data?.papers ?? []).filter((paper) => paper.documentId === documentId && (itemId === undefined || paper.itemId === itemId)),
  };
}
