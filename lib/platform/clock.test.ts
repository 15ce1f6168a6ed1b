import { afterEach, expect, test } from 'vitest';
import { atLocal, localDate, localMinutes, now, setClock } from './clock.ts';

afterEach(() => setClock());

test('the day in Hanoi begins at 17:00 in Greenwich', () => {
  expect(localDate(new Date('2026-11-23T16:59:59.999Z'))).toBe('2026-11-23');
  expect(localDate(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
  expect(localMinutes(new Date('2026-11-23T17:00:00Z'))).toBe(0);
  expect(localMinutes(new Date('2026-11-23T16:59:59Z'))).toBe(24 * 60 - 1);
  expect(atLocal('2026-11-24', 8 * 60 + 30).toISOString()).toBe('2026-11-24T01:30:00.000Z');
});

test('a test owns the clock, and gives it back', () => {
  setClock(() => Date.parse('2026-11-23T02:00:00Z'));
  expect(now().toISOString()).toBe('2026-11-23T02:00:00.000Z');
  expect(localDate()).toBe('2026-11-23');
  setClock();
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000);
});
