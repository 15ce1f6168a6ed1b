import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getAt, insertAt, removeAt, setAt, swapAt } from './json-path.ts';

const value = { a: { b: [{ c: 1 }, { c: 2 }, { c: 3 }] }, d: 'x' };

test('reads along a path, and nothing where it leads nowhere', () => {
  expect(getAt(value, ['a', 'b', 1, 'c'])).toBe(2);
  expect(getAt(value, ['a', 'z', 1])).toBeUndefined();
  expect(getAt(value, [])).toBe(value);
});

test('sets, adds and takes out properties, and leaves the rest as it was', () => {
  const next = setAt(value, ['a', 'b', 1, 'c'], 9);
  expect(next).toEqual({ a: { b: [{ c: 1 }, { c: 9 }, { c: 3 }] }, d: 'x' });
  expect(next.a.b[0]).toBe(value.a.b[0]);
  expect(setAt(value, ['e', 'f'], 1)).toEqual({ ...value, e: { f: 1 } });
  expect(setAt(value, ['d'], undefined)).toEqual({ a: value.a });
});

test('what was set is read again, and nothing else has changed', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'd', 'e'), { minLength: 1, maxLength: 4 }), fc.integer(), (path, leaf) => {
    const before = JSON.stringify(value);
    expect(getAt(setAt(value, path, leaf), path)).toBe(leaf);
    expect(JSON.stringify(value)).toBe(before);
  }));
});

test('lists grow, shrink and change places', () => {
  const list = ['a', 'b'];
  expect(insertAt(value, list, { c: 0 }, 0).a.b).toEqual([{ c: 0 }, { c: 1 }, { c: 2 }, { c: 3 }]);
  expect(insertAt(value, list, { c: 4 }).a.b.at(-1)).toEqual({ c: 4 });
  expect(removeAt(value, list, 1).a.b).toEqual([{ c: 1 }, { c: 3 }]);
  expect(swapAt(value, list, 0, 2).a.b).toEqual([{ c: 3 }, { c: 2 }, { c: 1 }]);
  expect(swapAt(value, list, 0, 3)).toBe(value);
});
