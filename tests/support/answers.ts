/** Valid answers for any form, and the places in them that must not be empty. */
import { allFields, computedOf, settle, visibleInside, type Answers } from '#lib/procedures/form-logic.ts';
import { insideOf } from '#lib/procedures/form-sample-answers.ts';
import { hasWards, type Filled } from '#lib/procedures/form-sample-values.ts';
import type { FormContext } from '#lib/procedures/form-schema.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';

export { answersShowing, askedFields, validAnswers } from '#lib/procedures/form-sample-answers.ts';
export type { Filled } from '#lib/procedures/form-sample-values.ts';
/** A place in answers: field key, then row number and column, or part. */
export type Place = readonly (string | number)[];

/** Every place that must not be empty with these answers: required fields, and required parts and columns of what is there. */
export function requiredPlaces(form: FormDefinition, answers: Answers, context: FormContext): Place[] {
  const settled = settle(form, answers, context.today);
  return settled.pages.flatMap((page) => page.fields).flatMap((field) => placesOf(field, settled.answers[field.key], [field.key], settled.answers, context));
}

function placesOf(field: FormField, value: unknown, path: Place, answers: Answers, context: FormContext): Place[] {
  const own = field.required && !computedOf(field) ? [path] : [];
  return value === undefined ? own : [...own, ...partsOf(field, value, path, answers, context)];
}

function partsOf(field: FormField, value: unknown, path: Place, answers: Answers, context: FormContext): Place[] {
  const parts = (...names: string[]): Place[] => names.map((name) => [...path, name]);
  const inside = insideOf(field);
  switch (field.type) {
    case 'address': return parts('provinceCode', hasWards(context, (value as Filled).provinceCode) ? 'wardCode' : 'wardName', ...(field.detailRequired ? ['detail'] : []));
    case 'daterange': return parts('from', ...(field.openEnd ? [] : ['to']));
    case 'bank-account': return parts('bank', 'accountNumber', 'accountName');
    case 'consent-list': return ['role', 'name', 'personalId', 'way'].map((name) => [...path, 0, name]);
    default: break;
  }
  if (!inside) return [];
  const [values, at] = field.type === 'table' ? [(value as Filled[])[0] ?? {}, [...path, 0]] : [value as Filled, path];
  return visibleInside(inside, values, answers, context.today).flatMap((inner) => placesOf(inner, values[inner.key], [...at, inner.key], answers, context));
}

/** The required fields of a form, whether or not they are asked; columns and fields of groups behind their table's key. */
export function requiredFields(form: FormDefinition): string[][] {
  return allFields(form).flatMap((field) => [
    ...(field.required && !computedOf(field) ? [[field.key]] : []),
    ...(insideOf(field) ?? []).filter((inner) => inner.required && !computedOf(inner)).map((inner) => [field.key, inner.key]),
  ]);
}

/** The same answers with one place left empty. */
export function without(answers: Answers, place: Place): Filled {
  const copy = structuredClone(answers) as Filled;
  const holder = place.slice(0, -1).reduce<unknown>((value, part) => (value as Filled)[part], copy) as Filled;
  delete holder[place.at(-1) ?? ''];
  return copy;
}
