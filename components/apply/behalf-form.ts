import type { Behalf } from '#lib/applications/behalf-schema.ts';
import { isDate } from '#lib/procedures/form-logic.ts';

export const RELATIONS = ['self', 'child', 'parent', 'authorised'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What is typed on the page "for whom". `birthDate` as `joinDate` makes it. */
export type BehalfForm = { readonly relation: Relation; readonly fullName: string; readonly birthDate: string; readonly personalId: string };
export type BehalfField = 'fullName' | 'birthDate' | 'personalId';
/** What is wrong with a field, by its key in the namespace `forms` under `issues`. */
export type BehalfIssues = Partial<Record<BehalfField, 'required' | 'not-a-name' | 'not-a-date' | 'date-in-future' | 'not-a-personal-id'>>;

export function behalfForm(behalf: Behalf | null): BehalfForm {
  return { relation: behalf?.kind ?? 'self', fullName: behalf?.fullName ?? '', birthDate: behalf?.birthDate ?? '', personalId: behalf?.personalId ?? '' };
}

/** What is wrong, before the server is asked. @param today ISO date */
export function behalfIssues({ relation, fullName, birthDate, personalId }: BehalfForm, today: string): BehalfIssues {
  if (relation === 'self') return {};
  const id = digits(personalId);
  const nameIssue = fullName.trim() === '' ? 'required' : fullName.trim().length < 2 ? 'not-a-name' : undefined;
  const dateIssue = birthDate === '' ? 'required' : !isDate(birthDate) ? 'not-a-date' : birthDate > today ? 'date-in-future' : undefined;
  // newborns have no number yet
  const idIssue = id === '' ? (relation === 'child' ? undefined : 'required') : /^\d{12}$/.test(id) ? undefined : 'not-a-personal-id';
  return { ...(nameIssue && { fullName: nameIssue }), ...(dateIssue && { birthDate: dateIssue }), ...(idIssue && { personalId: idIssue }) };
}

/** What the server is told; null = for oneself. */
export function behalfOf({ relation, fullName, birthDate, personalId }: BehalfForm): Behalf | null {
  if (relation === 'self') return null;
  const id = digits(personalId);
  return { kind: relation, fullName: fullName.trim(), birthDate, ...(id && { personalId: id }) };
}

/** As people type a number: with spaces or dots. */
function digits(text: string): string {
  return text.replace(/[\s.-]/g, '');
}
