import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, compare, isEqual } from './compare.ts';

const leaf = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constant(null));
const key = fc.constantFrom('id', 'key', 'value', 'a', 'b', '__proto__', 'constructor');
/** Small JSON, with lists whose entries have names more often than chance would give. */
const { json } = fc.letrec<{ json: unknown; list: unknown }>((tie) => ({
  json: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, fc.dictionary(key, tie('json'), { maxKeys: 4 }), tie('list')),
  list: fc.oneof(
    fc.array(tie('json'), { maxLength: 3 }),
    fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), x: leaf, in: tie('json') }), { selector: ({ id }) => id, maxLength: 4 }),
    fc.uniqueArray(fc.record({ key: fc.constantFrom('p', 'q', 'r', 's'), id: leaf }), { selector: (entry) => entry.key, maxLength: 4 }),
  ),
}));

test('the changes from one version to another make the other of the one', () => {
  fc.assert(fc.property(json, json, (a, b) => { expect(isEqual(applyChanges(a, compare(a, b)), b)).toBe(true); }), { numRuns: 3000 });
});

test('nothing differs from itself, in whatever order its properties stand', () => {
  fc.assert(fc.property(json, (a) => { expect(compare(a, JSON.parse(JSON.stringify(a)))).toEqual([]); }));
  expect(compare({ a: 1, b: [{ id: 'x', v: 2 }] }, { b: [{ v: 2, id: 'x' }], a: 1 })).toEqual([]);
});

test('two values that differ have a change', () => {
  fc.assert(fc.property(json, json, (a, b) => { expect(compare(a, b).length > 0).toBe(!isEqual(a, b)); }));
});

test('neither value is touched', () => {
  fc.assert(fc.property(json, json, (a, b) => {
    const before = JSON.stringify([a, b]);
    applyChanges(a, compare(a, b));
    expect(JSON.stringify([a, b])).toBe(before);
  }));
});

test('a paper added at the top is one change and a place', () => {
  const paper = (id: string, vi: string) => ({ id, name: { vi, en: vi } });
  const [a, b, c] = [paper('a', 'A'), paper('b', 'B'), paper('c', 'C')];
  expect(compare({ documents: [a, b] }, { documents: [c, a, { ...b, name: { vi: 'B2', en: 'B' } }] })).toEqual([
    { kind: 'added', path: ['documents', { by: 'id', is: 'c' }], after: c },
    { kind: 'changed', path: ['documents', { by: 'id', is: 'b' }, 'name', 'vi'], before: 'B', after: 'B2' },
    { kind: 'moved', path: ['documents'], by: 'id', before: ['a', 'b'], after: ['c', 'a', 'b'] },
  ]);
});

test('lists of phrases change as wholes', () => {
  expect(compare({ keywords: ['a', 'b'] }, { keywords: ['b'] })).toEqual([{ kind: 'changed', path: ['keywords'], before: ['a', 'b'], after: ['b'] }]);
});
