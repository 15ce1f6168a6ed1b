import { afterEach, expect, test } from 'vitest';
import { setClock } from './clock.ts';
import { uuidv7 } from './uuid.ts';

afterEach(() => setClock());

test('is a UUID of version 7 that begins with its time', () => {
  setClock(() => Date.parse('2026-11-23T02:00:00Z'));
  const id = uuidv7();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-23T02:00:00Z'));
});

test('a later one stands behind, and no two are alike', () => {
  const ids = Array.from({ length: 200 }, (_, millisecond) => {
    setClock(() => Date.parse('2026-11-23T02:00:00Z') + millisecond);
    return uuidv7();
  });
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, uuidv7)).size).toBe(1000);
});
