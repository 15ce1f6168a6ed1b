/** Conditions as the editor shows them: one rule, or several joined by "and" or "or". What is nested deeper is edited as JSON. */
import type { Condition, FormField } from '#lib/procedures/form.ts';

export type Rule = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;
export type Join = 'all' | 'any';
export const TESTS = ['is', 'in', 'filled', 'empty', 'ageUnder', 'daysAgoOver'] as const;
export type Test = (typeof TESTS)[number];

const isRule = (condition: Condition): condition is Rule => !('all' in condition || 'any' in condition || 'not' in condition);

/** The rules of a condition and how they are joined; null where they are nested deeper. */
export function rulesOf(condition: Condition): { join: Join; rules: readonly Rule[] } | null {
  if (isRule(condition)) return { join: 'all', rules: [condition] };
  if ('not' in condition) return null;
  const [join, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return parts.every(isRule) ? { join, rules: parts } : null;
}

/** The condition of these rules; undefined where there are none. */
export function conditionOf(join: Join, rules: readonly Rule[]): Condition | undefined {
  return rules.length < 2 ? rules[0] : join === 'all' ? { all: rules } : { any: rules };
}

export function testOf(rule: Rule): Test {
  if ('filled' in rule) return rule.filled ? 'filled' : 'empty';
  return TESTS.find((test) => test in rule) ?? 'filled';
}

/** What can be asked of an answer of this type. */
export function testsFor(field: FormField | undefined): readonly Test[] {
  switch (field?.type) {
    case 'select': case 'multiselect': return ['is', 'in', 'filled', 'empty'];
    case 'boolean': case 'country': case 'ethnicity': case 'integer': case 'number': case 'text': return ['is', 'filled', 'empty'];
    case 'date': return ['ageUnder', 'daysAgoOver', 'filled', 'empty'];
    default: return ['filled', 'empty'];
  }
}

/** A rule that a question can begin with. */
export function newRule(field: FormField | undefined, test: Test = testsFor(field)[0] ?? 'filled'): Rule {
  const key = field?.key ?? '';
  switch (test) {
    case 'is': return { field: key, is: firstAnswer(field) };
    case 'in': return { field: key, in: [String(firstAnswer(field))] };
    case 'ageUnder': return { field: key, ageUnder: 18 };
    case 'daysAgoOver': return { field: key, daysAgoOver: 60 };
    default: return { field: key, filled: test === 'filled' };
  }
}

function firstAnswer(field: FormField | undefined): string | number | boolean {
  switch (field?.type) {
    case 'boolean': return true;
    case 'select': case 'multiselect': return field.options[0]?.value ?? '';
    case 'integer': case 'number': return 0;
    case 'country': return 'VN';
    case 'ethnicity': return '01';
    default: return '';
  }
}
