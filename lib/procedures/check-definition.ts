/** Rules that a form definition has to keep before it may be published. */
import type { Text } from '#lib/platform/text.ts';
import { INNER_TYPES, type Condition, type FormDefinition, type FormField, type FormOption } from './form.ts';
import { computedOf } from './form-logic.ts';
import type { JsonPath, VersionProblem } from './version-model.ts';

type Problems = Generator<VersionProblem, void>;
type Earlier = ReadonlyMap<string, FormField>;

const KEY = /^[a-z][A-Za-z0-9]*$/;
const PAGE_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const INNER: ReadonlySet<string> = new Set(INNER_TYPES);

/** What is wrong with a condition that may name the fields in `earlier`. */
export function* checkCondition(condition: Condition, earlier: Earlier, path: JsonPath): Problems {
  if ('all' in condition) return yield* checkConditions(condition.all, earlier, [...path, 'all']);
  if ('any' in condition) return yield* checkConditions(condition.any, earlier, [...path, 'any']);
  if ('not' in condition) return yield* checkCondition(condition.not, earlier, [...path, 'not']);
  const field = earlier.get(condition.field);
  if (!field) return yield { path: [...path, 'field'], code: 'condition-later', about: condition.field };
  if ('ageUnder' in condition || 'daysAgoOver' in condition) {
    if (field.type !== 'date') yield { path: [...path, 'field'], code: 'condition-no-date', about: condition.field };
    return;
  }
  const values = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : [];
  const place = [...path, 'is' in condition ? 'is' : 'in'];
  if (field.type === 'boolean' && !values.every((value) => typeof value === 'boolean')) yield { path: place, code: 'condition-boolean', about: condition.field };
  if (field.type !== 'select' && field.type !== 'multiselect') return;
  const options = new Set(field.options.map((option) => option.value));
  for (const value of values) if (!options.has(String(value))) yield { path: place, code: 'condition-no-choice', about: String(value) };
}

function* checkConditions(parts: readonly Condition[], earlier: Earlier, path: JsonPath): Problems {
  for (const [index, part] of parts.entries()) yield* checkCondition(part, earlier, [...path, index]);
}

/** Both languages, wherever there is a text at all. */
export function* checkText(text: Text | undefined, path: JsonPath): Problems {
  if (!text) return;
  for (const language of ['vi', 'en'] as const) if (!text[language].trim()) yield { path: [...path, language], code: 'text-missing' };
}

function* checkOptions(options: readonly FormOption[], path: JsonPath): Problems {
  if (options.length === 0) yield { path, code: 'choices-missing' };
  const values = new Set<string>();
  for (const [index, { value, label }] of options.entries()) {
    if (values.has(value)) yield { path: [...path, index, 'value'], code: 'choice-twice', about: value };
    values.add(value);
    yield* checkText(label, [...path, index, 'label']);
  }
}

function* checkPrefill(field: FormField, earlier: Earlier, path: JsonPath, inside: boolean): Problems {
  if (field.prefillIf) {
    yield* checkCondition(field.prefillIf, earlier, [...path, 'prefillIf']);
    if (!field.prefill) yield { path: [...path, 'prefillIf'], code: 'prefill-if-alone' };
  }
  if (field.locked && !field.prefill?.startsWith('person.')) yield { path: [...path, 'locked'], code: 'lock-not-own' };
  if (inside && field.prefill) yield { path: [...path, 'prefill'], code: 'prefill-inside' };
}

function* checkComputed(field: FormField, earlier: Earlier, path: JsonPath): Problems {
  const computed = computedOf(field);
  if (!computed) return;
  const [key = '', column] = computed.of.split('.');
  const source = earlier.get(key);
  const place = [...path, 'computed', 'of'];
  if (!source) yield { path: place, code: 'computed-later', about: computed.of };
  else if (computed.fn === 'sum' && !(source.type === 'table' && source.columns.some((each) => each.key === column))) yield { path: place, code: 'computed-column', about: computed.of };
}

function* checkLimits(field: FormField, earlier: Earlier, path: JsonPath): Problems {
  if (field.type === 'date') {
    for (const name of ['notBefore', 'notAfter'] as const) {
      const limit = field[name];
      if (limit && limit !== 'today' && earlier.get(limit)?.type !== 'date') yield { path: [...path, name], code: 'limit-no-date', about: limit };
    }
  }
  const crossed = (least: number | undefined, most: number | undefined): boolean => least !== undefined && most !== undefined && least > most;
  if ('max' in field && crossed(field.min, field.max)) yield { path: [...path, 'max'], code: 'limits-crossed' };
  if (field.type === 'table' && crossed(field.minRows, field.maxRows)) yield { path: [...path, 'maxRows'], code: 'limits-crossed' };
}

function* checkField(field: FormField, path: JsonPath, earlier: Earlier, inside: boolean): Problems {
  if (!KEY.test(field.key)) yield { path: [...path, 'key'], code: 'key-form', about: field.key };
  yield* checkText(field.label, [...path, 'label']);
  yield* checkText(field.help, [...path, 'help']);
  if (field.showIf) yield* checkCondition(field.showIf, earlier, [...path, 'showIf']);
  yield* checkPrefill(field, earlier, path, inside);
  if (inside && !INNER.has(field.type)) yield { path: [...path, 'type'], code: 'type-inside', about: field.type };
  yield* checkComputed(field, earlier, path);
  yield* checkLimits(field, earlier, path);
  if ('options' in field) yield* checkOptions(field.options, [...path, 'options']);
  if ('unit' in field) yield* checkText(field.unit, [...path, 'unit']);
  if (field.type === 'consent-list') yield* checkOptions(field.roles, [...path, 'roles']);
  if (field.type === 'table') {
    yield* checkText(field.rowName, [...path, 'rowName']);
    yield* checkFields(field.columns, [...path, 'columns'], new Map(), true);
  }
  if (field.type === 'group') yield* checkFields(field.fields, [...path, 'fields'], new Map(earlier), true);
}

function* checkFields(fields: readonly FormField[], path: JsonPath, earlier: Map<string, FormField>, inside: boolean): Problems {
  if (inside && fields.length === 0) yield { path, code: 'inside-empty' };
  const own = new Set<string>();
  for (const [index, field] of fields.entries()) {
    const here = [...path, index];
    if (own.has(field.key) || (!inside && earlier.has(field.key))) yield { path: [...here, 'key'], code: 'key-twice', about: field.key };
    yield* checkField(field, here, earlier, inside);
    own.add(field.key);
    earlier.set(field.key, field);
  }
}

function* checkPages(form: FormDefinition): Problems {
  const earlier = new Map<string, FormField>();
  const ids = new Set<string>();
  for (const [index, page] of form.pages.entries()) {
    const path = ['pages', index];
    if (ids.has(page.id)) yield { path: [...path, 'id'], code: 'page-id-twice', about: page.id };
    ids.add(page.id);
    if (!PAGE_ID.test(page.id)) yield { path: [...path, 'id'], code: 'page-id-form', about: page.id };
    if (page.fields.length === 0) yield { path: [...path, 'fields'], code: 'page-empty' };
    yield* checkText(page.title, [...path, 'title']);
    yield* checkText(page.intro, [...path, 'intro']);
    if (page.showIf) yield* checkCondition(page.showIf, earlier, [...path, 'showIf']);
    yield* checkFields(page.fields, [...path, 'fields'], earlier, false);
  }
}

/** What is wrong with a definition; empty when it may be published. */
export function checkFormDefinition(form: FormDefinition): VersionProblem[] {
  return [...checkPages(form)];
}

/** A problem in one line for who writes definitions as files: `child.fullName.label.en: text-missing`. */
export function describeProblem(form: FormDefinition, { path, code, about }: VersionProblem): string {
  let value: unknown = form;
  const names = path.flatMap((part) => {
    value = (value as Record<string | number, unknown> | undefined)?.[part];
    if (typeof part === 'string') return part === 'pages' || part === 'fields' || part === 'columns' ? [] : [part];
    const { id, key } = value as { id?: string; key?: string };
    return [id ?? key ?? String(part)];
  });
  return `${names.join('.')}: ${code}${about === undefined ? '' : ` (${about})`}`;
}
