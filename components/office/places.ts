import type { Role } from '#lib/identity/model.ts';
import type { Locale } from '#lib/platform/text.ts';

/** Who works on dossiers; the API's `handlers`. */
export const HANDLERS = ['receiver', 'specialist', 'approver'] as const satisfies readonly Role[];

/** Who hands out the work of an office, and says who is away. */
export const LEADERS = ['approver', 'ward-administrator'] as const satisfies readonly Role[];

type Place = { readonly path: string; readonly roles: readonly Role[] };

/** The officials' pages and the roles that the API opens them to, the most used first. */
export const OFFICE_PLACES = [
  { path: '/office/inbox', roles: HANDLERS },
  { path: '/office/staff', roles: ['ward-administrator'] },
  { path: '/office/figures', roles: ['city-viewer'] },
  { path: '/office/procedures', roles: ['procedure-administrator'] },
] as const satisfies readonly Place[];

/** Where an official with these roles begins to work; null if nothing is open to them. */
export function firstPlace(roles: readonly Role[]): string | null {
  const places: readonly Place[] = OFFICE_PLACES;
  return places.find((place) => place.roles.some((role) => roles.includes(role)))?.path ?? null;
}

/** The address of a dossier. A query, so that one prerendered page serves all of them. */
export function dossierHref(locale: Locale, code: string): string {
  return `/${locale}/office/dossier?code=${encodeURIComponent(code)}`;
}
