import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanFileName } from './file-name.ts';

describe('the name of a file', () => {
  test.each([
    ['Giấy khai sinh.JPG', 'Giấy khai sinh.jpg'],
    ['a.tar.gz', 'a.jpg'],
    ['báo cáo 2.5 trang', 'báo cáo 2.5 trang.jpg'],
    ['  . hồ  sơ .  ', 'hồ sơ.jpg'],
    ['thư mục/tệp', 'tệp.jpg'],
    ['.htaccess', 'evidence.jpg'],
    ['NUL', 'evidence.jpg'],
    ['e\u0301.png', 'é.jpg'],
  ])('%j becomes %j', (given, cleaned) => {
    expect(cleanFileName(given, 'image/jpeg', 'evidence')).toBe(cleaned);
  });

  test('says what the file is, whatever it said', () => {
    expect(cleanFileName('a.exe', 'application/pdf', 'x')).toBe('a.pdf');
    expect(cleanFileName('a.pdf', 'image/png', 'x')).toBe('a.png');
  });

  test('has no path, nothing invisible, and an end, whatever is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const cleaned = cleanFileName(given, 'application/pdf', 'evidence');
      expect(cleaned).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Cs}]+\.pdf$/u);
      expect([...cleaned].length).toBeLessThanOrEqual(104);
      expect(cleaned.startsWith('.')).toBe(false);
      // once is enough
      expect(cleanFileName(cleaned, 'application/pdf', 'evidence')).toBe(cleaned);
    }), { seed: 1, numRuns: 500 });
  });
});
