import type { PersonActor } from '#lib/identity/model.ts';
import { readPersonalId } from '#lib/identity/personal-id.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import { atLocal, localDate, now } from '#lib/platform/clock.ts';
import { lookupHash } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { fold } from '#lib/platform/fold.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { INBOX_VIEWS, InboxFilter, type Inbox, type InboxItem, type InboxQuery, type InboxView, type Load, type SavedFilter } from './inbox-schema.ts';
import { canHandle } from './policy.ts';
import { RUNNING_STAGES, type Stage } from './stage.ts';

const PAGE = 50;
const MINUTES_PER_DAY = 24 * 60;

type Order = { readonly key: 'submittedAt' | 'dueAt'; readonly direction: 'asc' | 'desc' };
const OLDEST: Order = { key: 'submittedAt', direction: 'asc' };
const PRESSING: Order = { key: 'dueAt', direction: 'asc' };
const LATEST: Order = { key: 'submittedAt', direction: 'desc' };

/** Work is sorted by what presses, and what waits to be received by when it came; what is over, the latest first. */
const ORDER: Record<InboxView, Order> = {
  receive: OLDEST, process: PRESSING, approve: PRESSING, return: OLDEST, citizen: OLDEST, 'due-today': PRESSING, overdue: PRESSING, stopped: OLDEST, done: LATEST, all: LATEST,
};

const running = { in: [...RUNNING_STAGES] };
const endOfToday = (): Date => atLocal(localDate(), MINUTES_PER_DAY);

function inView(view: InboxView): Prisma.ApplicationWhereInput {
  switch (view) {
    case 'all': return {};
    case 'due-today': return { stage: running, dueAt: { gte: now(), lt: endOfToday() } };
    case 'overdue': return { stage: running, dueAt: { lt: now() } };
    default: return { stage: view };
  }
}

function matching(actor: PersonActor, query: InboxFilter): Prisma.ApplicationWhereInput {
  return {
    ...(query.field && { field: query.field }),
    ...(query.procedure && { procedureCode: query.procedure }),
    ...(query.whose === 'me' && { assigneeId: actor.official?.id ?? null }),
    ...(query.whose === 'nobody' && { assigneeId: null }),
    ...found(query.q?.trim() ?? ''),
  };
}

/**
 * A whole identification number finds its holder. What else has a digit is part of a code, and what has none part of a
 * name: a name has no digits (Civil Code 91/2015/QH13, article 26.3).
 */
function found(text: string): Prisma.ApplicationWhereInput {
  if (text === '') return {};
  const digits = text.replace(/[\s.]/g, '');
  if (readPersonalId(digits)) return { person: { idNumberHash: lookupHash('personal-id', digits) } };
  return /\d/.test(text) ? { code: { contains: literally(text.toUpperCase()) } } : { searchName: { contains: literally(fold(text)) } };
}

/** Prisma hands `contains` to LIKE as it is: what LIKE would take for a wildcard is a letter like any other. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Where the page before ended: the order's key and the row's id. */
function afterCursor(cursor: string | undefined, order: Order): Prisma.ApplicationWhereInput {
  const [, at, id] = /^(2\d{3}-\d\d-\d\dT[\d:.]+Z)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? '') ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at))) return {};
  const beyond = order.direction === 'asc' ? 'gt' : 'lt';
  return { OR: [{ [order.key]: { [beyond]: at } }, { [order.key]: at, id: { [beyond]: id } }] };
}

const ITEM = {
  id: true, code: true, procedureCode: true, versionId: true, field: true, applicantName: true, status: true, stage: true, revision: true, channel: true,
  submittedAt: true, dueAt: true, stepDueAt: true, lockedUntil: true,
  assignee: { select: { id: true, person: { select: { fullName: true } } } },
  lockedBy: { select: { person: { select: { fullName: true } } } },
} as const satisfies Prisma.ApplicationSelect;

async function itemOf(row: Prisma.ApplicationGetPayload<{ select: typeof ITEM }>, client: Db): Promise<InboxItem> {
  const { code, procedureCode, field, applicantName, status, revision, channel, assignee, lockedBy, lockedUntil } = row;
  return {
    code, procedureCode, field, applicantName, status, revision, channel,
    procedureName: (await getProcedureVersion(row.versionId, client)).content.name,
    stage: row.stage as Stage,
    submittedAt: row.submittedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    stepDueAt: row.stepDueAt?.toISOString() ?? null,
    assignee: assignee && { id: assignee.id, name: assignee.person.fullName },
    lockedBy: lockedUntil && lockedUntil > now() ? (lockedBy?.person.fullName ?? null) : null,
  };
}

/**
 * A page of an office's inbox, with the counts of every view.
 * Refuses: office.not-found (no such office, or the actor handles no dossiers there)
 */
export async function findInbox(actor: PersonActor, query: InboxQuery, client: Db = db()): Promise<Result<Inbox>> {
  const office = await client.office.findUnique({ where: { code: query.office }, select: { id: true } });
  if (!office || !canHandle(actor, { officeId: office.id })) return refuse('office.not-found');
  const order = ORDER[query.view];
  const filter = { officeId: office.id, ...matching(actor, query) };
  const findRows = client.application.findMany({
    where: { AND: [filter, inView(query.view), afterCursor(query.cursor, order)] },
    orderBy: [{ [order.key]: order.direction }, { id: order.direction }],
    take: PAGE + 1,
    select: ITEM,
  });
  const [rows, counts] = await Promise.all([findRows, countViews(filter, client)]);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const items = await Promise.all(page.map((row) => itemOf(row, client)));
  const nextCursor = rows.length > PAGE && last ? `${(last[order.key] ?? last.submittedAt).toISOString()}|${last.id}` : null;
  return ok({ items, counts, nextCursor });
}

async function countViews(filter: Prisma.ApplicationWhereInput, client: Db): Promise<Inbox['counts']> {
  const [stages, dueToday, overdue] = await Promise.all([
    client.application.groupBy({ by: ['stage'], where: filter, _count: true }),
    client.application.count({ where: { AND: [filter, inView('due-today')] } }),
    client.application.count({ where: { AND: [filter, inView('overdue')] } }),
  ]);
  const counts = Object.fromEntries(INBOX_VIEWS.map((view) => [view, stages.find(({ stage }) => stage === view)?._count ?? 0])) as Inbox['counts'];
  return { ...counts, 'due-today': dueToday, overdue, all: stages.reduce((total, row) => total + row._count, 0) };
}

/**
 * What each official of an office has on hand, the busiest first. For those who hand out the work.
 * Refuses: office.not-found
 */
export async function findLoad(actor: PersonActor, officeCode: string, client: Db = db()): Promise<Result<Load>> {
  const office = await client.office.findUnique({ where: { code: officeCode }, select: { id: true } });
  if (!office || !holdsRoleAt(actor, office.id, ['receiver', 'specialist', 'approver', 'ward-administrator'])) return refuse('office.not-found');
  return ok(await client.$queryRaw<Load>`
    SELECT o.id, p."fullName" AS name, array_agg(DISTINCT r.role) AS roles, o."awayUntil"::text AS "awayUntil",
           count(DISTINCT a.id)::int AS open,
           count(DISTINCT a.id) FILTER (WHERE a.status IN (2, 4) AND a."dueAt" >= ${now()} AND a."dueAt" < ${endOfToday()})::int AS "dueToday",
           count(DISTINCT a.id) FILTER (WHERE a.status IN (2, 4) AND a."dueAt" < ${now()})::int AS overdue
      FROM official o
      JOIN person p ON p.id = o."personId"
      JOIN official_role r ON r."officialId" = o.id AND r."officeId" = ${office.id}::uuid AND r.role IN ('receiver', 'specialist', 'approver')
      LEFT JOIN application a ON a."assigneeId" = o.id AND a."officeId" = ${office.id}::uuid AND a.stage IN ('receive', 'process', 'approve', 'return')
     WHERE o.active
     GROUP BY o.id, p."fullName" ORDER BY count(DISTINCT a.id) DESC, p."fullName"`);
}

/** An official's own filters, by name. */
export async function listFilters(actor: PersonActor, client: Db = db()): Promise<SavedFilter[]> {
  if (!actor.official) return [];
  const rows = await client.savedFilter.findMany({ where: { officialId: actor.official.id }, orderBy: { name: 'asc' } });
  return rows.map(({ id, name, query }) => ({ id, name, query: InboxFilter.parse(query) }));
}
