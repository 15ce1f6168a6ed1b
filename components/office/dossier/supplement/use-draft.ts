'use client';

import type { SupplementItemInput } from '#lib/applications/dossier-schema.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import { useKept } from '#components/api/use-kept.ts';
import { itemsOf, NOTHING, type Mark, type Written } from './items.ts';

export type SupplementDraft = {
  readonly written: Written;
  readonly items: readonly SupplementItemInput[];
  readonly change: (part: Partial<Written>) => void;
  /** null takes the mark away */
  readonly markField: (key: string, mark: Mark | null) => void;
  readonly forget: () => void;
};

/** The supplement request that this official is writing for this dossier; kept in the tab until it is sent. */
export function useSupplementDraft(code: string, official: string, papers: readonly PaperView[]): SupplementDraft {
  const { value, change, forget } = useKept<Written>(`dossier.supplement:${official}:${code}`, NOTHING);
  const markField = (key: string, mark: Mark | null) => {
    const { [key]: _, ...others } = value.fields;
    change({ fields: mark ? { ...others, [key]: mark } : others });
  };
  return { written: value, items: itemsOf(papers, value), change, markField, forget };
}
