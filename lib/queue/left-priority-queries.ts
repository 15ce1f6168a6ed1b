import { sql, type Sql } from '#lib/platform/sql.ts';
import type { Priority } from '#lib/priority/model.ts';

/** The reason of a period in which the holder left the own priority. */
export const LEFT = 'not-used';

/** The priority that the holder has left and may take again; null once an official has decided about it since. */
export async function findLeftPriority(ticketId: string, client: Sql = sql()): Promise<Priority | null> {
  const [last] = await client.$queryRaw<{ reason: string | null; before: { priorityClass?: Priority['class'] | null; evidence?: Priority['evidence'] | null } | null }[]>`
    SELECT reason, before FROM ticket_period WHERE "ticketId" = ${ticketId}::uuid AND action = 'prioritise' ORDER BY revision DESC LIMIT 1`;
  const { priorityClass, evidence } = (last?.reason === LEFT && last.before) || {};
  return priorityClass && evidence ? { class: priorityClass, evidence } : null;
}
