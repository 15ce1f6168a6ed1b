import { expect, it } from 'vitest';
import { sortFiles } from './sort-files.ts';

const file = (name: string, type: string, bytes = 10) => new File([new Uint8Array(bytes)], name, { type });

it('sends photos to the editor and PDFs on their way', () => {
  const sorted = sortFiles([file('a.jpg', 'image/jpeg'), file('b.heic', 'image/heic'), file('c.pdf', 'application/pdf'), file('d.PDF', '')]);
  expect(sorted.photos.map(({ name }) => name)).toEqual(['a.jpg', 'b.heic']);
  expect(sorted.pdfs.map(({ name }) => name)).toEqual(['c.pdf', 'd.PDF']);
  expect(sorted.refused).toEqual([]);
});

it.each([
  [file('empty.jpg', 'image/jpeg', 0), 'documents.empty'],
  [file('big.pdf', 'application/pdf', 20 * 1024 * 1024 + 1), 'documents.too-large'],
  [file('drawing.svg', 'image/svg+xml'), 'documents.type-web'],
  [file('letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'), 'documents.type-not-allowed'],
  [file('nothing', ''), 'documents.type-not-allowed'],
])('refuses %o as %s before a byte is sent', (given, code) => {
  expect(sortFiles([given])).toMatchObject({ photos: [], pdfs: [], refused: [{ name: given.name, code }] });
});

it('lets a photo be as large as the camera makes it: it is made small first', () => {
  expect(sortFiles([file('huge.jpg', 'image/jpeg', 25 * 1024 * 1024)]).photos).toHaveLength(1);
});
