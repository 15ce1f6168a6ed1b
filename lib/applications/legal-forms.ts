/** Which papers of the law there are for a dossier at a point of its life. Pure. */
import type { DossierForm } from '#lib/documents/legal-forms/model.ts';
import type { Action } from './status.ts';

export type FormEvent = { readonly action: Action; readonly revision: number; readonly at: Date };
/** A paper that can be had: which form, and the event that it tells of. */
export type AvailableForm = { readonly form: DossierForm; readonly revision: number; readonly at: Date };

/** What each form tells of: the last event of these. */
const TELLS: Record<Exclude<DossierForm, `CT${string}`>, readonly Action[]> = {
  '01': ['accept', 'intake'],
  '02': ['request-supplement', 'request-supplement-again'],
  '03': ['refuse'],
  '04': ['extend'],
  '05': ['stop'],
  '06': ['accept', 'intake'],
};
/** The police's forms for residence in place of the first three. */
const POLICE: Partial<Record<DossierForm, DossierForm>> = { '01': 'CT04', '02': 'CT05', '03': 'CT06' };

/** The office's own record of who did what when; it names officials and stays inside. */
export const INSIDE_FORMS: ReadonlySet<DossierForm> = new Set(['06']);

/**
 * The forms that apply, in the order of their numbers.
 * @param field of the procedure: residence has forms of its own
 */
export function formsOf(field: string, events: readonly FormEvent[]): AvailableForm[] {
  return (Object.keys(TELLS) as (keyof typeof TELLS)[]).flatMap((form) => {
    const told = events.findLast(({ action }) => TELLS[form].includes(action));
    return told ? [{ form: (field === 'residence' && POLICE[form]) || form, revision: told.revision, at: told.at }] : [];
  });
}
