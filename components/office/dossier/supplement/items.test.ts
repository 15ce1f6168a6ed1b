import { expect, test } from 'vitest';
import { RequestSupplement } from '#lib/applications/dossier-schema.ts';
import type { PaperView } from '#lib/documents/schema.ts';
import { itemsOf, NOTHING } from './items.ts';

const paper = (documentId: string, check: PaperView['check'], defectCode: string | null = null): PaperView => ({
  id: crypto.randomUUID(), documentId, check, defectCode, defectNote: null, addedAt: '', addedBy: 'applicant', originalSeen: null, itemId: null,
  file: { id: crypto.randomUUID(), type: 'image/jpeg', bytes: 1, pages: 1, name: 'a.jpg', createdAt: '' },
});

test('papers, missing ones, answers and the rest come in one list, each once', () => {
  const papers = [paper('identity', 'good'), paper('photo', 'defect', 'unreadable'), paper('photo', 'defect', 'expired'), paper('form', 'unchecked')];
  const items = itemsOf(papers, { ...NOTHING, missing: ['proof', 'photo'], fields: { childName: { reasonCode: 'does-not-match', note: 'Khác giấy chứng sinh.' } }, others: ['Gọi lại cho chúng tôi.'] });
  expect(items).toEqual([
    { kind: 'paper', target: 'photo', reasonCode: 'unreadable', note: '' },
    { kind: 'paper', target: 'proof', reasonCode: 'missing', note: '' },
    { kind: 'field', target: 'childName', reasonCode: 'does-not-match', note: 'Khác giấy chứng sinh.' },
    { kind: 'other', reasonCode: 'other', note: 'Gọi lại cho chúng tôi.' },
  ]);
  expect(RequestSupplement.parse({ revision: 1, note: 'Đề nghị bổ sung.', items }).items).toEqual(items);
});

test('nothing marked is nothing to ask for', () => {
  expect(itemsOf([paper('identity', 'good'), paper('form', 'unchecked')], NOTHING)).toEqual([]);
});
