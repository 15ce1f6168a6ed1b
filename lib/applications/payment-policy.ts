import type { PersonActor } from '#lib/identity/model.ts';
import type { FeeAction } from '#lib/payments/schema.ts';
import { capacities } from './policy.ts';
import type { ActionBy } from './status.ts';

/**
 * Who may do what with the money. Who takes cash hands it back; that it goes back is a leader's decision, so that nobody
 * does both alone.
 */
const BY: Record<FeeAction, readonly ActionBy[]> = {
  'take-cash': ['receiver'],
  'set-exemption': ['receiver', 'specialist', 'approver'],
  'require-payment': ['receiver', 'specialist'],
  'order-refund': ['approver'],
  'hand-back': ['receiver'],
};

/** May the actor do this at the dossier's office? Never towards a dossier of their own. */
export function mayHandleMoney(actor: PersonActor, subject: { personId: string; officeId: string }, action: FeeAction): boolean {
  return capacities(actor, subject).some((capacity) => BY[action].includes(capacity));
}
