import { ROLES, type Actor, type PersonActor, type Role } from './model.ts';

/** The kinds of caller that a route may be open to; `docs` and the tests list routes by them. */
export type Caller = 'anyone' | 'person' | 'level-2' | 'kiosk' | 'board' | 'desk-device' | Role;

export function isPerson(actor: Actor): actor is PersonActor {
  return actor.kind === 'person';
}

/** Does the actor hold one of the roles anywhere? */
export function holdsRole(actor: Actor, roles: readonly Role[]): boolean {
  if (!isPerson(actor) || !actor.official) return false;
  const held = [...actor.official.cityRoles, ...actor.official.offices.flatMap((office) => office.roles)];
  return held.some((role) => roles.includes(role));
}

/** Does the actor hold one of the roles at this office? */
export function holdsRoleAt(actor: Actor, officeId: string, roles: readonly Role[]): boolean {
  if (!isPerson(actor)) return false;
  return actor.official?.offices.some((office) => office.officeId === officeId && office.roles.some((role) => roles.includes(role))) ?? false;
}

/** May this caller use a route open to `callers`? What it may see there is the domain's own policy. */
export function mayCall(actor: Actor, callers: readonly Caller[]): boolean {
  if (callers.includes('anyone')) return true;
  if (actor.kind === 'device') return callers.includes(actor.device === 'desk' ? 'desk-device' : actor.device);
  if (!isPerson(actor)) return false;
  if (callers.includes('person')) return true;
  if (callers.includes('level-2') && actor.level === 2) return true;
  return holdsRole(actor, callers.filter((caller): caller is Role => (ROLES as readonly string[]).includes(caller)));
}
