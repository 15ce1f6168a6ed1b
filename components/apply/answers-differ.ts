import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { allFields, isSame, tidy, type Answers } from '#lib/procedures/form-logic.ts';

/** Whether two values are the same answer: order of keys, outer spaces and what is empty do not count. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  return isSame(tidy(a), tidy(b));
}

/** The questions that two copies of a form answer differently, in the order of the form. */
export function differingFields(form: FormDefinition, mine: Answers, theirs: Answers): FormField[] {
  return allFields(form).filter(({ key }) => !sameAnswer(mine[key], theirs[key]));
}
