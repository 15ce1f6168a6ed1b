/**
 * What an official can do at the desk in each state, and the key for it. Derived from the table of a ticket's life, so
 * that a button is never shown that the server would refuse. Pure.
 */
import type { Desk, LineTicket } from '#lib/queue/schema.ts';
import { deskActions, type TicketAction, type TicketStatus } from '#lib/queue/status.ts';

/** One after the other by Space or Enter: nobody at the counter → call; called → start; being served → finish. */
const MAIN_STEPS = ['start', 'finish'] as const satisfies readonly TicketAction[];
export type MainAction = 'call' | (typeof MAIN_STEPS)[number];

/** The other things that can happen to the number at the counter; their buttons keep their places. */
export const SIDE_STEPS = ['recall', 'absent', 'hold', 'transfer'] as const satisfies readonly TicketAction[];
export type SideStep = (typeof SIDE_STEPS)[number];

/** What can be done with a number that is not at the counter, in its row. `call` takes the first in line, not any row. */
const ROW_STEPS = ['check-in', 'return', 'prioritise', 'cancel'] as const satisfies readonly TicketAction[];
export type RowStep = (typeof ROW_STEPS)[number];

/** The single letter of each action. */
export const KEYS = {
  recall: 'r', absent: 'a', hold: 'h', transfer: 't', undo: 'u', prioritise: 'p', issue: 'n', close: 'c',
} as const satisfies Record<SideStep | 'undo' | 'prioritise' | 'issue' | 'close', string>;
export type KeyedAction = keyof typeof KEYS;

type AtDesk = Pick<Desk, 'session' | 'current'>;

/** What the main button does now; null while the counter is closed. */
export function mainAction({ session, current }: AtDesk): MainAction | null {
  if (!session) return null;
  if (!current) return 'call';
  const possible = deskActions(current.status);
  return MAIN_STEPS.find((step) => possible.includes(step)) ?? null;
}

/** The side buttons that work now. */
export function sideSteps({ session, current }: AtDesk): SideStep[] {
  if (!session || !current) return [];
  const possible = deskActions(current.status);
  return SIDE_STEPS.filter((step) => possible.includes(step));
}

/** What a row offers for a number in this status. */
export function rowSteps(status: TicketStatus): RowStep[] {
  const possible = deskActions(status);
  return ROW_STEPS.filter((step) => possible.includes(step));
}

/** Who booked an hour that has not begun stands in the line but is not called before it. `at`: the server's time. */
export function isCallable(ticket: Pick<LineTicket, 'status' | 'arrivedAt'>, at: number): boolean {
  return ticket.status === 'waiting' && ticket.arrivedAt !== null && Date.parse(ticket.arrivedAt) <= at;
}

/** Who is called next. `at`: the server's time. */
export function nextInLine(desk: Pick<Desk, 'line'>, at: number): LineTicket | undefined {
  return desk.line.find((ticket) => isCallable(ticket, at));
}

/** The numbers of the desk whose priority can be changed: the one at the counter first, as it is the one spoken with. */
export function prioritisable({ current, held, line, booked }: Pick<Desk, 'current' | 'held' | 'line' | 'booked'>): LineTicket[] {
  return [...(current ? [current] : []), ...held, ...line, ...booked].filter(({ status }) => deskActions(status).includes('prioritise'));
}

/** Whether the letter of this action does something now. `at`: the server's time. */
export function isPossible(action: KeyedAction, desk: Pick<Desk, 'session' | 'current' | 'undo' | 'held' | 'line' | 'booked'>, at: number): boolean {
  if (!desk.session) return false;
  switch (action) {
    case 'undo': return desk.undo !== null && Date.parse(desk.undo.until) > at;
    case 'prioritise': return prioritisable(desk).length > 0;
    case 'issue': case 'close': return true;
    default: return sideSteps(desk).includes(action);
  }
}
