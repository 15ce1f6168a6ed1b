/** What officials read: the inbox of an office, one dossier, the figures of the city. */
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { fold } from '#lib/platform/fold.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { applicationContext } from './commands.ts';
import { keyOf } from './draft-commands.ts';
import { canDo, canHandle } from './policy.ts';
import { applicationSummary, historyEntry, summaryInclude } from './queries.ts';
import type { CityFigures, Dossier, Inbox, InboxItem, InboxQuery, InboxView } from './schema.ts';
import { availableActions, STATUS, type Action, type StatusCode } from './status.ts';

const PAGE = 50;
/** "Due soon": within this time, or already late. */
const SOON_MS = 2 * 86_400_000;
const RUNNING: StatusCode[] = [STATUS.accepted, STATUS.inProcess];

type Order = { readonly key: 'submittedAt' | 'dueAt'; readonly direction: 'asc' | 'desc' };

const ORDER: Record<InboxView, Order> = {
  waiting: { key: 'submittedAt', direction: 'asc' },
  'due-soon': { key: 'dueAt', direction: 'asc' },
  accepted: { key: 'submittedAt', direction: 'desc' },
  refused: { key: 'submittedAt', direction: 'desc' },
  all: { key: 'submittedAt', direction: 'desc' },
};

function inView(view: InboxView): Prisma.ApplicationWhereInput {
  switch (view) {
    case 'waiting': return { status: STATUS.submitted };
    case 'due-soon': return { status: { in: RUNNING }, dueAt: { lte: new Date(now().getTime() + SOON_MS) } };
    case 'accepted': return { status: { in: RUNNING } };
    case 'refused': return { status: STATUS.notAccepted };
    case 'all': return {};
  }
}

function matching(query: Pick<InboxQuery, 'q' | 'field'>): Prisma.ApplicationWhereInput {
  const text = query.q?.trim();
  return {
    ...(query.field && { field: query.field }),
    ...(text && { OR: [{ code: { contains: literally(text.toUpperCase()) } }, { searchName: { contains: literally(fold(text)) } }] }),
  };
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

/**
 * A page of an office's inbox, with the counts of every view.
 * Refuses: office.not-found (no such office, or the actor handles no dossiers there)
 */
export async function findInbox(actor: PersonActor, query: InboxQuery, client: Db = db()): Promise<Result<Inbox>> {
  const office = await client.office.findUnique({ where: { code: query.office }, select: { id: true } });
  if (!office || !canHandle(actor, { officeId: office.id })) return refuse('office.not-found');
  const order = ORDER[query.view];
  const filter = { officeId: office.id, ...matching(query) };
  const rows = await client.application.findMany({
    where: { AND: [filter, inView(query.view), afterCursor(query.cursor, order)] },
    orderBy: [{ [order.key]: order.direction }, { id: order.direction }],
    take: PAGE + 1,
    omit: { answers: true },
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const items = await Promise.all(page.map(async (row): Promise<InboxItem> => ({
    code: row.code,
    procedureCode: row.procedureCode,
    procedureName: (await getProcedureVersion(row.versionId, client)).content.name,
    field: row.field,
    applicantName: row.applicantName,
    status: row.status,
    revision: row.revision,
    submittedAt: row.submittedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
  })));
  const nextCursor = rows.length > PAGE && last ? `${(last[order.key] ?? last.submittedAt).toISOString()}|${last.id}` : null;
  return ok({ items, counts: await countViews(filter, client), nextCursor });
}

async function countViews(filter: Prisma.ApplicationWhereInput, client: Db): Promise<Inbox['counts']> {
  const [byStatus, dueSoon] = await Promise.all([
    client.application.groupBy({ by: ['status'], where: filter, _count: true }),
    client.application.count({ where: { AND: [filter, inView('due-soon')] } }),
  ]);
  const sum = (statuses: readonly number[]): number => byStatus.filter((row) => statuses.includes(row.status)).reduce((total, row) => total + row._count, 0);
  return {
    waiting: sum([STATUS.submitted]),
    'due-soon': dueSoon,
    accepted: sum(RUNNING),
    refused: sum([STATUS.notAccepted]),
    all: byStatus.reduce((total, row) => total + row._count, 0),
  };
}

/** A dossier as an official of its office sees it. Refuses: application.not-found (also for officials elsewhere) */
export async function findDossier(actor: PersonActor, code: string, client: Db = db()): Promise<Result<Dossier>> {
  const row = await client.application.findUnique({
    where: { code },
    include: {
      ...summaryInclude,
      history: { orderBy: { revision: 'asc' }, include: { official: { select: { person: { select: { fullName: true } } } } } },
      person: { select: { dataKey: true, facts: true } },
    },
  });
  if (!row || !canHandle(actor, row)) return refuse('application.not-found');
  const version = await getProcedureVersion(row.versionId, client);
  const actions = availableActions(row.status as StatusCode, ['receiver', 'specialist', 'approver']).filter((action): action is Exclude<Action, 'submit'> => action !== 'submit' && canDo(actor, row, action));
  return ok({
    ...(await applicationSummary(row, client)),
    officeCode: row.office.code,
    form: version.form,
    content: version.content,
    answers: openJson(keyOf(row.person), applicationContext(row.id), row.answers) as Dossier['answers'],
    prefilled: row.prefilled,
    applicantName: row.applicantName,
    applicantPersonalId: openFacts(row.person).personalId,
    history: row.history.map((entry) => ({ ...historyEntry(entry), officialName: entry.official?.person.fullName ?? null })),
    actions,
  });
}

/** How many dossiers each office has, by stage; numbers only. For city viewers. */
export async function getCityFigures(client: Db = db()): Promise<CityFigures> {
  const rows = await client.$queryRaw<CityFigures['offices']>`
    SELECT o.code, json_build_object('vi', o."nameVi", 'en', o."nameEn") AS name,
           count(a.id)::int AS submitted,
           count(a.id) FILTER (WHERE a.status = ${STATUS.submitted})::int AS waiting,
           count(a.id) FILTER (WHERE a.status IN (${STATUS.accepted}, ${STATUS.inProcess}))::int AS accepted,
           count(a.id) FILTER (WHERE a.status = ${STATUS.notAccepted})::int AS refused,
           count(a.id) FILTER (WHERE a.status IN (${STATUS.accepted}, ${STATUS.inProcess}) AND a."dueAt" < ${now()})::int AS overdue
      FROM office o LEFT JOIN application a ON a."officeId" = o.id
     GROUP BY o.id ORDER BY count(a.id) DESC, o.code`;
  return { offices: rows, at: now().toISOString() };
}
