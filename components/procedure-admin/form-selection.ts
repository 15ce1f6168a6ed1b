/** Which page or question of a form is being edited. */
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import type { JsonPath } from '#lib/procedures/version-model.ts';

/** Positions in the form. `inner`: inside a table or group */
export type Selection = { readonly page: number; readonly field?: number; readonly inner?: number };

/** The name of the list of questions inside a table or group. */
export const insideName = (field: FormField | undefined): 'columns' | 'fields' | undefined => (field?.type === 'table' ? 'columns' : field?.type === 'group' ? 'fields' : undefined);

export function innerFields(field: FormField | undefined): readonly FormField[] {
  return field?.type === 'table' ? field.columns : field?.type === 'group' ? field.fields : [];
}

/** The question that is selected; undefined where a page is. */
export function fieldOf(form: FormDefinition, { page, field, inner }: Selection): FormField | undefined {
  const outer = field === undefined ? undefined : form.pages[page]?.fields[field];
  return inner === undefined ? outer : innerFields(outer)[inner];
}

/** The list in which the selected page or question stands, and its position there. Paths begin in the version. */
export function placeOf(form: FormDefinition, { page, field, inner }: Selection): { list: JsonPath; index: number } {
  if (field === undefined) return { list: ['form', 'pages'], index: page };
  const fields = ['form', 'pages', page, 'fields'];
  const name = insideName(form.pages[page]?.fields[field]);
  return inner === undefined || !name ? { list: fields, index: field } : { list: [...fields, field, name], index: inner };
}

/** What a path of the version is about: the page or question to select; null where it leads elsewhere. */
export function selectionAt([root, pages, page, fields, field, inside, inner]: JsonPath): Selection | null {
  if (root !== 'form' || pages !== 'pages' || typeof page !== 'number') return null;
  if (fields !== 'fields' || typeof field !== 'number') return { page };
  return (inside === 'columns' || inside === 'fields') && typeof inner === 'number' ? { page, field, inner } : { page, field };
}

/** The selection, or the nearest one that there still is. */
export function nearest(form: FormDefinition, { page, field, inner }: Selection): Selection {
  const last = Math.max(0, Math.min(page, form.pages.length - 1));
  const fields = form.pages[last]?.fields ?? [];
  if (field === undefined || fields.length === 0) return { page: last };
  const at = Math.min(field, fields.length - 1);
  const inside = innerFields(fields[at]);
  return inner === undefined || inside.length === 0 ? { page: last, field: at } : { page: last, field: at, inner: Math.min(inner, inside.length - 1) };
}

/** The questions that a condition here may name: those asked before; in a table, only the row's own. */
export function earlierFields(form: FormDefinition, { page, field, inner }: Selection): readonly FormField[] {
  const before = form.pages.slice(0, page).flatMap((each) => each.fields);
  if (field === undefined) return before;
  const outer = form.pages[page]?.fields[field];
  const here = [...before, ...(form.pages[page]?.fields.slice(0, field) ?? [])];
  if (inner === undefined) return here;
  const own = innerFields(outer).slice(0, inner);
  return outer?.type === 'table' ? own : [...here, ...own];
}

/** A key that no question of the form has yet. */
export function freeKey(taken: readonly string[], stem: string): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
