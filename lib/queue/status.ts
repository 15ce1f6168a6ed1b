/** The one table of a ticket's life. Guards, buttons and tests are derived from it. */

export const TICKET_STATUSES = ['booked', 'waiting', 'called', 'serving', 'held', 'done', 'no-show', 'cancelled', 'expired'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** Counts against the limits, and may still be served. */
export const OPEN_STATUSES = ['booked', 'waiting', 'called', 'serving', 'held'] as const satisfies readonly TicketStatus[];
/** A ticket ends in exactly one of these. */
export const FINAL_STATUSES = ['done', 'no-show', 'cancelled', 'expired'] as const satisfies readonly TicketStatus[];

/** holder = who has the number; desk = the official at the counter; kiosk = the waiting room's machine; clock = closing time */
export type TicketActor = 'holder' | 'desk' | 'kiosk' | 'clock';

type Transition = { readonly from: readonly (TicketStatus | null)[]; readonly to: readonly TicketStatus[]; readonly by: readonly TicketActor[] };

/** What can happen to a ticket. Two ends mean that the number of absences decides. `null` = there is no ticket yet. */
export const TICKET_ACTIONS = {
  book: { from: [null], to: ['booked'], by: ['holder'] },
  issue: { from: [null], to: ['waiting'], by: ['kiosk', 'desk', 'holder'] },
  change: { from: ['booked'], to: ['booked'], by: ['holder'] },
  'check-in': { from: ['booked'], to: ['waiting'], by: ['holder', 'kiosk', 'desk'] },
  cancel: { from: ['booked', 'waiting'], to: ['cancelled'], by: ['holder', 'desk'] },
  call: { from: ['waiting'], to: ['called'], by: ['desk'] },
  recall: { from: ['called'], to: ['called'], by: ['desk'] },
  start: { from: ['called'], to: ['serving'], by: ['desk'] },
  finish: { from: ['serving'], to: ['done'], by: ['desk'] },
  hold: { from: ['called', 'serving'], to: ['held'], by: ['desk'] },
  return: { from: ['held'], to: ['called'], by: ['desk'] },
  absent: { from: ['called'], to: ['waiting', 'no-show'], by: ['desk'] },
  transfer: { from: ['called', 'serving'], to: ['waiting'], by: ['desk'] },
  // the status stays what it is; a number that has been called takes its priority along when it goes back into a line
  prioritise: { from: ['booked', 'waiting', 'called', 'serving', 'held'], to: ['booked', 'waiting', 'called', 'serving', 'held'], by: ['holder', 'desk'] },
  expire: { from: ['waiting', 'called', 'held'], to: ['expired'], by: ['clock'] },
  'miss-day': { from: ['booked'], to: ['no-show'], by: ['clock'] },
  'close-day': { from: ['serving'], to: ['done'], by: ['clock'] },
} as const satisfies Record<string, Transition>;
export type TicketAction = keyof typeof TICKET_ACTIONS;

/** Can this be done to a ticket in this status? */
export function canHappen(action: TicketAction, from: TicketStatus | null): boolean {
  const transition: Transition = TICKET_ACTIONS[action];
  return transition.from.includes(from);
}

/** Until the call the holder may leave the own priority or take it back; from then on it is for the official who sees them. */
export const HOLDER_PRIORITY = ['booked', 'waiting'] as const satisfies readonly TicketStatus[];

export function mayHolderPrioritise(status: TicketStatus): boolean {
  const possible: readonly TicketStatus[] = HOLDER_PRIORITY;
  return possible.includes(status);
}

/** What a desk may do with a ticket in this status; its buttons. */
export function deskActions(from: TicketStatus): TicketAction[] {
  return (Object.keys(TICKET_ACTIONS) as TicketAction[]).filter((action) => {
    const transition: Transition = TICKET_ACTIONS[action];
    return transition.by.includes('desk') && transition.from.includes(from);
  });
}

/** What can be taken back within UNDO_MS: the ticket returns to where it was. */
export const UNDOABLE: readonly TicketAction[] = ['call', 'absent', 'finish', 'hold', 'transfer', 'start'];
export const UNDO_MS = 5_000;

/** Reasons for giving or taking priority at a desk; words in locales queue.json */
export const PRIORITY_REASONS = ['paper-seen', 'person-seen', 'emergency', 'no-paper', 'asked-by-holder', 'mistake'] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];
