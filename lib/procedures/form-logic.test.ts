import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition, FormDefinition, FormField } from './form.ts';
import { yearsBetween } from '#lib/platform/clock.ts';
import { allFields, compute, daysBetween, followPrefill, holds, isDate, isSame, settle, tidy, visibleInside } from './form-logic.ts';

const TODAY = '2026-11-21';
const t = { vi: 'x', en: 'x' };
const field = (key: string, more: object = {}): FormField => ({ key, type: 'text', label: t, required: false, ...more }) as FormField;
const form = (...pages: { id?: string; showIf?: Condition; fields: FormField[] }[]): FormDefinition => ({ pages: pages.map((page, index) => ({ id: `p${index}`, title: t, ...page })) });
const check = (condition: Condition, answers: Record<string, unknown>): boolean => holds(condition, (key) => answers[key], TODAY);

describe('a condition', () => {
  test.each<[Condition, unknown, boolean]>([
    [{ field: 'a', is: 'x' }, 'x', true], [{ field: 'a', is: 'x' }, 'y', false], [{ field: 'a', is: 'x' }, undefined, false],
    [{ field: 'a', is: 'x' }, ['y', 'x'], true], [{ field: 'a', is: 'x' }, [], false],
    [{ field: 'a', is: true }, true, true], [{ field: 'a', is: true }, 'true', false], [{ field: 'a', is: false }, false, true], [{ field: 'a', is: false }, undefined, false],
    [{ field: 'a', is: 3 }, 3, true], [{ field: 'a', is: 3 }, '3', false],
    [{ field: 'a', in: ['x', 'y'] }, 'y', true], [{ field: 'a', in: ['x', 'y'] }, 'z', false], [{ field: 'a', in: ['x'] }, undefined, false],
    [{ field: 'a', in: ['x', 'y'] }, ['z', 'y'], true], [{ field: 'a', in: ['x'] }, [], false], [{ field: 'a', in: ['undefined', 'null'] }, undefined, false],
    [{ field: 'a', filled: true }, 'x', true], [{ field: 'a', filled: true }, ' ', false], [{ field: 'a', filled: true }, undefined, false],
    [{ field: 'a', filled: true }, [], false], [{ field: 'a', filled: true }, { b: '' }, false], [{ field: 'a', filled: true }, 0, true], [{ field: 'a', filled: true }, false, true],
    [{ field: 'a', filled: false }, undefined, true], [{ field: 'a', filled: false }, 'x', false],
    // eighteen on the very day of the birthday
    [{ field: 'a', ageUnder: 18 }, '2008-11-21', false], [{ field: 'a', ageUnder: 18 }, '2008-11-22', true], [{ field: 'a', ageUnder: 18 }, 'x', false], [{ field: 'a', ageUnder: 18 }, undefined, false],
    [{ field: 'a', daysAgoOver: 60 }, '2026-09-22', false], [{ field: 'a', daysAgoOver: 60 }, '2026-09-21', true], [{ field: 'a', daysAgoOver: 60 }, '2027-01-01', false], [{ field: 'a', daysAgoOver: 0 }, TODAY, false],
    [{ not: { field: 'a', is: 'x' } }, undefined, true], [{ not: { field: 'a', is: 'x' } }, 'x', false],
    [{ all: [{ field: 'a', filled: true }, { field: 'a', is: 'x' }] }, 'x', true], [{ all: [{ field: 'a', filled: true }, { field: 'a', is: 'x' }] }, 'y', false], [{ all: [] }, undefined, true],
    [{ any: [{ field: 'a', is: 'y' }, { field: 'a', is: 'x' }] }, 'x', true], [{ any: [{ field: 'a', is: 'y' }] }, 'x', false], [{ any: [] }, 'x', false],
  ])('%j with %j is %s', (condition, value, expected) => {
    expect(check(condition, { a: value })).toBe(expected);
  });

  test('never throws, whatever the answer is', () => {
    const conditions: Condition[] = [{ field: 'a', is: 'x' }, { field: 'a', in: ['x'] }, { field: 'a', filled: true }, { field: 'a', ageUnder: 18 }, { field: 'a', daysAgoOver: 1 }];
    for (const value of [{ toString: 1 }, { valueOf: null, toString: null }, [{ toString: 1 }], JSON.parse('{"__proto__":1}'), [[]], null]) {
      for (const condition of conditions) expect(typeof check(condition, { a: value })).toBe('boolean');
    }
  });
});

describe('dates', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '1849-12-31', '2201-01-01', '2026-11-21T00:00', ' 2026-11-21', '', 5, null, undefined])('%j is none', (value) => expect(isDate(value)).toBe(false));
  test.each(['2024-02-29', '1850-01-01', '2200-12-31'])('%s is one', (value) => expect(isDate(value)).toBe(true));

  test.each([['2008-11-21', '2026-11-21', 18], ['2008-11-22', '2026-11-21', 17], ['2004-02-29', '2026-02-28', 21], ['2004-02-29', '2026-03-01', 22], ['2026-11-21', '2026-11-21', 0], ['2027-01-01', '2026-11-21', -1]])(
    'from %s to %s are %d full years', (from, to, years) => expect(yearsBetween(from, to)).toBe(years),
  );
  test.each([['2026-02-28', '2026-03-01', 1], ['2024-02-28', '2024-03-01', 2], ['2026-03-01', '2026-02-28', -1], ['2025-11-21', '2026-11-21', 365]])('from %s to %s are %d days', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});

describe('tidying', () => {
  test.each<[unknown, unknown]>([
    ['  a ', 'a'], ['', undefined], ['   ', undefined], ['e\u0302\u0301', 'ế'], [null, undefined], [0, 0], [false, false],
    [['a', '', null], ['a']], [[''], undefined], [[], undefined], [{ a: ' b ', c: '' }, { a: 'b' }], [{ a: '' }, undefined], [{}, undefined], [{ a: [{ b: ' ' }] }, undefined],
  ])('%j becomes %j', (value, expected) => expect(tidy(value)).toEqual(expected));

  test('twice is like once', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { expect(tidy(tidy(value))).toEqual(tidy(value)); }), { seed: 1 });
  });
});

describe('computed values', () => {
  const scope = (answers: Record<string, unknown>) => (key: string): unknown => answers[key];
  test('a date in words and an age, once there is a date', () => {
    expect(compute({ fn: 'date-in-words', of: 'd' }, scope({ d: '2026-04-05' }), TODAY)).toBe('ngày năm tháng tư năm hai nghìn không trăm hai mươi sáu');
    expect(compute({ fn: 'age-years', of: 'd' }, scope({ d: '2000-01-01' }), TODAY)).toBe(26);
    for (const d of [undefined, 'x', 5]) expect(compute({ fn: 'age-years', of: 'd' }, scope({ d }), TODAY)).toBeUndefined();
  });
  test('the sum of a column leaves out what is no number', () => {
    expect(compute({ fn: 'sum', of: 'rows.amount' }, scope({ rows: [{ amount: 5 }, { amount: '7' }, {}, { amount: 2.5 }] }), TODAY)).toBe(7.5);
    expect(compute({ fn: 'sum', of: 'rows.amount' }, scope({ rows: 'x' }), TODAY)).toBeUndefined();
  });
});

describe('a form as it stands', () => {
  const sample = form(
    { fields: [field('kind'), field('more', { showIf: { field: 'kind', is: 'b' } }), field('evenMore', { showIf: { field: 'more', filled: true } })] },
    { showIf: { field: 'kind', is: 'b' }, fields: [field('onPage')] },
    { fields: [field('hiddenOnly', { showIf: { field: 'kind', is: 'never' } })] },
  );
  const shown = (answers: Record<string, unknown>): string[] => settle(sample, answers, TODAY).pages.flatMap((page) => page.fields.map((item) => item.key));

  test('asks what its answers call for, and drops what is hidden, link by link', () => {
    expect(shown({ kind: 'b', more: 'x' })).toEqual(['kind', 'more', 'evenMore', 'onPage']);
    expect(shown({ kind: 'a', more: 'x', evenMore: 'y', onPage: 'z' })).toEqual(['kind']);
    expect(settle(sample, { kind: 'a', more: 'x', evenMore: 'y', onPage: 'z' }, TODAY).answers).toEqual({ kind: 'a' });
  });

  test('has no page without a field that is asked', () => {
    expect(settle(sample, {}, TODAY).pages.map(({ page }) => page.id)).toEqual(['p0']);
  });

  test('computes instead of believing what was sent', () => {
    const computed = form({ fields: [field('dob', { type: 'date' }), field('words', { computed: { fn: 'date-in-words', of: 'dob' } })] });
    expect(settle(computed, { dob: '2026-01-01', words: 'forged' }, TODAY).answers.words).toBe('ngày một tháng một năm hai nghìn không trăm hai mươi sáu');
    expect(settle(computed, { words: 'forged' }, TODAY).answers).toEqual({});
  });

  test('hides, drops and computes inside rows and groups too, and keeps unknown keys there for the schema to refuse', () => {
    const columns = [field('kind'), field('number', { showIf: { field: 'kind', is: 'a' } })];
    const nested = form({ fields: [field('outer'), field('rows', { type: 'table', columns, rowName: t }), field('group', { type: 'group', fields: [...columns, field('deep', { showIf: { field: 'outer', is: 'x' } })] })] });
    expect(settle(nested, { outer: 'x', rows: [{ kind: 'a', number: 1 }, { kind: 'b', number: 2, odd: 3 }, {}, 'text'], group: { kind: 'b', number: 4, deep: 'y' } }, TODAY).answers).toEqual({
      outer: 'x', rows: [{ kind: 'a', number: 1 }, { kind: 'b', odd: 3 }, 'text'], group: { kind: 'b', deep: 'y' },
    });
    expect(visibleInside(columns, { kind: 'a' }, {}, TODAY).map((item) => item.key)).toEqual(['kind', 'number']);
    expect(allFields(nested).map((item) => item.key)).toEqual(['outer', 'rows', 'group']);
  });

  test('settled twice is like settled once, whatever was sent', () => {
    const key = fc.constantFrom('kind', 'more', 'evenMore', 'onPage', 'hiddenOnly', 'x');
    fc.assert(fc.property(fc.dictionary(key, fc.oneof(fc.constantFrom('a', 'b', 'never'), fc.jsonValue())), (answers) => {
      const once = settle(sample, answers, TODAY);
      expect(settle(sample, once.answers, TODAY)).toEqual(once);
    }), { seed: 1 });
  });
});

describe('facts of VNeID that hang on an answer', () => {
  const sample = form({ fields: [field('relation'), field('motherName', { prefill: 'parentMother.fullName', prefillIf: { field: 'relation', is: 'mother' } }), field('country', { type: 'country', default: 'VN', prefill: 'parentMother.nationality', prefillIf: { field: 'relation', is: 'mother' } })] });
  const facts = { motherName: 'Hà', country: 'LA' };
  const follow = (before: object, after: object): object => followPrefill(sample, before as Record<string, unknown>, after as Record<string, unknown>, facts, TODAY);

  test('come when the answer does, only where nothing stands', () => {
    expect(follow({}, { relation: 'mother' })).toEqual({ relation: 'mother', ...facts });
    expect(follow({}, { relation: 'mother', motherName: 'Lan' })).toMatchObject({ motherName: 'Lan' });
  });
  test('go when the answer goes, unless the person has changed them; a default comes back', () => {
    expect(follow({ relation: 'mother' }, { relation: 'carer', ...facts })).toEqual({ relation: 'carer', motherName: undefined, country: 'VN' });
    expect(follow({ relation: 'mother' }, { relation: 'carer', motherName: 'Lan', country: 'LA' })).toMatchObject({ motherName: 'Lan' });
  });
  test('stay away while nothing changes: what was emptied on purpose stays empty', () => {
    expect(follow({ relation: 'mother' }, { relation: 'mother', motherName: '' })).toEqual({ relation: 'mother', motherName: '' });
  });
});

test('answers are the same whatever the order of their keys', () => {
  expect(isSame({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  for (const [a, b] of [[[1, 2], [2, 1]], [[1], [1, 2]], [{ a: 1 }, { a: 2 }], [{}, []], ['1', 1], [null, undefined]]) expect(isSame(a, b)).toBe(false);
});
