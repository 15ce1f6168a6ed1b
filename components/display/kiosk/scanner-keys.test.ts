import { describe, expect, it } from 'vitest';
import { ScannerKeys } from './scanner-keys.ts';

function type(keys: readonly string[], every: number): (string | null)[] {
  const scanner = new ScannerKeys();
  return keys.map((key, index) => scanner.press(key, index * every));
}
const CARD = '001147990003||Vũ Thị Nhàn|12031947|Nữ|Hàng Trống, Hà Nội|15062022';

describe('ScannerKeys', () => {
  it('reads what a scanner types', () => {
    expect(type([...CARD, 'Enter'], 8).at(-1)).toBe(CARD);
  });

  it('leaves out Shift and its like', () => {
    expect(type(['Shift', ...CARD.slice(0, 20), 'Shift', 'Enter'], 8).at(-1)).toBe(CARD.slice(0, 20));
  });

  it('takes no typing of people, and no Enter alone', () => {
    expect(type([...CARD, 'Enter'], 140).every((code) => code === null)).toBe(true);
    expect(type(['Enter'], 8)).toEqual([null]);
    expect(type([...'short', 'Enter'], 8).at(-1)).toBeNull();
  });

  it('forgets what was typed before the scan', () => {
    const scanner = new ScannerKeys();
    scanner.press('x', 0);
    expect([...CARD, 'Enter'].map((key, index) => scanner.press(key, 500 + index * 5)).at(-1)).toBe(CARD);
  });

  it('reads two codes one after another', () => {
    const scanner = new ScannerKeys();
    const read = (from: number) => [...CARD, 'Enter'].map((key, index) => scanner.press(key, from + index * 5)).at(-1);
    expect([read(0), read(2_000)]).toEqual([CARD, CARD]);
  });
});
