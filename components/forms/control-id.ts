import type { FormField } from '#lib/procedures/form.ts';

/** Where an answer stands: field key, then row number and column, then the part of an address, a span, an account. */
export type Path = readonly (string | number)[];

/** The id of the control at a path; the same for its label, its error and the link in the error summary. */
export function controlId(path: Path): string {
  return `f-${path.join('-')}`;
}

/** The part of a composite field whose control comes first: a mistake of the whole field leads there. */
export function firstPart(field: FormField): Path {
  switch (field.type) {
    case 'address': return ['provinceCode'];
    case 'daterange': return ['from'];
    case 'datetime': return ['date'];
    case 'bank-account': return ['bank'];
    case 'table': case 'consent-list': return ['add'];
    default: return [];
  }
}
