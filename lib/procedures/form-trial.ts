/** A form is tried before it is published: filled in with sample answers, and every question asked once. */
import { computedOf } from './form-logic.ts';
import { answersShowing, askedFields, insideOf, validAnswers } from './form-sample-answers.ts';
import type { Filled } from './form-sample-values.ts';
import { checkAnswers, type FormContext } from './form-schema.ts';
import type { FormDefinition, FormField } from './form.ts';
import type { JsonPath, VersionProblem } from './version-model.ts';

type Placed = { readonly field: FormField; readonly path: JsonPath; readonly keys: readonly string[] };

/** Every field of a form with its place in the definition, those inside tables and groups behind their own. */
export function placedFields(form: FormDefinition): Placed[] {
  return form.pages.flatMap((page, pageAt) => page.fields.flatMap((field, at): Placed[] => {
    const path = ['pages', pageAt, 'fields', at];
    const inside = (insideOf(field) ?? []).map((inner, index): Placed => (
      { field: inner, path: [...path, field.type === 'table' ? 'columns' : 'fields', index], keys: [field.key, inner.key] }
    ));
    return [{ field, path, keys: [field.key] }, ...inside];
  }));
}

/**
 * Fills a form in with sample answers.
 * @param form one that `checkFormDefinition` finds nothing wrong with
 * @returns what the form refuses of valid answers, and the fields that no answers were found for which they are asked
 */
export function tryForm(form: FormDefinition, context: FormContext): VersionProblem[] {
  const sample = validAnswers(form, {}, context);
  const problems = refusals(form, sample, context);
  // what hangs on an answer that the form refuses is found when that is mended
  if (problems.length > 0) return problems;
  const asked = new Set(askedFields(form, sample, context).map(({ key }) => key));
  for (const { field, path, keys } of placedFields(form)) {
    if (computedOf(field) || (keys.length === 1 && asked.has(field.key))) continue;
    if (!answersShowing(form, keys, {}, context)) problems.push({ path, code: 'never-asked', about: field.key });
  }
  return problems;
}

function refusals(form: FormDefinition, sample: Filled, context: FormContext): VersionProblem[] {
  const check = checkAnswers(form, sample, context);
  if (check.ok) return [];
  const refused = new Set(check.issues.map((issue) => String(issue.path[0])));
  return placedFields(form).flatMap(({ field, path, keys }): VersionProblem[] => (
    keys.length === 1 && refused.has(field.key) ? [{ path, code: 'trial-refused', about: field.key }] : []
  ));
}
