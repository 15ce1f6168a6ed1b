import type { PersonActor } from '#lib/identity/model.ts';

/** Who does something to a dossier: an official, the applicant, or the system itself (a payment has come, an electronic result is delivered). */
export type Doer = PersonActor | 'system';

export type Acted = { readonly code: string; readonly revision: number };
