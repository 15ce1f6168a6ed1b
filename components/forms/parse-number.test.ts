import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
  it.each([
    ['12', 12], ['12,5', 12.5], ['12.5', 12.5], ['1.250', 1250], ['1.250,5', 1250.5], ['12.345.678', 12345678],
    ['1 250', 1250], ['-3', -3], ['0,125', 0.125], ['0.125', 0.125],
  ])('reads %s as a Vietnamese does', (typed, value) => expect(parseNumber(typed, 'vi')).toBe(value));

  it.each([['1,250', 1250], ['1,250.5', 1250.5], ['12.5', 12.5], ['12,5', 12.5], ['0.125', 0.125]])(
    'reads %s as English is written', (typed, value) => expect(parseNumber(typed, 'en')).toBe(value));

  it.each(['', 'abc', '12a', '1.25.3', '1,250.5', '--1', '1..2', ','])('refuses %s in Vietnamese', (typed) =>
    expect(parseNumber(typed, 'vi')).toBeNull());
});
