'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';

/** Where one is in the flow; all of it stands in the address, so that the browser's back button and links work. */
export type Place = {
  /** null: the start */
  readonly draftId: string | null;
  /** null: where the person stopped last time */
  readonly pageId: string | null;
  /** came to change an answer and goes back to the review page */
  readonly fromReview: boolean;
};

/** Ids of the pages around the form, which no form definition has: for whom it is, the papers, and the last look. */
export const FOR_WHOM = 'for-whom';
export const PAPERS = 'papers';
export const REVIEW = 'review';

/** Where the server is told that the person is; it knows the form's own pages and the review. */
export function keptPage(pageId: string, firstPageId: string): string {
  if (pageId === FOR_WHOM) return firstPageId;
  return pageId === PAPERS ? REVIEW : pageId;
}

export function usePlace(): Place {
  const query = useSearchParams();
  return useMemo(
    () => ({ draftId: query.get('draft'), pageId: query.get('page'), fromReview: query.get('back') === REVIEW }),
    [query],
  );
}

/** The query of a place. */
export function placeQuery(place: Place): string {
  const query = new URLSearchParams();
  if (place.draftId) query.set('draft', place.draftId);
  if (place.pageId) query.set('page', place.pageId);
  if (place.fromReview) query.set('back', REVIEW);
  return `?${query}`;
}

/**
 * Goes to another place of the flow. All places are one prerendered page, so the address changes without a request,
 * and the form goes on without a network.
 */
export function goTo(place: Place, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', placeQuery(place));
  else window.history.pushState(null, '', placeQuery(place));
}
