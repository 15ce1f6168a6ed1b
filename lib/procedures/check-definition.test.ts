import { describe, expect, test } from 'vitest';
import { checkFormDefinition, describeProblem } from './check-definition.ts';
import type { FormDefinition, FormField, FormPage } from './form.ts';

const t = { vi: 'x', en: 'x' };
const field = (key: string, more: object = {}): FormField => ({ key, type: 'text', label: t, required: false, ...more }) as FormField;
const options = [{ value: 'a', label: t }, { value: 'b', label: t }];
const page = (fields: FormField[], more: Partial<FormPage> = {}): FormPage => ({ id: 'page', title: t, fields, ...more });
const problems = (...pages: FormPage[]): string[] => checkFormDefinition({ pages }).map((problem) => describeProblem({ pages }, problem));
const ofFields = (...fields: FormField[]): string[] => problems(page(fields));

test('a sound form has no problems', () => {
  const form: FormDefinition = {
    pages: [
      page([field('kind', { type: 'select', options }), field('dob', { type: 'date', notAfter: 'today' }), field('words', { computed: { fn: 'date-in-words', of: 'dob' } })], { id: 'first-page' }),
      page([
        field('rows', { type: 'table', rowName: t, columns: [field('kind', { type: 'select', options }), field('other', { showIf: { field: 'kind', is: 'a' } })] }),
        field('group', { type: 'group', fields: [field('inner', { showIf: { field: 'kind', is: 'b' } })] }),
        field('until', { type: 'date', notBefore: 'dob' }),
        field('name', { prefill: 'person.fullName', locked: true, prefillIf: { field: 'kind', is: 'a' } }),
      ], { id: 'p2', showIf: { any: [{ field: 'kind', in: ['a', 'b'] }, { not: { field: 'dob', ageUnder: 18 } }] } }),
    ],
  };
  expect(checkFormDefinition(form)).toEqual([]);
});

describe('pages', () => {
  test.each([['Page', 'page-id-form'], ['a_b', 'page-id-form'], ['1a', 'page-id-form'], ['a--b', 'page-id-form'], ['', 'page-id-form']])('the id "%s" is refused', (id, problem) => expect(problems(page([field('a')], { id }))[0]).toContain(problem));
  test('an id stands once', () => expect(problems(page([field('a')]), page([field('b')]))).toEqual(['page.id: page-id-twice (page)']));
  test('a page has fields', () => expect(problems(page([]))).toEqual(['page: page-empty']));
  test('title and intro stand in both languages', () => {
    expect(problems(page([field('a')], { title: { vi: 'x', en: '' }, intro: { vi: ' ', en: 'x' } }))).toEqual(['page.title.en: text-missing', 'page.intro.vi: text-missing']);
  });
  test('a condition of a page names an earlier page’s field', () => expect(problems(page([field('a')], { showIf: { field: 'a', filled: true } }))[0]).toContain('condition-later'));
});

describe('keys', () => {
  test.each(['A', 'a-b', 'a_b', '1a', '', 'tên'])('"%s" is refused', (key) => expect(ofFields(field(key))[0]).toContain('key-form'));
  test('a key stands once in the form, across pages', () => expect(problems(page([field('a')]), page([field('a')], { id: 'two' }))).toEqual(['two.a.key: key-twice (a)']));
  test('and once in a table, where it may be like one outside', () => {
    expect(ofFields(field('a'), field('rows', { type: 'table', rowName: t, columns: [field('a'), field('a')] }))).toEqual(['page.rows.a.key: key-twice (a)']);
    expect(ofFields(field('a'), field('rows', { type: 'table', rowName: t, columns: [field('a')] }))).toEqual([]);
  });
});

describe('conditions', () => {
  const earlier = [field('kind', { type: 'select', options }), field('many', { type: 'multiselect', options }), field('yes', { type: 'boolean' }), field('dob', { type: 'date' }), field('text')];
  const conditionProblem = (showIf: object): string | undefined => ofFields(...earlier, field('z', { showIf }))[0];
  test.each<[object, string]>([
    [{ field: 'unknown', is: 'x' }, 'condition-later'], [{ field: 'z', filled: true }, 'condition-later'],
    [{ field: 'kind', is: 'c' }, 'condition-no-choice (c)'], [{ field: 'kind', in: ['a', 'c'] }, 'condition-no-choice (c)'], [{ field: 'many', is: 'c' }, 'condition-no-choice (c)'],
    [{ field: 'yes', is: 'true' }, 'condition-boolean'], [{ field: 'yes', in: ['a'] }, 'condition-boolean'],
    [{ field: 'text', ageUnder: 18 }, 'condition-no-date'], [{ field: 'text', daysAgoOver: 60 }, 'condition-no-date'],
    [{ all: [{ field: 'kind', is: 'a' }, { field: 'kind', is: 'c' }] }, 'condition-no-choice'], [{ any: [{ not: { field: 'kind', is: 'c' } }] }, 'condition-no-choice'],
  ])('%j is refused', (showIf, problem) => expect(conditionProblem(showIf)).toContain(problem));
  test.each([{ field: 'kind', is: 'a' }, { field: 'many', in: ['a'] }, { field: 'yes', is: false }, { field: 'dob', ageUnder: 18 }, { field: 'dob', daysAgoOver: 60 }, { field: 'text', is: 'whatever' }, { not: { all: [{ field: 'yes', is: true }] } }])('%j is sound', (showIf) => expect(conditionProblem(showIf)).toBeUndefined());
  test('in a table, only the row’s own columns count; in a group, the form’s too', () => {
    const inner = [field('inner', { showIf: { field: 'kind', is: 'a' } })];
    expect(ofFields(...earlier, field('rows', { type: 'table', rowName: t, columns: inner }))[0]).toContain('condition-later');
    expect(ofFields(...earlier, field('group', { type: 'group', fields: inner }))).toEqual([]);
  });
});

describe('fields', () => {
  test.each<[string, FormField[], string]>([
    ['label and help in both languages', [field('a', { help: { vi: 'x', en: '' } })], 'help.en: text-missing'],
    ['prefillIf with prefill', [field('b', { type: 'boolean' }), field('a', { prefillIf: { field: 'b', is: true } })], 'prefill-if-alone'],
    ['prefillIf on an earlier field', [field('a', { prefill: 'person.fullName', prefillIf: { field: 'z', filled: true } })], 'condition-later'],
    ['only facts of the person are locked', [field('a', { prefill: 'mother.fullName', locked: true })], 'lock-not-own'],
    ['nothing without a fact is locked', [field('a', { locked: true })], 'lock-not-own'],
    ['a choice at least', [field('a', { type: 'select', options: [] })], 'choices-missing'],
    ['choices apart', [field('a', { type: 'select', options: [options[0], options[0]] })], 'choice-twice'],
    ['choices in both languages', [field('a', { type: 'multiselect', options: [{ value: 'a', label: { vi: '', en: 'x' } }] })], 'options.0.label.vi: text-missing'],
    ['computed of an earlier field', [field('a', { computed: { fn: 'age-years', of: 'b' } }), field('b', { type: 'date' })], 'computed-later (b)'],
    ['limited by an earlier date', [field('a', { type: 'date', notBefore: 'b' })], 'limit-no-date'],
    ['limited by a date', [field('b'), field('a', { type: 'date', notAfter: 'b' })], 'limit-no-date'],
    ['a sum of a column', [field('rows', { type: 'table', rowName: t, columns: [field('n', { type: 'integer' })] }), field('a', { type: 'integer', computed: { fn: 'sum', of: 'rows.m' } })], 'computed-column (rows.m)'],
    ['limits in order', [field('a', { type: 'integer', min: 2, max: 1 })], 'page.a.max: limits-crossed'],
    ['rows in order', [field('a', { type: 'table', rowName: t, columns: [field('b')], minRows: 3, maxRows: 2 })], 'page.a.maxRows: limits-crossed'],
    ['who agrees', [field('a', { type: 'consent-list', roles: [] })], 'page.a.roles: choices-missing'],
    ['columns', [field('a', { type: 'table', rowName: t, columns: [] })], 'inside-empty'],
    ['inner fields', [field('a', { type: 'group', fields: [] })], 'inside-empty'],
    ['no prefill inside', [field('a', { type: 'group', fields: [field('b', { prefill: 'person.fullName' })] })], 'prefill-inside'],
    ...(['table', 'group', 'consent-list', 'multiselect', 'bank-account', 'daterange', 'datetime'] as const).map((type): [string, FormField[], string] => [`no ${type} inside`, [field('a', { type: 'group', fields: [field('b', { type, options, roles: options, columns: [field('c')], fields: [field('c')] })] })], `type-inside (${type})`]),
  ])('%s', (_, fields, problem) => expect(ofFields(...fields).join('\n')).toContain(problem));
});
