/** Limits per person and day: 2 numbers, 1 per field group, phone and paper counted together (iHanoi's rule). */
import { lookupHash } from '#lib/platform/crypto.ts';
import { refuse, type Refusal } from '#lib/platform/result.ts';
import type { Sql } from '#lib/platform/sql.ts';
import type { TicketStatus } from './status.ts';

export const MAX_PER_DAY = 2;
/** Booking and giving up again and again blocks places for others. */
export const MAX_ATTEMPTS_PER_DAY = 6;

/** By what a person's numbers are counted, wherever they were taken. */
export const holderOf = (personalId: string): ReturnType<typeof lookupHash> => lookupHash('ticket-holder', personalId);

/**
 * May this holder take one more? Locks the holder's day, so that two requests at once count each other.
 * Refuses: queue.two-a-day, queue.one-per-field, queue.too-many-attempts
 */
export async function checkLimits(tx: Sql, holder: Uint8Array<ArrayBuffer>, groupId: string, day: string, except?: string): Promise<Refusal | null> {
  const lock = Buffer.from(holder).readBigInt64BE(0);
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lock})::text`;
  const tickets = await tx.$queryRaw<{ issuedGroupId: string; status: TicketStatus }[]>`
    SELECT "issuedGroupId", status FROM ticket WHERE holder = ${holder} AND day = ${day}::date AND id IS DISTINCT FROM ${except ?? null}::uuid`;
  const counted = tickets.filter((ticket) => ticket.status !== 'cancelled');
  if (counted.some((ticket) => ticket.issuedGroupId === groupId && ticket.status !== 'done' && ticket.status !== 'expired' && ticket.status !== 'no-show')) return refuse('queue.one-per-field');
  if (counted.length >= MAX_PER_DAY) return refuse('queue.two-a-day', { max: MAX_PER_DAY });
  if (tickets.length >= MAX_ATTEMPTS_PER_DAY) return refuse('queue.too-many-attempts', { max: MAX_ATTEMPTS_PER_DAY });
  return null;
}
