import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { Actor, PersonActor } from '#lib/identity/model.ts';
import { ACTIONS, type Action, type ActionBy } from './status.ts';

type Subject = { readonly personId: string; readonly officeId: string };

const OFFICE_ROLES = ['receiver', 'specialist', 'approver'] as const;

/** May see the dossier with its answers as its applicant. */
export function isApplicant(actor: Actor, subject: Subject): actor is PersonActor {
  return actor.kind === 'person' && actor.personId === subject.personId;
}

/** May see the dossier with its answers as an official of its office. */
export function canHandle(actor: Actor, subject: Pick<Subject, 'officeId'>): boolean {
  return holdsRoleAt(actor, subject.officeId, OFFICE_ROLES);
}

/**
 * In what capacities the actor meets this dossier. An official has none towards a dossier of their own: nobody decides
 * their own case.
 */
export function capacities(actor: Actor, subject: Subject): ActionBy[] {
  if (isApplicant(actor, subject)) return ['applicant'];
  return OFFICE_ROLES.filter((role) => holdsRoleAt(actor, subject.officeId, [role]));
}

export function canDo(actor: Actor, subject: Subject, action: Action): boolean {
  const by: readonly ActionBy[] = ACTIONS[action].by;
  return capacities(actor, subject).some((capacity) => by.includes(capacity));
}
