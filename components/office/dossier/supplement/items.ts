import type { PaperView } from '#lib/documents/schema.ts';
import type { SupplementItemInput } from '#lib/applications/dossier-schema.ts';
import type { Defect } from '#lib/applications/status.ts';

/** What is wrong with an answer, in the official's judgement. */
export type Mark = { readonly reasonCode: Defect; readonly note: string };

/** A request being written: marks on answers, papers that are not there, and anything else in words. */
export type Written = { readonly fields: Readonly<Record<string, Mark>>; readonly missing: readonly string[]; readonly others: readonly string[]; readonly note: string; readonly secondReason: string };
export const NOTHING: Written = { fields: {}, missing: [], others: [], note: '', secondReason: '' };

/**
 * The list that the applicant gets: papers found wanting (the server knows them), papers that are missing, answers that
 * were marked, and the rest, in this order. A required paper stands in it once, however many files of it are wanting.
 */
export function itemsOf(papers: readonly PaperView[], written: Written): SupplementItemInput[] {
  const wanting = new Map<string, SupplementItemInput>();
  for (const { documentId, check, defectCode, defectNote } of papers) {
    if (check === 'defect' && !wanting.has(documentId)) wanting.set(documentId, { kind: 'paper', target: documentId, reasonCode: defectCode as Defect, note: defectNote ?? '' });
  }
  for (const target of written.missing) if (!wanting.has(target)) wanting.set(target, { kind: 'paper', target, reasonCode: 'missing', note: '' });
  return [
    ...wanting.values(),
    ...Object.entries(written.fields).map(([target, mark]) => ({ kind: 'field', target, ...mark }) as const),
    ...written.others.map((note) => ({ kind: 'other', reasonCode: 'other', note }) as const),
  ];
}
