/**
 * What a form asks, given the answers so far: conditions, computed values, the walk over pages and fields. Pure; runs
 * alike in the browser and on the server.
 */
import { yearsBetween } from '#lib/platform/clock.ts';
import type { Condition, Computed, FormDefinition, FormField, FormPage } from './form.ts';
import { dateInWords } from './vietnamese-number.ts';

/** Answers by field key. A value's shape depends on its field's type (see FormField). */
export type Answers = Readonly<Record<string, unknown>>;
type Open = Record<string, unknown>;

/** Where a condition looks a field up: the row or group it stands in, then the whole form. */
type Scope = (key: string) => unknown;

export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) && value >= '1850-01-01' && value <= '2200-12-31';
}

/** Days between two ISO dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Strings trimmed and in Unicode NFC; what is empty becomes undefined. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.normalize('NFC').trim();
    return text === '' ? undefined : text;
  }
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => [key, tidy(item)] as const).filter(([, item]) => item !== undefined);
    return entries.length ? Object.fromEntries(entries) : undefined;
  }
  return value ?? undefined;
}

export function holds(condition: Condition, scope: Scope, today: string): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, scope, today));
  if ('any' in condition) return condition.any.some((part) => holds(part, scope, today));
  if ('not' in condition) return !holds(condition.not, scope, today);
  const value = scope(condition.field);
  if ('is' in condition) return value === condition.is || (Array.isArray(value) && value.includes(condition.is));
  if ('in' in condition) return [value].flat().some((item) => typeof item === 'string' && condition.in.includes(item));
  if ('filled' in condition) return (tidy(value) !== undefined) === condition.filled;
  if (!isDate(value)) return false;
  if ('ageUnder' in condition) return yearsBetween(value, today) < condition.ageUnder;
  return daysBetween(value, today) > condition.daysAgoOver;
}

/** A computed value, or undefined while what it is made of has no answer. */
export function compute(computed: Computed, scope: Scope, today: string): string | number | undefined {
  if (computed.fn === 'sum') {
    const [table = '', column = ''] = computed.of.split('.');
    const rows = scope(table);
    if (!Array.isArray(rows)) return undefined;
    return rows.reduce((total: number, row: Open) => total + (typeof row[column] === 'number' ? row[column] : 0), 0);
  }
  const date = scope(computed.of);
  if (!isDate(date)) return undefined;
  return computed.fn === 'date-in-words' ? dateInWords(date) : yearsBetween(date, today);
}

export function computedOf(field: FormField): Computed | undefined {
  return 'computed' in field ? field.computed : undefined;
}

export type VisiblePage = { readonly page: FormPage; readonly fields: readonly FormField[] };

function settleFields(fields: readonly FormField[], given: Open, outer: Scope, today: string): { visible: FormField[]; answers: Open } {
  const answers: Open = {};
  const scope: Scope = (key) => (fields.some((field) => field.key === key) ? answers[key] : outer(key));
  const visible = fields.filter((field) => {
    if (field.showIf && !holds(field.showIf, scope, today)) return false;
    const computed = computedOf(field);
    answers[field.key] = computed ? compute(computed, scope, today) : settleValue(field, given[field.key], scope, today);
    if (answers[field.key] === undefined) delete answers[field.key];
    return true;
  });
  return { visible, answers };
}

/** Inside tables and groups too, what is hidden is dropped and what is computed is computed. */
function settleValue(field: FormField, value: unknown, scope: Scope, today: string): unknown {
  const tidied = tidy(value);
  if (field.type === 'table' && Array.isArray(tidied)) {
    return tidied.map((row) => (isRecord(row) ? withUnknown(field.columns, row, settleFields(field.columns, row, scope, today).answers) : row));
  }
  if (field.type === 'group' && isRecord(tidied)) {
    return withUnknown(field.fields, tidied, settleFields(field.fields, tidied, scope, today).answers);
  }
  return tidied;
}

/** Keys that the definition does not know stay, so that the schema can refuse them. */
function withUnknown(fields: readonly FormField[], given: Open, settled: Open): Open {
  const unknown = Object.entries(given).filter(([key]) => !fields.some((field) => field.key === key));
  return { ...settled, ...Object.fromEntries(unknown) };
}

export function isRecord(value: unknown): value is Open {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The form as it stands with these answers: the pages and fields that are asked, and the answers tidied, with computed
 * values added and with hidden fields' answers dropped. `today`: local ISO date.
 */
export function settle(form: FormDefinition, given: Answers, today: string): { pages: VisiblePage[]; answers: Open } {
  const answers: Open = {};
  const pages: VisiblePage[] = [];
  const scope: Scope = (key) => answers[key];
  for (const page of form.pages) {
    if (page.showIf && !holds(page.showIf, scope, today)) continue;
    const settled = settleFields(page.fields, given, scope, today);
    Object.assign(answers, settled.answers);
    if (settled.visible.length > 0) pages.push({ page, fields: settled.visible });
  }
  return { pages, answers };
}

/** Fields of a table row or group that are asked with these values. `outer`: the answers of the whole form. */
export function visibleInside(fields: readonly FormField[], values: Answers, outer: Answers, today: string): readonly FormField[] {
  return settleFields(fields, values, (key) => outer[key], today).visible;
}

/** Every field of the top level, in order. */
export function allFields(form: FormDefinition): readonly FormField[] {
  return form.pages.flatMap((page) => page.fields);
}

/** Are two answers the same, whatever the order of their keys? */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}

/**
 * Lets VNeID's facts follow an answer on which they hang: where a field's `prefillIf` begins to hold, an empty field
 * is filled; where it ceases to hold, the fact is taken out again, unless the person has written something else.
 * @param facts what VNeID knows, by field key
 */
export function followPrefill(form: FormDefinition, before: Answers, after: Answers, facts: Answers, today: string): Answers {
  let answers = after;
  for (const field of allFields(form)) {
    const fact = facts[field.key];
    if (!field.prefillIf || fact === undefined) continue;
    const held = holds(field.prefillIf, (key) => before[key], today);
    const now = holds(field.prefillIf, (key) => answers[key], today);
    if (now && !held && tidy(answers[field.key]) === undefined) answers = { ...answers, [field.key]: fact };
    if (!now && held && isSame(answers[field.key], fact)) answers = { ...answers, [field.key]: 'default' in field ? field.default : undefined };
  }
  return answers;
}
