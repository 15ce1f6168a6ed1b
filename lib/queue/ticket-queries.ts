/** A number as its holder sees it. */
import type { Actor, PersonActor } from '#lib/identity/model.ts';
import { openFacts } from '#lib/identity/commands.ts';
import { addDays } from '#lib/calendar/working-time.ts';
import { localMinutes, now } from '#lib/platform/clock.ts';
import { tokenHash } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { sql } from '#lib/platform/sql.ts';
import { findProcedure } from '#lib/procedures/queries.ts';
import { headStartOf } from '#lib/priority/classes.ts';
import type { Evidence, PriorityClass } from '#lib/priority/model.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { priorityFor } from './booking-commands.ts';
import type { Wait } from './estimate.ts';
import { findLeftPriority } from './left-priority-queries.ts';
import { getLine, type OfficeLine } from './line-queries.ts';
import { findQueueOffice, MAX_ABSENCES } from './office-queries.ts';
import { compare, overtaking } from './order.ts';
import type { OwnPriority, Ticket, WaitlistEntry, Why } from './schema.ts';
import type { TicketAction, TicketStatus } from './status.ts';
import { asDate, dayOf, today, type TicketRow } from './ticket-commands.ts';

type Row = TicketRow & {
  readonly officeCode: string; readonly officeVi: string; readonly officeEn: string; readonly maxAbsences: number | null;
  readonly groupLetter: string; readonly groupVi: string; readonly groupEn: string;
  readonly counter: number | null; readonly start: number | null; readonly end: number | null; readonly happened: string | null;
};

/** Tickets with all that a ticket shows: one statement, because every change is answered with one. */
function readTickets(where: Prisma.Sql): Promise<Row[]> {
  return sql().$queryRaw`
    SELECT t.*, o.code AS "officeCode", o."nameVi" AS "officeVi", o."nameEn" AS "officeEn", q."maxAbsences",
           g.letter AS "groupLetter", g."nameVi" AS "groupVi", g."nameEn" AS "groupEn", c.number AS counter, s.start, s."end", p.action AS happened
      FROM ticket t JOIN office o ON o.id = t."officeId" JOIN field_group g ON g.id = t."groupId"
           LEFT JOIN queue_settings q ON q."officeId" = t."officeId" LEFT JOIN counter c ON c.id = t."counterId" LEFT JOIN slot s ON s.id = t."slotId"
           LEFT JOIN ticket_period p ON p."ticketId" = t.id AND p.revision = t.revision
     ${where}`;
}

/**
 * The ticket, for its holder: the person it belongs to, or who has the token of the paper. Everybody else is told that
 * there is none. Refuses: queue.ticket-not-found
 */
export async function findOwnTicket(actor: Actor, id: string, token: string | undefined): Promise<Result<TicketRow>> {
  // plain SQL: every phone in line asks this whenever the line moves
  const [ticket] = await sql().$queryRaw<TicketRow[]>`SELECT * FROM ticket WHERE id = ${id}::uuid`;
  const owner = actor.kind === 'person' && ticket?.personId === actor.personId;
  const bearer = token !== undefined && ticket !== undefined && Buffer.compare(ticket.tokenHash, tokenHash(token)) === 0;
  return ticket && (owner || bearer) ? ok(ticket) : refuse('queue.ticket-not-found');
}

/** The paper's QR holds only the token. Refuses: queue.ticket-not-found */
export async function findTicketByToken(token: string): Promise<Result<TicketRow>> {
  const ticket = await db().ticket.findUnique({ where: { tokenHash: tokenHash(token) } });
  return ticket ? ok(ticket) : refuse('queue.ticket-not-found');
}

/** A ticket by its id, for who may see it (checked before). */
export async function getTicket(id: string): Promise<Ticket> {
  const [row] = await readTickets(Prisma.sql`WHERE t.id = ${id}::uuid`);
  if (!row) throw new Error(`no ticket ${id}`);
  return view(row);
}

/** The person's numbers: today's and later ones, and those of the last seven days. */
export async function listTickets(actor: PersonActor): Promise<Ticket[]> {
  const rows = await readTickets(Prisma.sql`WHERE t."personId" = ${actor.personId}::uuid AND t.day >= ${addDays(today(), -7)}::date ORDER BY t.day DESC, t."createdAt" DESC LIMIT 50`);
  return Promise.all(rows.map(view));
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

async function view(row: Row): Promise<Ticket> {
  const isToday = dayOf(row.day) === today();
  const line = isToday && row.status === 'waiting' ? await getLine(row.officeId) : null;
  const place = line && placeIn(line, row);
  const procedure = row.procedureCode ? await findProcedure(row.procedureCode) : null;
  const application = row.applicationId ? await db().application.findUnique({ where: { id: row.applicationId }, select: { code: true } }) : null;
  const wait = place?.wait ?? null;
  const expected = wait ? new Date(now().getTime() + wait.p50 * 60_000) : row.status === 'booked' ? row.slotStartAt : null;
  return {
    at: now().toISOString(), id: row.id, office: { code: row.officeCode, name: { vi: row.officeVi, en: row.officeEn } },
    group: { letter: row.groupLetter, name: { vi: row.groupVi, en: row.groupEn } },
    letter: row.letter, number: row.number, day: dayOf(row.day), status: row.status as TicketStatus, revision: row.revision,
    slotStart: row.start ?? (row.slotStartAt ? localMinutes(row.slotStartAt) : null), slotEnd: row.end,
    createdAt: row.createdAt.toISOString(), arrivedAt: iso(row.arrivedAt), calledAt: iso(row.calledAt), endedAt: iso(row.endedAt),
    counter: row.counter, absences: row.absences, maxAbsences: row.maxAbsences ?? MAX_ABSENCES,
    priority: row.priorityClass ? { class: row.priorityClass as PriorityClass, evidence: row.evidence as Evidence } : null, headStart: row.headStart,
    priorityUnused: row.priorityClass === null && (await hasUnusedPriority(row)),
    ahead: place?.ahead ?? null, wait, expectedAt: iso(expected),
    procedure: procedure && { code: procedure.code, name: procedure.content.name, papers: procedure.content.documents.filter((paper) => paper.form !== 'eform' && paper.required).map((paper) => paper.name) },
    applicationCode: application?.code ?? null, rating: row.rating, happened: (row.happened ?? 'book') as TicketAction,
  };
}

/** Could a ticket without priority have one: what its holder left, or what VNeID proves of them? */
async function hasUnusedPriority(row: TicketRow): Promise<boolean> {
  if (row.revision > 1 && (await findLeftPriority(row.id))) return true;
  const person = row.personId ? await db().person.findUnique({ where: { id: row.personId }, select: { dataKey: true, facts: true } }) : null;
  const office = person?.dataKey ? await findQueueOffice({ id: row.officeId }) : null;
  return Boolean(person?.dataKey && office && priorityFor(openFacts(person), undefined, office.headStarts));
}

/**
 * How many stand before a ticket, and its wait. A number given out a moment ago is not yet in the line that was read: it
 * waits as long as the next in line behind it or, behind all, as a newcomer.
 */
function placeIn(line: OfficeLine, row: TicketRow): { ahead: number; wait: Wait | null } {
  const own = { rankAt: row.rankAt?.getTime() ?? 0, number: row.number };
  const others = line.waiting.filter((ticket) => ticket.id !== row.id && sameCounters(line, ticket.groupId, row.groupId));
  const behind = others.findIndex((ticket) => compare(own, { rankAt: ticket.rankAt.getTime(), number: ticket.number }) < 0);
  const next = behind < 0 ? undefined : others.slice(behind).find((ticket) => ticket.groupId === row.groupId);
  return {
    ahead: behind < 0 ? others.length : behind,
    wait: line.waits.get(row.id) ?? (next ? line.waits.get(next.id) : line.newcomer.get(row.groupId)) ?? null,
  };
}

/** Do two groups share a counter, so that one's people stand before the other's? */
function sameCounters(line: { counters: readonly { groupIds: readonly string[] }[] }, a: string, b: string): boolean {
  return a === b || line.counters.some((counter) => counter.groupIds.includes(a) && counter.groupIds.includes(b));
}

/** Why others stand before or were called before this ticket although they came later. No names and no classes: a reason and two times. */
export async function explain(ticket: TicketRow): Promise<Why> {
  const { arrivedAt, rankAt } = ticket;
  if (!arrivedAt || !rankAt) return { overtakings: [], ownHeadStart: ticket.headStart };
  const called = ticket.calledAt ?? ticket.endedAt;
  const others = await db().ticket.findMany({
    where: {
      officeId: ticket.officeId, day: ticket.day, groupId: ticket.groupId, id: { not: ticket.id }, arrivedAt: { gt: arrivedAt },
      OR: [{ status: 'waiting', rankAt: { lt: rankAt } }, { calledAt: { not: null, ...(called && { lt: called }) } }],
    },
    orderBy: { arrivedAt: 'asc' }, take: 50,
  });
  const mine = { rankAt: rankAt.getTime(), number: ticket.number, arrivedAt: arrivedAt.getTime() };
  const overtakings = others.flatMap((other) => {
    if (!other.arrivedAt || !other.rankAt) return [];
    const found = overtaking(mine, { rankAt: other.rankAt.getTime(), number: other.number, arrivedAt: other.arrivedAt.getTime(), headStart: other.headStart });
    if (!found) return [];
    const reason = other.headStart > 0 ? 'priority' as const : ticket.absences > 0 ? 'recalled' as const : other.groupId !== other.issuedGroupId ? 'transferred' as const : 'booked-earlier' as const;
    return [{ ...found, reason }];
  });
  return { overtakings, ownHeadStart: ticket.headStart };
}

/** The priority that a booking at the office would carry; null without one. Refuses: office.not-found */
export async function findOwnPriority(actor: PersonActor, officeCode: string): Promise<Result<{ priority: OwnPriority | null }>> {
  const office = await findQueueOffice({ code: officeCode });
  if (!office) return refuse('office.not-found');
  const person = await db().person.findUniqueOrThrow({ where: { id: actor.personId }, select: { dataKey: true, facts: true } });
  const priority = person.dataKey ? priorityFor(openFacts(person), undefined, office.headStarts) : null;
  return ok({ priority: priority && { class: priority.class, headStart: headStartOf(priority.class, office.headStarts) } });
}

/** The person's places on waiting lists of today and later. */
export async function listWaitlist(actor: PersonActor): Promise<WaitlistEntry[]> {
  const rows = await db().waitlistEntry.findMany({
    where: { personId: actor.personId, day: { gte: asDate(today()) }, status: { in: ['waiting', 'offered', 'lapsed'] } },
    include: { group: { include: { office: { select: { code: true, nameVi: true, nameEn: true } } } } }, orderBy: { createdAt: 'desc' },
  });
  return Promise.all(rows.map(async (row): Promise<WaitlistEntry> => {
    const slot = row.slotId ? await db().slot.findUnique({ where: { id: row.slotId } }) : null;
    const before = await db().waitlistEntry.count({ where: { groupId: row.groupId, day: row.day, status: 'waiting', createdAt: { lt: row.createdAt } } });
    return {
      id: row.id, office: { code: row.group.office.code, name: { vi: row.group.office.nameVi, en: row.group.office.nameEn } },
      group: { letter: row.group.letter, name: { vi: row.group.nameVi, en: row.group.nameEn } }, day: dayOf(row.day), status: row.status as WaitlistEntry['status'], place: before + 1,
      offer: row.status === 'offered' && slot && row.offeredUntil ? { start: slot.start, end: slot.end, until: row.offeredUntil.toISOString(), secondsLeft: Math.max(0, Math.floor((row.offeredUntil.getTime() - now().getTime()) / 1000)) } : null,
    };
  }));
}
