/**
 * The last known state of a number, on the device, for the time without network. Neither the priority nor the procedure
 * is kept: they may tell of somebody's health, and the phone may be lent.
 */
import type { Ticket } from '#lib/queue/schema.ts';
import { OPEN_STATUSES } from '#lib/queue/status.ts';

const KEY = 'queue.ticket';

/** `readAt`: by this device's clock, which is only ever compared with itself. */
export type Kept = { readonly ticket: Ticket; readonly readAt: number };

/** Keeps an open number, the latest seen one only; forgets one that is done with. */
export function keepTicket(ticket: Ticket, readAt: number): void {
  try {
    if ((OPEN_STATUSES as readonly string[]).includes(ticket.status)) {
      const kept: Kept = { ticket: { ...ticket, priority: null, headStart: 0, priorityUnused: false, procedure: null, applicationCode: null }, readAt };
      localStorage.setItem(KEY, JSON.stringify(kept));
    } else if (keptTicket(ticket.id)) {
      localStorage.removeItem(KEY);
    }
  } catch {
    // storage is full or forbidden: the page works without
  }
}

/** What is known of a number from before; null if nothing. */
export function keptTicket(id: string | null): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept?.ticket.id === id ? kept : null;
  } catch {
    return null;
  }
}
