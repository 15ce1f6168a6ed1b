/** Filing for somebody else. */
import { z } from 'zod';
import { readPersonalId } from '#lib/identity/personal-id.ts';

export const BEHALF_KINDS = ['child', 'parent', 'authorised'] as const;

/**
 * For whom an application is made, when not for oneself. `authorised`: with a written authorisation, which is then a
 * required paper (Civil Code 91/2015/QH13, art. 134–141; a parent acts for a child by law, art. 136).
 */
export const Behalf = z.strictObject({
  kind: z.enum(BEHALF_KINDS),
  fullName: z.string().trim().min(2).max(100),
  birthDate: z.iso.date(),
  /** newborns have none yet */
  personalId: z.string().refine((text) => readPersonalId(text) !== null).optional(),
});
export type Behalf = z.output<typeof Behalf>;

export const SetBehalf = z.strictObject({ behalf: Behalf.nullable() });

/** Id of the written authorisation among the papers of a dossier. */
export const AUTHORISATION = 'authorisation';

/** Under which name it is sealed, with a draft and with a dossier. */
export const behalfContext = (id: string): string => `behalf:${id}`;
