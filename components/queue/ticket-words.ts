import type { Tone } from '#components/ui/tag.tsx';
import { localDate, localMinutes } from '#lib/platform/clock.ts';
import type { Ticket } from '#lib/queue/schema.ts';
import type { TicketStatus } from '#lib/queue/status.ts';

export const STATUS_TONES: Record<TicketStatus, Tone> = {
  booked: 'active', waiting: 'waiting', called: 'late', serving: 'active', held: 'paused',
  done: 'done', 'no-show': 'refused', cancelled: 'neutral', expired: 'refused',
};

/** Keys of `state` in locales queue.json. */
export type StateKey =
  | 'booked' | 'bookedToday' | 'bookedLate' | 'waiting' | 'waitingEarly' | 'waitingNext' | 'waitingAgain' | 'waitingMoved'
  | 'called' | 'recalled' | 'serving' | 'held' | 'done' | 'closed' | 'missed' | 'noShow' | 'cancelled' | 'expired';

type Known = Pick<Ticket, 'at' | 'status' | 'day' | 'slotEnd' | 'arrivedAt' | 'ahead' | 'happened'>;

const MINUTE_MS = 60_000;

/** Which words tell the holder how things stand: by status, by what happened last, and by the server's clock. */
export function stateOf(ticket: Known): StateKey {
  const { status, happened } = ticket;
  switch (status) {
    case 'booked': return bookedState(ticket);
    case 'waiting': return waitingState(ticket);
    case 'called': return happened === 'recall' ? 'recalled' : 'called';
    case 'done': return happened === 'close-day' ? 'closed' : 'done';
    case 'no-show': return happened === 'miss-day' ? 'missed' : 'noShow';
    case 'serving': case 'held': case 'cancelled': case 'expired': return status;
  }
}

function bookedState({ at, day, slotEnd }: Known): StateKey {
  const now = new Date(at);
  if (day !== localDate(now)) return 'booked';
  return slotEnd !== null && localMinutes(now) >= slotEnd ? 'bookedLate' : 'bookedToday';
}

function waitingState({ at, arrivedAt, ahead, happened }: Known): StateKey {
  if (happened === 'absent') return 'waitingAgain';
  if (happened === 'transfer') return 'waitingMoved';
  if (arrivedAt && Date.parse(arrivedAt) - Date.parse(at) > MINUTE_MS) return 'waitingEarly';
  return ahead === 0 ? 'waitingNext' : 'waiting';
}
