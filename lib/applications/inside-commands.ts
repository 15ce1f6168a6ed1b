/** The beginning and the end of what officials do about a dossier among themselves: the applicant hears nothing of it. */
import { audit } from '#lib/events/audit.ts';
import { announce } from '#lib/events/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { lockDossier, type Dossier } from './act-commands.ts';
import { canSeeInside } from './policy.ts';

/** The id of the official that someone acts as. @throws Error where the route let in somebody who is none */
export function officialOf(actor: PersonActor): string {
  if (!actor.official) throw new Error('an official acts here');
  return actor.official.id;
}

/** As `lockDossier`, for a colleague of its office. Refuses: application.not-found, access.denied (an official's own dossier) */
export async function lockInside(tx: Tx, actor: PersonActor, code: string, isColleague: (actor: PersonActor, dossier: Dossier) => boolean = canSeeInside): Promise<Result<Dossier>> {
  const dossier = await lockDossier(tx, code);
  if (!dossier || !actor.official?.offices.some(({ officeId }) => officeId === dossier.officeId)) return refuse('application.not-found');
  return isColleague(actor, dossier) ? ok(dossier) : refuse('access.denied');
}

/**
 * Event and audit row of what stays among officials; last in the transaction.
 * @param otherOffices who hears of it besides the dossier's office
 */
export async function recordInside(
  tx: Tx,
  subject: { id: string; code: string; officeId: string },
  action: string,
  actor: PersonActor,
  detail: Record<string, string | number | boolean | null>,
  otherOffices: readonly string[] = [],
): Promise<void> {
  await announce(tx, { topic: 'application', ref: subject.code, audience: [subject.officeId, ...otherOffices].map((id) => `office:${id}`) });
  await audit(tx, { chain: `office:${subject.officeId}`, actor: `official:${officialOf(actor)}`, action: `application.${action}`, subject: `application:${subject.id}`, detail });
}
