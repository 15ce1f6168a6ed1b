/** What every change of a ticket has in common: the table of status.ts, one more period, one event. */
import { announce, type Announcement } from '#lib/events/commands.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import { lookupHash, tokenHash } from '#lib/platform/crypto.ts';
import type { Tx } from '#lib/platform/db.ts';
import { refuse, type Refusal } from '#lib/platform/result.ts';
import type { Sql } from '#lib/platform/sql.ts';
import { uuidv7 } from '#lib/platform/uuid.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import type { Priority } from '#lib/priority/model.ts';
import { getOfficeCode } from './office-code-queries.ts';
import { canHappen, type TicketAction, type TicketStatus } from './status.ts';

export type TicketRow = Prisma.TicketGetPayload<object>;

/** Who did it: exactly one of these, or none for the clock. */
export type By = { readonly personId?: string; readonly officialId?: string; readonly deviceId?: string; readonly counterId?: string | null };

/** A local calendar date as PostgreSQL's `date` takes it. */
export const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
export const today = (): string => localDate();

/** Locks a ticket until the transaction ends. */
export async function lockTicket(tx: Tx, id: string): Promise<TicketRow | null> {
  const [ticket] = await tx.$queryRaw<TicketRow[]>`SELECT * FROM ticket WHERE id = ${id}::uuid FOR UPDATE`;
  return ticket ?? null;
}

/** What undo gives back, and what a holder who has left a priority may take again. */
const REMEMBERED = ['status', 'groupId', 'rankAt', 'arrivedAt', 'absences', 'counterId', 'calledAt', 'startedAt', 'endedAt', 'priorityClass', 'evidence', 'headStart'] as const;

function remembered(ticket: TicketRow): Prisma.InputJsonObject {
  return Object.fromEntries(REMEMBERED.map((name) => [name, ticket[name] instanceof Date ? ticket[name].toISOString() : ticket[name]]));
}

/**
 * Changes a ticket that is locked by this transaction. Refuses queue.not-now when its status does not allow the action.
 * `status`: the end, where the table has two.
 */
export async function changeTicket(
  tx: Tx,
  ticket: TicketRow,
  action: TicketAction,
  data: Prisma.TicketUncheckedUpdateInput & { status: TicketStatus },
  by: By,
  reason?: string,
): Promise<TicketRow | Refusal> {
  if (!canHappen(action, ticket.status as TicketStatus)) return refuse('queue.not-now');
  const revision = ticket.revision + 1;
  const changed = await tx.ticket.update({ where: { id: ticket.id }, data: { ...data, revision } });
  await tx.ticketPeriod.create({
    data: {
      ticketId: ticket.id, revision, action, status: changed.status, at: now(), counterId: by.counterId ?? changed.counterId ?? ticket.counterId,
      officialId: by.officialId ?? null, deviceId: by.deviceId ?? null, reason: reason ?? null, before: remembered(ticket),
    },
  });
  await tellChange(tx, changed);
  return changed;
}

/** Those who have the ticket, those at the desks, and everybody in that line. */
export async function tellChange(tx: Sql, ticket: Pick<TicketRow, 'id' | 'officeId' | 'personId'>): Promise<void> {
  const holders = [`ticket:${ticket.id}`, ...(ticket.personId ? [`person:${ticket.personId}`] : [])];
  await announce(tx, { topic: 'ticket', ref: ticket.id, audience: holders }, await lineMoved(tx, ticket.officeId));
}

async function lineMoved(tx: Sql, officeId: string): Promise<Announcement> {
  return { topic: 'line', ref: await getOfficeCode(officeId, tx), audience: [`line:${officeId}`] };
}

/** Everybody in the line of an office: desks, screens, people with a number. */
export async function tellLine(tx: Sql, officeId: string): Promise<void> {
  await announce(tx, await lineMoved(tx, officeId));
}

/**
 * What opens a number without signing in; it stands in the QR of its paper. Made from the ticket's id with the server's
 * key, so that a repeated request is given the same again and nothing but its hash is ever kept.
 */
export function ticketToken(id: string): string {
  return Buffer.from(lookupHash('ticket-token', id)).toString('base64url');
}

/** Raises the counter of a group and day. Its row lock keeps phone, kiosk and desk apart. */
const raiseCounter = (groupId: string, day: string, count: number): Prisma.Sql => Prisma.sql`
  INSERT INTO ticket_counter ("groupId", day, last) VALUES (${groupId}::uuid, ${day}::date, ${count})
  ON CONFLICT ("groupId", day) DO UPDATE SET last = ticket_counter.last + ${count}
  RETURNING last`;

/** The next `count` numbers of a group and day; gives the first. */
export async function nextNumber(tx: Sql, groupId: string, day: string, count: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>(raiseCounter(groupId, day, count));
  if (!row) throw new Error('the ticket counter gave no number');
  return row.last - count + 1;
}

export type NewTicket = {
  readonly officeId: string;
  readonly group: { readonly id: string; readonly letter: string };
  readonly day: string;
  readonly source: 'phone' | 'kiosk' | 'desk';
  readonly holder: Uint8Array<ArrayBuffer> | null;
  readonly personId: string | null;
  readonly priority: Priority | null;
  readonly headStart: number;
  readonly slot?: { readonly id: string | null; readonly startAt: Date } | undefined;
  readonly procedureCode?: string | undefined;
  readonly applicationId?: string | undefined;
  /** given on the spot: in line from this moment */
  readonly arrivedAt?: Date | undefined;
  /** a number from a kiosk's block, else the next one */
  readonly number?: number | undefined;
  /** made by a kiosk without network, which could not ask for one */
  readonly token?: string | undefined;
};

/**
 * Makes a ticket with its first period and its events; `ticketToken` of its id opens it, unless a token is given. Number, ticket and period
 * are one statement: the counter of a busy group is locked from here until the commit, and each round trip in between
 * would be waited for by everybody who takes a number there.
 */
export async function createTicket(tx: Sql, input: NewTicket, by: By): Promise<{ readonly id: string; readonly number: number }> {
  const id = uuidv7();
  const token = input.token ?? ticketToken(id);
  const at = now();
  const { arrivedAt = null, slot, priority } = input;
  const action: TicketAction = arrivedAt ? 'issue' : 'book';
  const status: TicketStatus = arrivedAt ? 'waiting' : 'booked';
  const rankAt = arrivedAt && new Date(arrivedAt.getTime() - input.headStart * 60_000);
  const given = input.number === undefined ? raiseCounter(input.group.id, input.day, 1) : Prisma.sql`SELECT ${input.number}::int AS last`;
  const [made] = await tx.$queryRaw<{ number: number }[]>`
    WITH given AS (${given}),
    made AS (
      INSERT INTO ticket (id, "officeId", "issuedGroupId", "groupId", letter, day, number, status, source, holder, "personId", "tokenHash", "slotId", "slotStartAt",
                          "procedureCode", "applicationId", "priorityClass", evidence, "headStart", "createdAt", "arrivedAt", "rankAt")
      SELECT ${id}::uuid, ${input.officeId}::uuid, ${input.group.id}::uuid, ${input.group.id}::uuid, ${input.group.letter}, ${input.day}::date, given.last, ${status}, ${input.source},
             ${input.holder}::bytea, ${input.personId}::uuid, ${tokenHash(token)}::bytea, ${slot?.id ?? null}::uuid, ${slot?.startAt ?? null}::timestamptz,
             ${input.procedureCode ?? null}, ${input.applicationId ?? null}::uuid, ${priority?.class ?? null}, ${priority?.evidence ?? null}, ${input.headStart},
             ${at}::timestamptz, ${arrivedAt}::timestamptz, ${rankAt}::timestamptz
        FROM given
      RETURNING id, number),
    lived AS (
      INSERT INTO ticket_period ("ticketId", revision, action, status, at, "officialId", "deviceId")
      SELECT id, 1, ${action}, ${status}, ${at}::timestamptz, ${by.officialId ?? null}::uuid, ${by.deviceId ?? null}::uuid FROM made)
    SELECT number FROM made`;
  if (!made) throw new Error('the ticket was not made');
  await tellChange(tx, { id, officeId: input.officeId, personId: input.personId });
  return { id, number: made.number };
}
