/** What the desk sends, as values: so that one that did not get through can be sent again as it was. Pure. */
import { randomId } from '#components/api/random-id.ts';
import type { Desk, LineTicket, SetPriority } from '#lib/queue/schema.ts';
import type { RowStep, SideStep } from './actions.ts';

type Step = 'start' | 'finish' | 'undo' | Exclude<SideStep, 'transfer'> | Exclude<RowStep, 'prioritise'>;

/** Which number a command is about, as it was seen. */
export type Seen = Pick<LineTicket, 'letter' | 'number' | 'revision'> & { readonly id: string };

export type DeskCommand = {
  readonly name: Step | 'open' | 'close' | 'call' | 'transfer' | 'prioritise';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ticket: Seen | null;
  /** Idempotency-Key, where the server keeps its reply: the same however often the command is sent */
  readonly key?: string;
};

/** Calls the next in line. */
export function callCommand(office: string): DeskCommand {
  return { name: 'call', path: '/desk/call', body: { office }, ticket: null, key: randomId() };
}

/** Opens a counter, or changes which groups an open one serves. */
export function openCommand(office: string, counter: number, groups: readonly string[]): DeskCommand {
  return { name: 'open', path: '/desk/open', body: { office, counter, groups }, ticket: null };
}

/** Closes the counter. */
export function closeCommand(office: string): DeskCommand {
  return { name: 'close', path: '/desk/close', body: { office }, ticket: null };
}

/** One step with a number. Its revision makes a repetition harmless: the server does it once or says that it is done. */
export function stepCommand(name: Step, ticket: Seen): DeskCommand {
  return { name, path: `/desk/tickets/${ticket.id}/${name}`, body: { revision: ticket.revision }, ticket };
}

/** Sends a number on to another group's line. */
export function transferCommand(ticket: Seen, group: string): DeskCommand {
  return { name: 'transfer', path: `/desk/tickets/${ticket.id}/transfer`, body: { revision: ticket.revision, group }, ticket };
}

/** Gives, changes or withdraws a priority. */
export function priorityCommand(ticket: Seen, input: Omit<SetPriority, 'revision'>): DeskCommand {
  return { name: 'prioritise', path: `/desk/tickets/${ticket.id}/priority`, body: { revision: ticket.revision, ...input }, ticket };
}

/** Takes the last step back. */
export function undoCommand({ ticketId, letter, number, revision }: NonNullable<Desk['undo']>): DeskCommand {
  return stepCommand('undo', { id: ticketId, letter, number, revision });
}

/**
 * Whether there is nothing left to send: the desk as it is now shows that a command whose reply got lost was carried
 * out, or that its number has moved on in another way.
 */
export function isMoot(command: DeskCommand, desk: Desk): boolean {
  const { name, ticket, body } = command;
  if (name === 'close') return desk.session === null;
  if (name === 'open') return desk.session?.counter === body.counter && desk.session?.groups.join('') === (body.groups as string[]).toSorted().join('');
  if (name === 'call') return desk.current !== null;
  if (name === 'undo') return desk.undo?.revision !== ticket?.revision || desk.undo?.ticketId !== ticket?.id;
  const now = [...(desk.current ? [desk.current] : []), ...desk.held, ...desk.line, ...desk.booked].find(({ id }) => id === ticket?.id);
  return now?.revision !== ticket?.revision;
}
