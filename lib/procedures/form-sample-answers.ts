/** Valid answers for any form, and answers in which a field that is asked only sometimes is asked. */
import { addDays } from '#lib/calendar/working-time.ts';
import { allFields, computedOf, settle, visibleInside, type Answers } from './form-logic.ts';
import { valueFor, type Filled } from './form-sample-values.ts';
import { checkAnswers, type FormContext } from './form-schema.ts';
import type { Condition, FormDefinition, FormField } from './form.ts';

/** The fields inside a table or group. */
export const insideOf = (field: FormField): readonly FormField[] | undefined => (field.type === 'table' ? field.columns : field.type === 'group' ? field.fields : undefined);

/** The fields that a form asks with these answers. */
export function askedFields(form: FormDefinition, answers: Answers, context: FormContext): readonly FormField[] {
  return settle(form, answers, context.today).pages.flatMap((page) => page.fields);
}

/** Answers every required field that is asked, until nothing more is asked; what `start` says already, stays. */
export function validAnswers(form: FormDefinition, start: Answers, context: FormContext): Filled {
  let answers: Filled = { ...start };
  for (const done = new Set<string>(); ;) {
    const settled = settle(form, answers, context.today);
    const open = settled.pages.flatMap((page) => page.fields).find((field) => {
      const wanted = field.required || settled.answers[field.key] !== undefined;
      return wanted && !computedOf(field) && !done.has(field.key);
    });
    if (!open) return answers;
    done.add(open.key);
    answers = { ...answers, [open.key]: valueFor(open, settled.answers[open.key], (key) => settled.answers[key], settled.answers, context) };
  }
}

function conditionsOf(condition: Condition | undefined): Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(conditionsOf);
  if ('any' in condition) return condition.any.flatMap(conditionsOf);
  if ('not' in condition) return conditionsOf(condition.not);
  return [condition];
}

/** The answers of a field that conditions can tell apart: those they name, one that none names, and none at all. */
function candidates(field: FormField, form: FormDefinition, context: FormContext): unknown[] {
  const everywhere = form.pages.flatMap((page) => [page.showIf, ...page.fields.flatMap((item) => [item, ...(insideOf(item) ?? [])].map(({ showIf }) => showIf))]);
  const about = everywhere.flatMap(conditionsOf).filter((condition) => condition.field === field.key);
  const named = [...new Set(about.flatMap((condition): unknown[] => ('is' in condition ? [condition.is] : 'in' in condition ? [...condition.in] : [])))];
  const none = field.required ? [] : [undefined];
  const today = context.today;
  switch (field.type) {
    case 'boolean': return [true, false, ...none];
    case 'select': case 'multiselect': {
      const other = field.options.map((option) => option.value).find((value) => !named.includes(value));
      const values = [...named, ...(other === undefined ? [] : [other])];
      return [...(field.type === 'select' ? values : values.map((value) => [value])), ...none];
    }
    case 'country': return [...named, 'FR', ...none];
    case 'date': return [
      addDays(today, -10),
      ...about.flatMap((condition) => ('daysAgoOver' in condition ? [addDays(today, -condition.daysAgoOver), addDays(today, -condition.daysAgoOver - 1)] : [])),
      ...about.flatMap((condition) => ('ageUnder' in condition ? [yearsBefore(today, condition.ageUnder), addDays(yearsBefore(today, condition.ageUnder), 1)] : [])),
      ...none,
    ];
    default: return [...named, valueFor(field, undefined, () => undefined, {}, context), ...none];
  }
}

function yearsBefore(date: string, years: number): string {
  return addDays(`${Number(date.slice(0, 4)) - years}-${date.slice(5)}`, 0);
}

/** The fields on whose answers it hangs whether `key` is asked, in the order of the form. */
function controllers(form: FormDefinition, keys: readonly string[]): FormField[] {
  const found = new Set<string>();
  const visit = (key: string): void => {
    const page = form.pages.find((item) => item.fields.some((field) => field.key === key));
    const field = page?.fields.find((item) => item.key === key);
    for (const condition of [...conditionsOf(page?.showIf), ...conditionsOf(field?.showIf)]) {
      if (found.has(condition.field)) continue;
      found.add(condition.field);
      visit(condition.field);
    }
  };
  for (const key of keys) {
    if (keys.length > 1) found.add(key);
    visit(key);
  }
  return allFields(form).filter((field) => found.has(field.key));
}

/** Every way to answer `fields` that conditions can tell apart, in the order of the fields; what is not asked is not answered. */
function* choices(fields: readonly FormField[], given: Filled, isAsked: (field: FormField, values: Filled) => boolean, valuesOf: (field: FormField) => unknown[]): Generator<Filled> {
  const [field, ...rest] = fields;
  if (!field) return yield given;
  if (!isAsked(field, given)) return yield* choices(rest, given, isAsked, valuesOf);
  for (const value of valuesOf(field)) yield* choices(rest, { ...given, [field.key]: value }, isAsked, valuesOf);
}

/** Definitions are written by hand, and nobody writes one in which more than this has to be tried; a search without end would stop the server. */
const MOST_TRIES = 2000;

/**
 * Valid answers in which a field (`[key]`), or a column or inner field (`[key, inner]`), is asked and answered; null
 * where there are none. Searches the answers of the fields on which it hangs.
 * @param locked answers that nobody can change
 */
export function answersShowing(form: FormDefinition, wanted: readonly string[], start: Answers, context: FormContext, locked: Answers = {}): Filled | null {
  const [key = '', innerKey] = wanted;
  const field = allFields(form).find((item) => item.key === key);
  if (!field) throw new Error(`the form has no field ${key}`);
  const inside = insideOf(field) ?? [];
  const inner = inside.find((item) => item.key === innerKey);
  const outerKeys = conditionsOf(inner?.showIf).map((condition) => condition.field).filter((name) => !inside.some((item) => item.key === name));

  const isAsked = (item: FormField, values: Filled): boolean => askedFields(form, values, context).some((asked) => asked.key === item.key);
  const valuesOf = (item: FormField): unknown[] => (item.key in locked ? [locked[item.key]] : candidates(item, form, context));
  let tries = 0;
  for (const chosen of choices(controllers(form, [key, ...outerKeys]).filter((item) => item.key !== key), { ...start, ...locked }, isAsked, valuesOf)) {
    if ((tries += 1) > MOST_TRIES) return null;
    if (!isAsked(field, chosen)) continue;
    for (const own of ownValues(field, inner, chosen, form, context)) {
      if ((tries += 1) > MOST_TRIES) return null;
      const answers = validAnswers(form, { ...chosen, [key]: own }, context);
      if (isAsked(field, answers) && checkAnswers(form, answers, context).ok) return answers;
    }
  }
  return null;
}

/** Values of a field itself: any, or, for a table or group, those in which the inner field is asked. */
function* ownValues(field: FormField, inner: FormField | undefined, answers: Filled, form: FormDefinition, context: FormContext): Generator<unknown> {
  const fill = (given: unknown): unknown => valueFor(field, given, (name) => answers[name], answers, context);
  if (!inner) return yield fill(answers[field.key]);
  const inside = insideOf(field) ?? [];
  const isAsked = (item: FormField, values: Filled): boolean => visibleInside(inside, values, answers, context.today).some((asked) => asked.key === item.key);
  const steering = new Set(inside.flatMap((item) => conditionsOf(item.showIf)).map((condition) => condition.field));
  for (const row of choices(inside.filter((item) => steering.has(item.key)), {}, isAsked, (item) => candidates(item, form, context))) {
    if (isAsked(inner, row)) yield fill(field.type === 'table' ? [row] : row);
  }
}
