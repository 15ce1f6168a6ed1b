import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

test('is read as it was written', () => {
  for (const cursor of [{ xid: 0n, id: 0n }, { xid: 7_301n, id: 42n }, { xid: 9_999_999_999_999_999_999n, id: 1n }]) expect(readCursor(writeCursor(cursor))).toEqual(cursor);
});

test.each([undefined, '', 'x', '1', '-', '1-', '-1', '1-2-3', '1.5-2', '-1-2', ' 1-2', '1-2 ', '1_000-2', '0x1-2', `${'9'.repeat(20)}-1`])('%j is none of ours', (text) => {
  expect(readCursor(text)).toBeNull();
});
