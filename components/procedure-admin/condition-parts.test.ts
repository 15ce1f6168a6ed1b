import { expect, test } from 'vitest';
import type { Condition, FormField } from '#lib/procedures/form.ts';
import { conditionOf, newRule, rulesOf, testOf, testsFor } from './condition-parts.ts';

const label = { vi: 'x', en: 'x' };
const select: FormField = { key: 'kind', type: 'select', label, required: true, options: [{ value: 'a', label }] };
const date: FormField = { key: 'born', type: 'date', label, required: true };

test.each<Condition>([
  { field: 'kind', is: 'a' },
  { all: [{ field: 'kind', is: 'a' }, { field: 'born', ageUnder: 14 }] },
  { any: [{ field: 'kind', in: ['a'] }, { field: 'born', filled: false }] },
])('%j comes out as it went in', (condition) => {
  const found = rulesOf(condition);
  expect(found && conditionOf(found.join, found.rules)).toEqual(condition);
});

test.each<Condition>([{ not: { field: 'kind', is: 'a' } }, { all: [{ any: [{ field: 'kind', is: 'a' }] }] }])('%j is for JSON', (condition) => expect(rulesOf(condition)).toBeNull());

test('without rules there is no condition', () => expect(conditionOf('any', [])).toBeUndefined());

test('each question begins with a rule of its own kind, and knows it again', () => {
  expect(newRule(select)).toEqual({ field: 'kind', is: 'a' });
  expect(newRule(date)).toEqual({ field: 'born', ageUnder: 18 });
  expect(newRule(undefined)).toEqual({ field: '', filled: true });
  for (const field of [select, date]) for (const each of testsFor(field)) expect(testOf(newRule(field, each))).toBe(each);
});
