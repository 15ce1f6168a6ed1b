import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { Actor, PersonActor } from '#lib/identity/model.ts';
import { PAUSED, RUNNING, transitionOf, type Action, type ActionBy, type StatusCode } from './status.ts';

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
  const { by } = transitionOf(action);
  return capacities(actor, subject).some((capacity) => by.includes(capacity));
}

/** May read and write what colleagues say among themselves about a dossier: nobody does about their own. */
export function canSeeInside(actor: Actor, subject: Subject): actor is PersonActor {
  return canHandle(actor, subject) && !isApplicant(actor, subject);
}

/** The first list of defects is made by whoever examines the dossier; another one is an approver's decision. */
export function canRequestSupplement(actor: Actor, subject: Subject & { readonly rounds: number }): boolean {
  return subject.rounds === 0 ? canDo(actor, subject, 'request-supplement') : capacities(actor, subject).includes('approver');
}

/** Whoever examines or signs may ask another office. */
export function canAskOpinion(actor: Actor, subject: Subject): boolean {
  return capacities(actor, subject).some((capacity) => capacity === 'specialist' || capacity === 'approver');
}

/**
 * The officials of an office that was asked read the question and answer it. For that, and only until it is answered or
 * the dossier is decided, they see what the applicant stated, without what is marked as sensitive; never the papers, the
 * identity number of the account, the history or what colleagues say.
 * @param question `officeId`: the office asked; `personId`: the dossier's applicant
 */
export function canAnswerOpinion(actor: Actor, question: Subject): actor is PersonActor {
  return canHandle(actor, question) && !isApplicant(actor, question);
}

/** Another office can help only between acceptance and decision. */
export function canBeConsulted({ status, acceptedAt }: { readonly status: number; readonly acceptedAt: Date | null }): boolean {
  return acceptedAt !== null && (RUNNING.has(status as StatusCode) || PAUSED.has(status as StatusCode));
}
