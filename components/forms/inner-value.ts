import type { FormField } from '#lib/procedures/form.ts';
import { compute, computedOf, type Answers } from '#lib/procedures/form-logic.ts';

/** The value of a field in a row or group: as typed, or worked out from what is typed beside it and in the whole form. */
export function innerValue(field: FormField, values: Answers, outer: Answers, today: string): unknown {
  const computed = computedOf(field);
  return computed ? compute(computed, (key) => values[key] ?? outer[key], today) : values[field.key];
}
