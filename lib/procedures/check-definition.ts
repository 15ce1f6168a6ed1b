/** Rules that a form definition has to keep before it may be published. */
import type { Condition, FormDefinition, FormField } from './form.ts';
import { computedOf } from './form-logic.ts';

const KEY = /^[a-z][A-Za-z0-9]*$/;
const PAGE_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const PLAIN_IN_TABLES = new Set(['text', 'textarea', 'date', 'integer', 'number', 'money', 'select', 'boolean', 'email', 'phone', 'personal-id', 'country', 'ethnicity', 'address']);


function checkCondition(condition: Condition, earlier: ReadonlyMap<string, FormField>, where: string): string[] {
  if ('all' in condition) return condition.all.flatMap((part) => checkCondition(part, earlier, where));
  if ('any' in condition) return condition.any.flatMap((part) => checkCondition(part, earlier, where));
  if ('not' in condition) return checkCondition(condition.not, earlier, where);
  const field = earlier.get(condition.field);
  if (!field) return [`${where}: the condition names "${condition.field}", which does not stand earlier`];
  if ('ageUnder' in condition || 'daysAgoOver' in condition) {
    return field.type === 'date' ? [] : [`${where}: the condition counts time from "${condition.field}", which is not a date`];
  }
  const values = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : [];
  if (field.type === 'boolean') return values.every((value) => typeof value === 'boolean') ? [] : [`${where}: "${condition.field}" is true or false`];
  if (field.type !== 'select' && field.type !== 'multiselect') return [];
  const options = field.options.map((option) => option.value);
  return values.filter((value) => !options.includes(String(value))).map((value) => `${where}: "${condition.field}" has no choice "${value}"`);
}

function checkTexts(where: string, texts: readonly (readonly [string, { vi: string; en: string } | undefined])[]): string[] {
  return texts.flatMap(([name, text]) => (text && (!text.vi.trim() || !text.en.trim()) ? [`${where}: ${name} lacks a language`] : []));
}

function checkField(field: FormField, where: string, earlier: Map<string, FormField>, inside: boolean): string[] {
  const problems = checkTexts(where, [['label', field.label], ['help', field.help]]);
  if (!KEY.test(field.key)) problems.push(`${where}: the key is not camelCase`);
  if (field.showIf) problems.push(...checkCondition(field.showIf, earlier, where));
  if (field.prefillIf) problems.push(...checkCondition(field.prefillIf, earlier, where), ...(field.prefill ? [] : [`${where}: prefillIf without prefill`]));
  if (field.locked && !field.prefill?.startsWith('person.')) problems.push(`${where}: only facts of the person signed in can be locked`);
  if (inside && field.prefill) problems.push(`${where}: fields of tables and groups are not prefilled`);
  if (inside && !PLAIN_IN_TABLES.has(field.type)) problems.push(`${where}: a ${field.type} cannot stand inside a table or group`);
  const computed = computedOf(field);
  if (computed && !earlier.has(computed.of.split('.')[0] ?? '')) problems.push(`${where}: computed of "${computed.of}", which does not stand earlier`);
  if ('options' in field) {
    const values = field.options.map((option) => option.value);
    if (values.length === 0) problems.push(`${where}: no choices`);
    if (new Set(values).size !== values.length) problems.push(`${where}: two choices have one value`);
    problems.push(...field.options.flatMap((option) => checkTexts(where, [[`choice ${option.value}`, option.label]])));
  }
  if (field.type === 'date') {
    for (const limit of [field.notBefore, field.notAfter]) {
      if (limit && limit !== 'today' && earlier.get(limit)?.type !== 'date') problems.push(`${where}: limited by "${limit}", which is no earlier date`);
    }
  }
  const inner = field.type === 'table' ? field.columns : field.type === 'group' ? field.fields : undefined;
  if (inner) {
    if (inner.length === 0) problems.push(`${where}: nothing inside`);
    const scope = field.type === 'group' ? new Map(earlier) : new Map<string, FormField>();
    problems.push(...checkFields(inner, where, scope, true));
  }
  return problems;
}

function checkFields(fields: readonly FormField[], where: string, earlier: Map<string, FormField>, inside: boolean): string[] {
  const own = new Set<string>();
  return fields.flatMap((field) => {
    const here = `${where}.${field.key}`;
    const problems = own.has(field.key) || (!inside && earlier.has(field.key)) ? [`${here}: the key stands twice`] : [];
    problems.push(...checkField(field, here, earlier, inside));
    own.add(field.key);
    earlier.set(field.key, field);
    return problems;
  });
}

/** What is wrong with a definition, one sentence each; empty when it may be published. */
export function checkFormDefinition(form: FormDefinition): string[] {
  const earlier = new Map<string, FormField>();
  const ids = form.pages.map((page) => page.id);
  const problems = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `page ${id}: the id stands twice`);
  for (const page of form.pages) {
    if (!PAGE_ID.test(page.id)) problems.push(`page ${page.id}: the id is not kebab-case`);
    if (page.fields.length === 0) problems.push(`page ${page.id}: no fields`);
    problems.push(...checkTexts(`page ${page.id}`, [['title', page.title], ['intro', page.intro]]));
    if (page.showIf) problems.push(...checkCondition(page.showIf, earlier, `page ${page.id}`));
    problems.push(...checkFields(page.fields, page.id, earlier, false));
  }
  return problems;
}

