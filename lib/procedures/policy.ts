import type { Actor } from '#lib/identity/model.ts';

/** May edit and publish the city's catalogue of procedures: only with the role for the whole city. */
export function canEditCatalogue(actor: Actor): boolean {
  return actor.kind === 'person' && (actor.official?.cityRoles.includes('procedure-administrator') ?? false);
}
