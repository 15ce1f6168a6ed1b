import { describe, expect, it } from 'vitest';
import { joinDate, splitDate } from './date-parts.ts';

describe('the parts of a date', () => {
  it.each([
    [{ day: '5', month: '3', year: '2026' }, '2026-03-05'],
    [{ day: '31', month: '12', year: '1999' }, '1999-12-31'],
    [{ day: '', month: '3', year: '' }, '-3-'],
    [{ day: '5', month: '', year: '202' }, '202--5'],
    [{ day: '', month: '', year: '' }, ''],
  ])('%j become %s', (parts, joined) => {
    expect(joinDate(parts)).toBe(joined);
    expect(joinDate(splitDate(joined))).toBe(joined);
  });
});
