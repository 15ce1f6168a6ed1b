import type { FormDefinition } from './form.ts';
import type { ProcedureContent } from './model.ts';

/** What a version of a procedure says: for people, and as a form. */
export type VersionBody = { readonly content: ProcedureContent; readonly form: FormDefinition };

/** Where in a JSON value: names of properties and positions in lists. */
export type JsonPath = readonly (string | number)[];

/** Keys of procedure-admin.problem: everything that can be wrong with a version that is being written. */
export const PROBLEM_CODES = [
  // its shape
  'missing', 'wrong-type', 'unknown-name', 'not-a-choice', 'too-small', 'too-large', 'wrong-form', 'no-condition',
  // its texts, papers, fee, times
  'text-missing', 'list-empty', 'document-id-form', 'document-twice', 'cutoff-not-same-day', 'fee-not-free', 'fee-city-pays', 'fee-central-rule',
  'fee-not-online', 'late-no-date', 'cap-too-low', 'field-fixed', 'no-such-procedure', 'own-alternative', 'summary-missing', 'nothing-changed',
  // its form
  'page-id-twice', 'page-id-form', 'page-empty', 'key-twice', 'key-form', 'choices-missing', 'choice-twice', 'inside-empty', 'type-inside', 'prefill-inside',
  'prefill-if-alone', 'lock-not-own', 'computed-later', 'computed-column', 'limit-no-date', 'limits-crossed', 'condition-later', 'condition-no-date',
  'condition-boolean', 'condition-no-choice',
  // its form, filled in
  'trial-refused', 'never-asked',
] as const;

/**
 * One thing that is wrong. `path`: in the value that was checked; `about`: the key, choice or number that the rule
 * stumbled over.
 */
export type VersionProblem = { readonly path: JsonPath; readonly code: (typeof PROBLEM_CODES)[number]; readonly about?: string };

/** An edit's way: written, found sound, published; or dropped. */
export const EDIT_STATUSES = ['draft', 'checked', 'published', 'dropped'] as const;
export type EditStatus = (typeof EDIT_STATUSES)[number];
