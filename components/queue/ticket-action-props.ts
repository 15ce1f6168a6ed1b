import type { Ticket } from '#lib/queue/schema.ts';

/** What every action on a number needs: the number, the token of a paper, and whom to tell. */
export type TicketActionProps = {
  readonly ticket: Ticket;
  readonly token: string | undefined;
  readonly onChange: (ticket: Ticket) => void;
  /** refused: the number may have changed meanwhile */
  readonly onStale: () => void;
};
