import { describe, expect, test } from 'vitest';
import { checkFormDefinition } from './check-definition.ts';
import type { FormDefinition, FormField, FormPage } from './form.ts';

const t = { vi: 'x', en: 'x' };
const field = (key: string, more: object = {}): FormField => ({ key, type: 'text', label: t, required: false, ...more }) as FormField;
const options = [{ value: 'a', label: t }, { value: 'b', label: t }];
const page = (fields: FormField[], more: Partial<FormPage> = {}): FormPage => ({ id: 'page', title: t, fields, ...more });
const problems = (...pages: FormPage[]): string[] => checkFormDefinition({ pages });
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
  test.each([['Page', 'kebab-case'], ['a_b', 'kebab-case'], ['1a', 'kebab-case'], ['a--b', 'kebab-case'], ['', 'kebab-case']])('the id "%s" is refused', (id, problem) => expect(problems(page([field('a')], { id }))[0]).toContain(problem));
  test('an id stands once', () => expect(problems(page([field('a')]), page([field('b')]))).toEqual(['page page: the id stands twice']));
  test('a page has fields', () => expect(problems(page([]))).toEqual(['page page: no fields']));
  test('title and intro stand in both languages', () => {
    expect(problems(page([field('a')], { title: { vi: 'x', en: '' }, intro: { vi: ' ', en: 'x' } }))).toEqual(['page page: title lacks a language', 'page page: intro lacks a language']);
  });
  test('a condition of a page names an earlier page’s field', () => expect(problems(page([field('a')], { showIf: { field: 'a', filled: true } }))[0]).toContain('does not stand earlier'));
});

describe('keys', () => {
  test.each(['A', 'a-b', 'a_b', '1a', '', 'tên'])('"%s" is refused', (key) => expect(ofFields(field(key))[0]).toContain('not camelCase'));
  test('a key stands once in the form, across pages', () => expect(problems(page([field('a')]), page([field('a')], { id: 'two' }))).toEqual(['two.a: the key stands twice']));
  test('and once in a table, where it may be like one outside', () => {
    expect(ofFields(field('a'), field('rows', { type: 'table', rowName: t, columns: [field('a'), field('a')] }))).toEqual(['page.rows.a: the key stands twice']);
    expect(ofFields(field('a'), field('rows', { type: 'table', rowName: t, columns: [field('a')] }))).toEqual([]);
  });
});

describe('conditions', () => {
  const earlier = [field('kind', { type: 'select', options }), field('many', { type: 'multiselect', options }), field('yes', { type: 'boolean' }), field('dob', { type: 'date' }), field('text')];
  const conditionProblem = (showIf: object): string | undefined => ofFields(...earlier, field('z', { showIf }))[0];
  test.each<[object, string]>([
    [{ field: 'unknown', is: 'x' }, 'does not stand earlier'], [{ field: 'z', filled: true }, 'does not stand earlier'],
    [{ field: 'kind', is: 'c' }, 'no choice "c"'], [{ field: 'kind', in: ['a', 'c'] }, 'no choice "c"'], [{ field: 'many', is: 'c' }, 'no choice "c"'],
    [{ field: 'yes', is: 'true' }, 'true or false'], [{ field: 'yes', in: ['a'] }, 'true or false'],
    [{ field: 'text', ageUnder: 18 }, 'not a date'], [{ field: 'text', daysAgoOver: 60 }, 'not a date'],
    [{ all: [{ field: 'kind', is: 'a' }, { field: 'kind', is: 'c' }] }, 'no choice'], [{ any: [{ not: { field: 'kind', is: 'c' } }] }, 'no choice'],
  ])('%j is refused', (showIf, problem) => expect(conditionProblem(showIf)).toContain(problem));
  test.each([{ field: 'kind', is: 'a' }, { field: 'many', in: ['a'] }, { field: 'yes', is: false }, { field: 'dob', ageUnder: 18 }, { field: 'dob', daysAgoOver: 60 }, { field: 'text', is: 'whatever' }, { not: { all: [{ field: 'yes', is: true }] } }])('%j is sound', (showIf) => expect(conditionProblem(showIf)).toBeUndefined());
  test('in a table, only the row’s own columns count; in a group, the form’s too', () => {
    const inner = [field('inner', { showIf: { field: 'kind', is: 'a' } })];
    expect(ofFields(...earlier, field('rows', { type: 'table', rowName: t, columns: inner }))[0]).toContain('does not stand earlier');
    expect(ofFields(...earlier, field('group', { type: 'group', fields: inner }))).toEqual([]);
  });
});

describe('fields', () => {
  test.each<[string, FormField[], string]>([
    ['label and help in both languages', [field('a', { help: { vi: 'x', en: '' } })], 'help lacks a language'],
    ['prefillIf with prefill', [field('b', { type: 'boolean' }), field('a', { prefillIf: { field: 'b', is: true } })], 'prefillIf without prefill'],
    ['prefillIf on an earlier field', [field('a', { prefill: 'person.fullName', prefillIf: { field: 'z', filled: true } })], 'does not stand earlier'],
    ['only facts of the person are locked', [field('a', { prefill: 'mother.fullName', locked: true })], 'can be locked'],
    ['nothing without a fact is locked', [field('a', { locked: true })], 'can be locked'],
    ['a choice at least', [field('a', { type: 'select', options: [] })], 'no choices'],
    ['choices apart', [field('a', { type: 'select', options: [options[0], options[0]] })], 'two choices have one value'],
    ['choices in both languages', [field('a', { type: 'multiselect', options: [{ value: 'a', label: { vi: '', en: 'x' } }] })], 'choice a lacks a language'],
    ['computed of an earlier field', [field('a', { computed: { fn: 'age-years', of: 'b' } }), field('b', { type: 'date' })], 'computed of "b"'],
    ['limited by an earlier date', [field('a', { type: 'date', notBefore: 'b' })], 'no earlier date'],
    ['limited by a date', [field('b'), field('a', { type: 'date', notAfter: 'b' })], 'no earlier date'],
    ['columns', [field('a', { type: 'table', rowName: t, columns: [] })], 'nothing inside'],
    ['inner fields', [field('a', { type: 'group', fields: [] })], 'nothing inside'],
    ['no prefill inside', [field('a', { type: 'group', fields: [field('b', { prefill: 'person.fullName' })] })], 'not prefilled'],
    ...(['table', 'group', 'consent-list', 'multiselect', 'bank-account', 'daterange', 'datetime'] as const).map((type): [string, FormField[], string] => [`no ${type} inside`, [field('a', { type: 'group', fields: [field('b', { type, options, columns: [field('c')], fields: [field('c')] })] })], `a ${type} cannot stand inside`]),
  ])('%s', (_, fields, problem) => expect(ofFields(...fields).join('\n')).toContain(problem));
});
