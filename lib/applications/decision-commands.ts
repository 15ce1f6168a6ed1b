/** What officials decide about a dossier, one action at a time. Each refuses as `act` does. */
import type { PersonActor } from '#lib/identity/model.ts';
import type { Result } from '#lib/platform/result.ts';
import type { Once } from '#lib/platform/transaction.ts';
import { act } from './act-commands.ts';
import type { Acted } from './model.ts';
import type { OfficeAction } from './schema.ts';
import type { RefusalReason } from './status.ts';

/** Accepts a dossier: the legal clock starts. */
export function acceptApplication(actor: PersonActor, code: string, input: { revision: number }, once?: Once): Promise<Result<Acted>> {
  return act(actor, code, 'accept', input, once);
}

/** Refuses to accept a dossier, with a ground and words that the applicant reads. */
export function refuseApplication(actor: PersonActor, code: string, input: { revision: number; reasonCode: RefusalReason; note: string }, once?: Once): Promise<Result<Acted>> {
  return act(actor, code, 'refuse', input, once);
}

/** The actions that need nothing but a reason, a step or a number of days: begin, forward, send back, stop, resume, extend, return. */
export function actOnDossier(actor: PersonActor, code: string, input: OfficeAction, once?: Once): Promise<Result<Acted>> {
  const { action, ...rest } = input;
  return act(actor, code, action, rest, once);
}
