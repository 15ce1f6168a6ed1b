'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiFailure } from '#components/api/problem.ts';
import { useEvents } from '#components/api/use-events.ts';
import { useResource } from '#components/api/use-resource.ts';
import type { Ticket } from '#lib/queue/schema.ts';
import { keepTicket, keptTicket, type Kept } from './kept-ticket.ts';
import type { TicketAddress } from './use-ticket-address.ts';

/** Somebody else's move is worth a look, but not one each: a full room moves several times a second. */
const LINE_MS = 1_500;
/** The estimate drifts with the minutes even when nobody moves. */
const DRIFT_MS = 60_000;

export type LiveTicket = {
  readonly ticket: Ticket | null;
  /** when this device learnt it, by the device's own clock */
  readonly readAt: number;
  readonly failure: ApiFailure | undefined;
  readonly loading: boolean;
  readonly refresh: () => void;
  /** what an action answered: newer than what was read */
  readonly replace: (ticket: Ticket) => void;
};

/** A number that changes by itself: with the line it stands in, with the clock, and with its holder's actions. */
export function useTicket({ id, token }: TicketAddress): LiveTicket {
  const path = id ? `/queue/tickets/${encodeURIComponent(id)}` : token ? '/queue/paper-ticket' : null;
  const { data, failure, loading, refresh } = useResource<Ticket>(path, token);
  const [shown, setShown] = useState<Kept | null>(null);
  const replace = useCallback((ticket: Ticket) => {
    const next: Kept = { ticket, readAt: Date.now() };
    keepTicket(ticket, next.readAt);
    // An answer may overtake another: of two, the later one by the server's clock.
    setShown((before) => (before && before.ticket.id === ticket.id && before.ticket.at > ticket.at ? before : next));
  }, []);
  useEffect(() => setShown((before) => before ?? keptTicket(id)), [id]);
  useEffect(() => { if (data) replace(data); }, [data, replace]);

  const soon = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const lineMoved = () => { soon.current ??= setTimeout(() => { soon.current = undefined; refresh(); }, LINE_MS); };
  useEffect(() => {
    const drift = setInterval(() => { if (!document.hidden) refresh(); }, DRIFT_MS);
    return () => {
      clearInterval(drift);
      clearTimeout(soon.current);
      soon.current = undefined;
    };
  }, [refresh]);

  useEvents(({ topic, ref }) => {
    if (topic === 'ticket' && ref === shown?.ticket.id) refresh();
    else if (topic === 'line') lineMoved();
  }, refresh, shown !== null, shown?.ticket.office.code);
  return { ticket: shown?.ticket ?? null, readAt: shown?.readAt ?? 0, failure, loading, refresh, replace };
}
