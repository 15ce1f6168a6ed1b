/** What officials at desks and the screens in the waiting room see. */
import { localMinutes, now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { sql } from '#lib/platform/sql.ts';
import { findProcedure } from '#lib/procedures/queries.ts';
import type { Evidence, PriorityClass } from '#lib/priority/model.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { checkInCode } from './check-in-code.ts';
import { canServe } from './desk-commands.ts';
import { forgetLine, getLine } from './line-queries.ts';
import { findQueueOffice } from './office-queries.ts';
import type { Board, Desk, LineTicket } from './schema.ts';
import { UNDO_MS, UNDOABLE, type TicketAction, type TicketStatus } from './status.ts';
import { asDate, today, type TicketRow } from './ticket-commands.ts';

type Row = Pick<
  TicketRow,
  | 'id' | 'letter' | 'number' | 'status' | 'revision' | 'source' | 'procedureCode' | 'applicationId' | 'arrivedAt' | 'slotId' | 'slotStartAt' | 'calledAt' | 'startedAt'
  | 'priorityClass' | 'evidence' | 'headStart' | 'absences'
> & { readonly groupLetter: string; readonly counterNumber: number | null };

/** Tickets as a desk shows them. Plain SQL: every step at a desk reads up to 200 of them, whose relations would be statements of their own. */
function readRows(where: Prisma.Sql): Promise<Row[]> {
  return sql().$queryRaw`
    SELECT t.id, t.letter, t.number, t.status, t.revision, t.source, t."procedureCode", t."applicationId", t."arrivedAt", t."slotId", t."slotStartAt", t."calledAt", t."startedAt",
           t."priorityClass", t.evidence, t."headStart", t.absences, g.letter AS "groupLetter", c.number AS "counterNumber"
      FROM ticket t JOIN field_group g ON g.id = t."groupId" LEFT JOIN counter c ON c.id = t."counterId"
     WHERE ${where}`;
}

/** Longer lists are cut: nobody reads on. */
const SHOWN = 200;
const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** Rows as a desk shows them. Procedures and dossiers are looked up once for all of them. */
async function lineTickets(rows: readonly Row[]): Promise<LineTicket[]> {
  const codes = [...new Set(rows.flatMap((row) => row.procedureCode ?? []))];
  const applicationIds = rows.flatMap((row) => row.applicationId ?? []);
  const [procedures, applications] = await Promise.all([
    Promise.all(codes.map((code) => findProcedure(code))),
    applicationIds.length > 0 ? db().application.findMany({ where: { id: { in: applicationIds } }, select: { id: true, code: true } }) : [],
  ]);
  const names = new Map(codes.map((code, index) => [code, procedures[index]?.content.name ?? null]));
  const dossiers = new Map(applications.map((application) => [application.id, application.code]));
  return rows.map((row) => ({
    id: row.id, letter: row.letter, number: row.number, group: row.groupLetter, status: row.status as TicketStatus, revision: row.revision,
    arrivedAt: iso(row.arrivedAt), slotStart: row.slotStartAt && row.slotId ? localMinutes(row.slotStartAt) : null, calledAt: iso(row.calledAt), startedAt: iso(row.startedAt),
    priority: row.priorityClass ? { class: row.priorityClass as PriorityClass, evidence: row.evidence as Evidence } : null, headStart: row.headStart,
    absences: row.absences, counter: row.counterNumber, source: row.source as LineTicket['source'],
    procedureName: names.get(row.procedureCode ?? '') ?? null, applicationCode: dossiers.get(row.applicationId ?? '') ?? null,
    waited: row.arrivedAt ? Math.max(0, Math.round((now().getTime() - row.arrivedAt.getTime()) / 60_000)) : null,
  }));
}

/** The desk of this official at an office. Refuses: office.not-found (also for who does not serve there) */
export async function findDesk(actor: PersonActor, officeCode: string): Promise<Result<Desk>> {
  const office = await findQueueOffice({ code: officeCode });
  if (!office || !actor.official || !canServe(actor, office.id)) return refuse('office.not-found');
  const client = db();
  const at = now();
  const day = asDate(today());
  const letters = new Map(office.groups.map((group) => [group.id, group.letter]));
  const lettersOf = (ids: readonly string[]): string[] => ids.flatMap((id) => letters.get(id) ?? []).toSorted();
  const [counters, sessions] = await Promise.all([
    client.counter.findMany({ where: { officeId: office.id, active: true }, orderBy: { number: 'asc' }, include: { groups: true } }),
    client.deskSession.findMany({ where: { closedAt: null, counter: { officeId: office.id } }, include: { official: { include: { person: { select: { fullName: true } } } } } }),
  ]);
  const own = sessions.find((session) => session.officialId === actor.official?.id);
  const groupIds = own?.groupIds ?? office.groups.map((group) => group.id);
  const here = Prisma.sql`t."officeId" = ${office.id}::uuid AND t.day = ${today()}::date AND t."groupId" = ANY(${groupIds}::uuid[])`;
  const [waiting, lengths, atCounter, held, booked, expected, done, last] = await Promise.all([
    readRows(Prisma.sql`${here} AND t.status = 'waiting' ORDER BY t."rankAt", t.number, t.id LIMIT ${SHOWN}`),
    client.ticket.groupBy({ by: ['groupId'], where: { officeId: office.id, day, status: 'waiting' }, _count: true }),
    own ? readRows(Prisma.sql`t."counterId" = ${own.counterId}::uuid AND t.status IN ('called', 'serving')`) : [],
    readRows(Prisma.sql`${here} AND t.status = 'held' ORDER BY t."rankAt"`),
    readRows(Prisma.sql`${here} AND t.status = 'booked' ORDER BY t."slotStartAt", t.number, t.id LIMIT ${SHOWN}`),
    client.ticket.count({ where: { officeId: office.id, day, status: 'booked', groupId: { in: groupIds } } }),
    own ? client.ticketPeriod.count({ where: { counterId: own.counterId, action: 'finish', at: { gte: own.openedAt } } }) : 0,
    own ? client.ticketPeriod.findFirst({ where: { counterId: own.counterId, officialId: own.officialId, at: { gte: new Date(at.getTime() - UNDO_MS) } }, orderBy: { at: 'desc' }, include: { ticket: { select: { letter: true, number: true, revision: true } } } }) : null,
  ]);
  // whoever changed something is answered with the desk: other screens read the line again
  forgetLine(office.id);
  // somebody else may have gone on with it since
  const undoable = last?.before && last.revision === last.ticket.revision && UNDOABLE.includes(last.action as TicketAction) ? last : null;
  const [current, heldHere, inLine, notYetHere] = await Promise.all([atCounter, held, waiting, booked].map(lineTickets));
  return ok({
    at: at.toISOString(),
    office: { code: office.code, name: office.name },
    counters: counters.map((counter) => ({ number: counter.number, groups: lettersOf(counter.groups.map((row) => row.fieldGroupId)), openBy: sessions.find((session) => session.counterId === counter.id)?.official.person.fullName ?? null })),
    groups: office.groups.map((group) => ({ letter: group.letter, name: { vi: group.nameVi, en: group.nameEn }, waiting: lengths.find((row) => row.groupId === group.id)?._count ?? 0 })),
    session: own ? { counter: counters.find((counter) => counter.id === own.counterId)?.number ?? 0, groups: lettersOf(own.groupIds), openedAt: own.openedAt.toISOString() } : null,
    current: current?.[0] ?? null,
    undo: undoable && {
      ticketId: undoable.ticketId, letter: undoable.ticket.letter, number: undoable.ticket.number, action: undoable.action as TicketAction,
      revision: undoable.revision, until: new Date(undoable.at.getTime() + UNDO_MS).toISOString(),
    },
    held: heldHere ?? [],
    line: inLine ?? [],
    booked: notYetHere ?? [],
    expected, done,
  });
}

/** The board in the waiting room: numbers and counters, never names. Refuses: office.not-found */
export async function findBoard(officeId: string): Promise<Result<Board>> {
  const office = await findQueueOffice({ id: officeId });
  if (!office) return refuse('office.not-found');
  const client = db();
  const day = asDate(today());
  const [line, counters, current, sessions] = await Promise.all([
    getLine(office.id),
    client.counter.findMany({ where: { officeId, active: true }, orderBy: { number: 'asc' } }),
    client.ticket.findMany({ where: { officeId, day, status: { in: ['called', 'serving'] } }, select: { id: true, letter: true, number: true, status: true, counterId: true, calledAt: true, counter: { select: { number: true } }, periods: { where: { action: { in: ['call', 'recall', 'return'] } }, select: { revision: true } } }, orderBy: { calledAt: 'desc' } }),
    client.deskSession.findMany({ where: { closedAt: null, counter: { officeId } }, select: { counterId: true } }),
  ]);
  const groups = new Map(office.groups.map((group) => [group.id, group]));
  return ok({
    office: { code: office.code, name: office.name }, at: now().toISOString(), openNow: office.openNow(),
    calls: current.flatMap((row) => (row.status === 'called' && row.counter && row.calledAt ? [{ id: row.id, letter: row.letter, number: row.number, counter: row.counter.number, at: row.calledAt.toISOString(), calls: row.periods.length }] : [])),
    counters: counters.map((counter) => {
      const ticket = current.find((row) => row.counterId === counter.id);
      return { number: counter.number, open: sessions.some((session) => session.counterId === counter.id), letter: ticket?.letter ?? null, ticket: ticket?.number ?? null, state: ticket ? (ticket.status as 'called' | 'serving') : 'free' };
    }),
    next: line.waiting.filter((ticket) => ticket.arrivedAt <= now()).slice(0, 12).map((ticket) => ({ letter: ticket.letter, number: ticket.number, priority: ticket.headStart > 0 })),
    groups: [...groups.values()].map((group) => ({ letter: group.letter, name: { vi: group.nameVi, en: group.nameEn }, waiting: line.waiting.filter((ticket) => ticket.groupId === group.id).length, wait: line.newcomer.get(group.id) ?? null })),
    checkInCode: checkInCode(office.code),
  });
}
