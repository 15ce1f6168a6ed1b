/** Id of the element of a paper's place, for links that lead to it. */
export function paperSlotId(documentId: string, itemId?: string): string {
  return `paper-${itemId ?? documentId}`;
}
