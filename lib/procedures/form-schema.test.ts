import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormDefinition, FormField } from './form.ts';
import { isSame } from './form-logic.ts';
import { checkAnswers, type FormContext } from './form-schema.ts';

const context: FormContext = { today: '2026-11-21', provinceCodes: new Set(['01', '79']), wards: new Map([['00070', '01'], ['00082', '01']]) };
const t = { vi: 'x', en: 'x' };
const field = (type: string, more: object = {}): FormField => ({ key: 'a', label: t, required: false, type, ...more }) as FormField;
const formOf = (...fields: FormField[]): FormDefinition => ({ pages: [{ id: 'p', title: t, fields }] });
const codes = (fields: FormField | FormField[], answers: Record<string, unknown>): string[] => {
  const result = checkAnswers(formOf(...[fields].flat()), answers, context);
  return result.ok ? [] : result.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
};
const OPTIONS = { options: [{ value: 'x', label: t }, { value: 'y', label: t }] };

/** A field, answers that are good, and answers that are bad with the place and code of what is said. */
const CASES: [name: string, field: FormField, good: unknown[], bad: [unknown, string][]][] = [
  ['text', field('text', { maxLength: 5 }), ['abcde', 'ế', 'a\nb', 'a\tb', '👍🏽'], [['abcdef', 'a: too-long'], [5, 'a: wrong-type'], [['a'], 'a: wrong-type'], ['a\u0000b', 'a: forbidden-characters'], ['a\u202Eb', 'a: forbidden-characters'], ['a\u2069', 'a: forbidden-characters'], ['a\u009F', 'a: forbidden-characters']]],
  ['text of default length', field('text'), ['a'.repeat(200)], [['a'.repeat(201), 'a: too-long']]],
  ['a name', field('text', { format: 'person-name' }), ['Nguyễn Thị Thu Hà', 'K’Sor H’Nuk', "O'Neil-Trần", 'A. B', '王秀英', 'Đỗ Ê'], [['A', 'a: not-a-name'], ['Nguyễn 2', 'a: not-a-name'], ['Tên@', 'a: not-a-name'], ['--', 'a: not-a-name'], [`A${'b'.repeat(120)}`, 'a: too-long']]],
  ['textarea', field('textarea'), ['a'.repeat(2000), 'a\r\nb'], [['a'.repeat(2001), 'a: too-long'], [true, 'a: wrong-type']]],
  ['date', field('date'), ['2026-11-21', '1850-01-01'], [['21/11/2026', 'a: not-a-date'], ['2026-02-30', 'a: not-a-date'], [20261121, 'a: wrong-type']]],
  ['date not after today', field('date', { notAfter: 'today' }), ['2026-11-21', '2026-11-20'], [['2026-11-22', 'a: date-in-future']]],
  ['date not before today', field('date', { notBefore: 'today' }), ['2026-11-21', '2026-11-22'], [['2026-11-20', 'a: date-in-past']]],
  ['datetime', field('datetime', { notAfter: 'today' }), ['2026-11-21T23:59', '2026-11-20T00:00'], [['2026-11-22T00:00', 'a: date-in-future'], ['2026-11-21', 'a: not-a-datetime'], ['2026-11-21T24:00', 'a: not-a-datetime'], ['2026-11-21T08:60', 'a: not-a-datetime'], ['2026-02-30T08:00', 'a: not-a-datetime'], ['2026-11-21T08:00Z', 'a: not-a-datetime']]],
  ['daterange', field('daterange', { maxDays: 10 }), [{ from: '2026-01-01', to: '2026-01-11' }, { from: '2026-01-01', to: '2026-01-01' }], [[{ from: '2026-01-01', to: '2026-01-12' }, 'a.to: range-too-long'], [{ from: '2026-01-02', to: '2026-01-01' }, 'a.to: range-order'], [{ from: '2026-01-01' }, 'a.to: required'], [{ to: '2026-01-01' }, 'a.from: required'], ['2026-01-01', 'a: wrong-type'], [{ from: 'x', to: '2026-01-01' }, 'a.from: not-a-date'], [{ from: '2026-01-01', to: '2026-01-02', more: 1 }, 'a: unknown-field']]],
  ['daterange with an open end, from today', field('daterange', { openEnd: true, notBefore: 'today' }), [{ from: '2026-11-21' }, { from: '2026-11-21', to: '2030-01-01' }], [[{ from: '2026-11-20' }, 'a.from: date-in-past']]],
  ['integer', field('integer', { min: 1, max: 20 }), [1, 20], [[0, 'a: too-small'], [21, 'a: too-large'], [1.5, 'a: not-an-integer'], ['1', 'a: not-a-number'], [Number.NaN, 'a: not-a-number']]],
  ['integer without limits', field('integer'), [0, 1e15], [[-1, 'a: too-small'], [1e16, 'a: not-a-number']]],
  ['number', field('number', { max: 99.5 }), [-5, 0.25, 99.5], [[99.6, 'a: too-large'], [Infinity, 'a: not-a-number'], ['5', 'a: not-a-number'], [null, '']]],
  ['money', field('money'), [0, 1_000_000], [[0.5, 'a: not-an-integer'], [-1000, 'a: too-small']]],
  ['select', field('select', OPTIONS), ['x', 'y'], [['z', 'a: not-a-choice'], [['x'], 'a: wrong-type'], ['__proto__', 'a: not-a-choice']]],
  ['multiselect', field('multiselect', OPTIONS), [['x'], ['y', 'x']], [[['z'], 'a.0: not-a-choice'], ['x', 'a: wrong-type'], [['x', 'y', 'x'], 'a: not-a-choice']]],
  ['boolean', field('boolean'), [true, false], [['true', 'a: wrong-type'], [1, 'a: wrong-type']]],
  ['email', field('email'), ['a@b.vn', 'a.b+c@d-e.com.vn', 'tên@ví-dụ.vn'], [['a@b', 'a: not-an-email'], ['a b@c.vn', 'a: not-an-email'], ['@b.vn', 'a: not-an-email'], ['a@b..vn', 'a: not-an-email'], [`${'a'.repeat(250)}@b.vn`, 'a: too-long']]],
  ['country', field('country'), ['VN', 'LA', 'FR'], [['vn', 'a: not-a-choice'], ['XX', 'a: not-a-choice'], ['Việt Nam', 'a: not-a-choice']]],
  ['ethnicity', field('ethnicity'), ['01', '54', '55', '09'], [['1', 'a: not-a-choice'], ['00', 'a: not-a-choice'], ['56', 'a: not-a-choice'], [1, 'a: wrong-type']]],
  ['address', field('address'), [{ provinceCode: '01', wardCode: '00070' }, { provinceCode: '79', wardName: 'Phường Sài Gòn', detail: 'Số 1' }, { provinceCode: '00', wardName: 'Paris, Pháp' }], [
    [{ provinceCode: '01' }, 'a.wardCode: required'], [{ provinceCode: '01', wardName: 'Hoàn Kiếm' }, 'a.wardCode: required'], [{ provinceCode: '79' }, 'a.wardName: required'], [{ provinceCode: '00' }, 'a.wardName: required'],
    [{ provinceCode: '79', wardCode: '00070', wardName: 'x' }, 'a.wardCode: not-a-choice'], [{ provinceCode: '01', wardCode: '99999' }, 'a.wardCode: not-a-choice'], [{ provinceCode: '77', wardName: 'x' }, 'a.provinceCode: not-a-choice'],
    [{ wardCode: '00070' }, 'a.provinceCode: required'], [{ provinceCode: '01', wardCode: '00070', district: 'x' }, 'a: unknown-field'], ['Hà Nội', 'a: wrong-type'], [[1], 'a: wrong-type'], [{ provinceCode: 1, wardCode: '00070' }, 'a.provinceCode: wrong-type'],
  ]],
  ['address with its detail', field('address', { detailRequired: true }), [{ provinceCode: '01', wardCode: '00070', detail: 'Số 1' }], [[{ provinceCode: '01', wardCode: '00070' }, 'a.detail: required'], [{ provinceCode: '01', wardCode: '00070', detail: 'x'.repeat(201) }, 'a.detail: too-long']]],
  ['bank account', field('bank-account'), [{ bank: 'VCB', accountNumber: '0011001234567', accountName: 'NGUYEN VAN A' }], [[{ bank: 'VCB', accountNumber: '12', accountName: 'NGUYEN VAN A' }, 'a.accountNumber: not-an-account'], [{ bank: 'VCB', accountNumber: '0011001234567' }, 'a.accountName: required'], [{ accountNumber: '0011001234567', accountName: 'AB' }, 'a.bank: required'], ['x', 'a: wrong-type']]],
  ['table', field('table', { columns: [{ key: 'n', type: 'text', label: t, required: true }, { key: 'm', type: 'integer', label: t, required: true, showIf: { field: 'n', is: 'x' } }], rowName: t, minRows: 1, maxRows: 2 }), [[{ n: 'y' }], [{ n: 'x', m: 1 }, { n: 'y' }]], [
    [[{ n: 'x' }], 'a.0.m: required'], [[{ n: 'y' }, { m: 1 }, { n: 'y' }], 'a: too-many-rows'], [[{ n: 'y' }, { m: 1, n: 'x' }, { n: 'x', m: 'z' }].slice(0, 2).concat([]), ''], [[{ n: 'y', odd: 1 }], 'a.0: unknown-field'], ['x', 'a: wrong-type'], [['x'], 'a.0: wrong-type'], [[{ n: 'y' }, { n: 5 }], 'a.1.n: wrong-type'],
  ]],
  ['group', field('group', { fields: [{ key: 'n', type: 'text', label: t, required: true }, { key: 'm', type: 'text', label: t, required: false }] }), [{ n: 'x' }, { n: 'x', m: 'y' }], [[{ m: 'y' }, 'a.n: required'], [{ n: 'x', odd: 1 }, 'a: unknown-field'], ['x', 'a: wrong-type'], [[{ n: 'x' }], 'a: wrong-type']]],
  ['consent list', field('consent-list', { roles: [{ value: 'owner', label: t }] }), [[{ role: 'owner', name: 'Trần Văn B', personalId: '001190123456', way: 'vneid' }]], [
    [[{ role: 'owner', name: 'Trần Văn B', personalId: '001190123456', way: 'phone' }], 'a.0.way: not-a-choice'], [[{ role: 'boss', name: 'Trần Văn B', personalId: '001190123456', way: 'form' }], 'a.0.role: not-a-choice'], [[{ role: 'owner', name: 'Trần Văn B', way: 'form' }], 'a.0.personalId: required'],
  ]],
];

describe.each(CASES)('%s', (_, definition, good, bad) => {
  test.each(good.map((value) => [value]))('takes %j', (value) => expect(codes(definition, { a: value })).toEqual([]));
  test.each(bad.filter(([, issue]) => issue !== ''))('does not take %j: %s', (value, issue) => expect(codes(definition, { a: value })).toContain(issue));
  test('may be left empty when it is optional, and may not when it is required', () => {
    for (const empty of [undefined, null, '', '  ', [], {}]) {
      expect(codes(definition, { a: empty })).toEqual([]);
      expect(codes({ ...definition, required: true }, { a: empty })).toEqual(['a: required']);
    }
  });
});

describe('numbers as people write them', () => {
  const cleaned = (type: string, value: string): unknown => {
    const result = checkAnswers(formOf(field(type)), { a: value }, context);
    return result.ok ? result.answers.a : result.issues[0]?.code;
  };
  test.each([['0912 345 678', '0912345678'], ['+84 912.345.678', '0912345678'], ['(091) 234-5678', '0912345678'], ['024 3825 1234', '02438251234']])('the phone number %s', (typed, kept) => expect(cleaned('phone', typed)).toBe(kept));
  test.each(['0112345678', '091234567', '09123456789', '84912345678', '+1 202 555 0100', '0912345abc', '٠٩١٢٣٤٥٦٧٨'])('%s is no phone number', (typed) => expect(cleaned('phone', typed)).toBe('not-a-phone'));
  test.each([['001 190 123 456', '001190123456'], ['001.190.123.456', '001190123456']])('the personal number %s', (typed, kept) => expect(cleaned('personal-id', typed)).toBe(kept));
  test.each(['00119012345', '0011901234567', '000190123456', '001390123456', 'abc190123456', '001199123456x', '٠٠١١٩٠١٢٣٤٥٦'])('%s is no personal number', (typed) => expect(cleaned('personal-id', typed)).toBe('not-a-personal-id'));
});

describe('dates that limit each other', () => {
  const from: FormField = { key: 'from', type: 'date', label: t, required: false };
  const to: FormField = { key: 'to', type: 'date', label: t, required: false, notBefore: 'from', notAfter: 'today' };
  test('are compared once both are there', () => {
    expect(codes([from, to], { from: '2026-05-05', to: '2026-05-05' })).toEqual([]);
    expect(codes([from, to], { from: '2026-05-05', to: '2026-05-04' })).toEqual(['to: date-before-other']);
    expect(codes([from, to], { to: '2026-05-04' })).toEqual([]);
    expect(codes([from, to], { from: 'nonsense', to: '2026-05-04' })).toEqual(['from: not-a-date']);
    expect(codes([from, { ...to, notAfter: 'from', notBefore: undefined } as FormField], { from: '2026-05-05', to: '2026-05-06' })).toEqual(['to: date-after-other']);
  });
  test('inside a row, the row’s own dates come first', () => {
    const table = field('table', { columns: [from, to], rowName: t });
    expect(codes([{ ...from, key: 'from' }, table], { from: '2026-01-01', a: [{ from: '2026-05-05', to: '2026-05-04' }] })).toEqual(['a.0.to: date-before-other']);
    expect(codes([{ ...from, key: 'from' }, table], { from: '2026-06-01', a: [{ to: '2026-05-04' }] })).toEqual(['a.0.to: date-before-other']);
  });
});

describe('the whole form', () => {
  const steps: FormDefinition = {
    pages: [
      { id: 'one', title: t, fields: [{ key: 'kind', type: 'select', label: t, required: true, ...OPTIONS }] },
      { id: 'two', title: t, showIf: { field: 'kind', is: 'x' }, fields: [{ key: 'name', type: 'text', label: t, required: true }, { key: 'words', type: 'text', label: t, required: true, computed: { fn: 'date-in-words', of: 'dob' } }, { key: 'dob', type: 'date', label: t, required: false }] },
    ],
  };
  test('refuses fields that it does not have and drops those that are hidden', () => {
    expect(checkAnswers(steps, { kind: 'y', name: 'dropped' }, context)).toEqual({ ok: true, answers: { kind: 'y' } });
    expect(checkAnswers(steps, { kind: 'y', admin: true }, context)).toMatchObject({ ok: false, issues: [{ path: ['admin'], code: 'unknown-field' }] });
  });
  test('does not ask for a value that it computes', () => {
    expect(checkAnswers(steps, { kind: 'x', name: 'A' }, context).ok).toBe(true);
  });
  test('checks one page when asked to', () => {
    expect(checkAnswers(steps, { kind: 'x' }, context, 'one').ok).toBe(true);
    expect(checkAnswers(steps, { kind: 'x' }, context, 'two')).toMatchObject({ ok: false, issues: [{ path: ['name'], code: 'required' }] });
  });
  test('says one thing about one place', () => {
    const result = checkAnswers(formOf(field('text', { maxLength: 2 })), { a: 'abc\u0000' }, context);
    expect(result.ok ? [] : result.issues).toHaveLength(1);
  });
});

describe('whatever is sent', () => {
  const everything = formOf(...CASES.map(([, definition], index) => ({ ...definition, key: `f${index}`, required: index % 2 === 0, ...(index % 3 === 2 && { showIf: { field: `f${index - 1}`, filled: true } }) })) as FormField[]);
  const good = CASES.map(([, , values], index) => [`f${index}`, values] as const);
  const some = fc.tuple(...good.map(([, values]) => fc.option(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.jsonValue() }), { nil: undefined, freq: 8 })));
  const answers = some.map((values) => Object.fromEntries(values.flatMap((value, index) => (value === undefined ? [] : [[`f${index}`, value]]))));

  test('it never throws: the answer is good, or says what is wrong', () => {
    fc.assert(fc.property(fc.oneof(fc.dictionary(fc.oneof(fc.constantFrom(...good.map(([key]) => key)), fc.string()), fc.jsonValue()), answers), (given) => {
      const result = checkAnswers(everything, given, context);
      if (result.ok) return;
      expect(result.issues.length).toBeGreaterThan(0);
      for (const issue of result.issues) {
        expect(issue.path.length).toBeGreaterThan(0);
        expect(issue.code).toMatch(/^[a-z-]+$/);
      }
    }), { numRuns: 500, seed: 1 });
  });

  test('what was found good is found good again, and stays the same', () => {
    const all = fc.tuple(...good.map(([key, values]) => fc.constantFrom(...values).map((value) => [key, value] as const))).map(Object.fromEntries);
    fc.assert(fc.property(all, (given: Record<string, unknown>) => {
      const first = checkAnswers(everything, given, context);
      expect(first).toMatchObject({ ok: true });
      const second = checkAnswers(everything, first.answers, context);
      expect(second.ok && isSame(second.answers, first.answers)).toBe(true);
    }), { numRuns: 200, seed: 1 });
  });

  test('an object that cannot be written as text is only a wrong answer', () => {
    const steered = formOf(field('select', { ...OPTIONS }), { key: 'b', type: 'text', label: t, required: false, showIf: { field: 'a', in: ['x'] } });
    for (const value of [{ toString: 1 }, [{ toString: 1 }], { toString: 1, valueOf: 1 }]) expect(checkAnswers(steered, { a: value }, context)).toMatchObject({ ok: false });
  });
});
