import type { Text } from '#lib/platform/text.ts';
import type { IssuedTicket, Ticket } from '#lib/queue/schema.ts';
import type { Given } from './blocks.ts';

/** What stands on the screen and on the paper after a number was given out. */
export type Paper = {
  readonly letter: string; readonly number: number; readonly groupName: Text; readonly officeName: Text;
  /** the server's time */
  readonly at: string;
  readonly ahead: number | null; readonly wait: Ticket['wait'];
  readonly priority: boolean;
  /** part of the address that takes the number to the phone: `?id=…#token` */
  readonly address: string;
  /** from the block, while the network was gone */
  readonly offline: boolean;
};

/** The paper of a ticket that the server gave out. */
export function paperOf({ ticket, token }: IssuedTicket): Paper {
  return {
    letter: ticket.letter, number: ticket.number, groupName: ticket.group.name, officeName: ticket.office.name,
    at: ticket.createdAt, ahead: ticket.ahead, wait: ticket.wait, priority: ticket.priority !== null,
    address: `?id=${ticket.id}#${token}`, offline: false,
  };
}

/** The paper of a number from the block: its place in line is not known yet, and its token alone opens it on a phone. */
export function paperOfGiven(given: Given, groupName: Text, officeName: Text): Paper {
  return {
    letter: given.group, number: given.number, groupName, officeName, at: given.at, ahead: null, wait: null,
    priority: given.declared !== undefined, address: `#${given.token}`, offline: true,
  };
}
