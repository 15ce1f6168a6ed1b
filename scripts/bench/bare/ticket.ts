import type pg from 'pg';
import { getLine } from './line.ts';
import { one } from './sql.ts';

type Ticket = { officeId: string; groupId: string; letter: string; number: number; officeCode: string };

/** A ticket with its place in line: the statement of lib/queue/ticket-queries.ts, and the line as it was read a moment ago. */
export async function readTicket(pool: pg.Pool, id: string): Promise<unknown> {
  const ticket = await one<Ticket>(pool, `
    SELECT t.*, o.code AS "officeCode", o."nameVi" AS "officeVi", o."nameEn" AS "officeEn", q."maxAbsences",
           g.letter AS "groupLetter", g."nameVi" AS "groupVi", g."nameEn" AS "groupEn", c.number AS counter, s.start, s."end", p.action AS happened
      FROM ticket t JOIN office o ON o.id = t."officeId" JOIN field_group g ON g.id = t."groupId"
           LEFT JOIN queue_settings q ON q."officeId" = t."officeId" LEFT JOIN counter c ON c.id = t."counterId" LEFT JOIN slot s ON s.id = t."slotId"
           LEFT JOIN ticket_period p ON p."ticketId" = t.id AND p.revision = t.revision
     WHERE t.id = $1`, [id]);
  const line = await getLine(pool, ticket.officeId);
  const ahead = line.filter((other) => other.groupId === ticket.groupId && other.id !== id).length;
  return { ...ticket, tokenHash: undefined, office: { code: ticket.officeCode }, ahead };
}
