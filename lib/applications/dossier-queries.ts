/** One dossier, as an official of its office sees it. */
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getProcessSteps } from '#lib/procedures/process-queries.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { legalDays, stateOf } from './act-commands.ts';
import { behalfContext, type Behalf } from './behalf-schema.ts';
import { applicationContext } from './commands.ts';
import { clockOf } from './dossier-clock.ts';
import type { Dossier } from './dossier-schema.ts';
import { keyOf } from './draft-commands.ts';
import { deliveryContext, type Delivery, type PostalAddress } from './holder-schema.ts';
import { standingOf, type LifeDetail, type LifeRules } from './life.ts';
import { canHandle, canRequestSupplement, canSeeInside, capacities } from './policy.ts';
import { applicationSummary, historyEntry, summaryInclude } from './queries.ts';
import { availableActions, type Action } from './status.ts';

/** Earlier dossiers that are shown. */
const EARLIER = 20;

const officialName = { select: { person: { select: { fullName: true } } } } as const;
const include = {
  office: { select: { code: true, nameVi: true, nameEn: true, hours: true, ward: { select: { kind: true } } } },
  person: { select: { dataKey: true, facts: true } },
  history: { orderBy: { revision: 'asc' }, include: { official: officialName } },
  supplements: { orderBy: { round: 'asc' }, include: { official: officialName, approvedBy: officialName, items: { orderBy: { position: 'asc' } } } },
  notes: { orderBy: { at: 'asc' }, include: { official: officialName } },
  opinions: { orderBy: { askedAt: 'asc' }, include: { office: { select: { nameVi: true, nameEn: true } }, askedBy: officialName, answeredBy: officialName } },
  complaints: { orderBy: { at: 'asc' }, include: { answeredBy: officialName } },
  assignee: { select: { id: true, person: { select: { fullName: true } } } },
  results: { where: { revokedAt: null }, orderBy: { signedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.ApplicationInclude;
type Row = Prisma.ApplicationGetPayload<{ include: typeof include }>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const nameOf = (official: { person: { fullName: string } } | null): string | null => official?.person.fullName ?? null;

/** A dossier as an official of its office sees it. Refuses: application.not-found (also for officials elsewhere) */
export async function findDossier(actor: PersonActor, code: string, client: Db = db()): Promise<Result<Dossier>> {
  const row = await client.application.findUnique({ where: { code }, include });
  if (!row || !canHandle(actor, row)) return refuse('application.not-found');
  const version = await getProcedureVersion(row.versionId, client);
  const steps = row.processId ? await getProcessSteps(row.processId, client) : [];
  const rules = { workingDays: legalDays(version.content, row.office.ward.kind), cutoff: version.content.cutoff, hours: row.office.hours, special: await listSpecialDays(client), steps };
  const [result] = row.results;
  return ok({
    ...(await applicationSummary(row, client)),
    officeCode: row.office.code,
    form: version.form,
    content: version.content,
    answers: openJson(keyOf(row.person), applicationContext(row.id), row.answers) as Dossier['answers'],
    prefilled: row.prefilled,
    applicantName: row.applicantName,
    applicantPersonalId: openFacts(row.person).personalId,
    behalf: row.behalf && (openJson(keyOf(row.person), behalfContext(row.id), row.behalf) as Behalf),
    channel: row.channel,
    acceptedAt: iso(row.acceptedAt),
    clock: clockOf(stateOf(row), rules, now()),
    steps: steps.map(({ key, kind, name, hours }) => ({ key, kind, name, hours })),
    step: row.step,
    supplements: row.supplements.map(supplementOf),
    fee: { amountVnd: row.feeVnd, state: row.feeState },
    delivery: {
      way: row.delivery as Delivery,
      address: row.deliveryTo ? (openJson(keyOf(row.person), deliveryContext(row.id), row.deliveryTo) as PostalAddress) : null,
      state: row.deliveryState,
    },
    result: result ? { number: result.number, checkCode: result.checkCode, signedAt: result.signedAt.toISOString() } : null,
    history: row.history.map(historyOf),
    inside: canSeeInside(actor, row) ? await insideOf(row, client) : null,
    actions: actionsOf(actor, row, rules),
  });
}

/** What the table offers, without what `decide` or the policy would refuse all the same. */
function actionsOf(actor: PersonActor, row: Row, rules: LifeRules): Action[] {
  const state = stateOf(row);
  const by = capacities(actor, row).filter((capacity) => capacity !== 'applicant');
  const hopeless: Partial<Record<Action, boolean>> = {
    extend: state.extendedAt !== null,
    'request-supplement': !canRequestSupplement(actor, row),
    'send-back': !rules.steps.slice(0, state.step ?? 0).some(({ kind }) => kind === 'process'),
  };
  return availableActions(standingOf(state, rules.steps), by).filter((action) => !hopeless[action]);
}

function historyOf(row: Row['history'][number]): Dossier['history'][number] {
  const detail = row.detail as LifeDetail & { system?: true };
  return { ...historyEntry(row), ...(detail.system && { by: 'system' as const }), officialName: nameOf(row.official), step: detail.step ?? null, dueAt: detail.dueAt ?? null };
}

function supplementOf(row: Row['supplements'][number]): Dossier['supplements'][number] {
  return {
    round: row.round, at: row.at.toISOString(), note: row.note, answeredAt: iso(row.answeredAt), officialName: row.official.person.fullName,
    secondReason: row.secondReason, approvedByName: nameOf(row.approvedBy),
    items: row.items.map(({ id, kind, target, reasonCode, note, answer }) => ({ id, kind: kind as 'paper' | 'field' | 'other', target, reasonCode, note, answer })),
  };
}

async function insideOf(row: Row, client: Db): Promise<NonNullable<Dossier['inside']>> {
  const earlier = await client.application.findMany({
    where: { personId: row.personId, officeId: row.officeId, id: { not: row.id } },
    orderBy: { submittedAt: 'desc' }, take: EARLIER, include: summaryInclude, omit: { answers: true },
  });
  const summaries = await Promise.all(earlier.map((each) => applicationSummary(each, client)));
  return {
    notes: row.notes.map(({ id, at, text, official }) => ({ id, at: at.toISOString(), officialName: official.person.fullName, text })),
    opinions: row.opinions.map((opinion) => ({
      id: opinion.id, officeName: { vi: opinion.office.nameVi, en: opinion.office.nameEn }, askedByName: opinion.askedBy.person.fullName, askedAt: opinion.askedAt.toISOString(),
      dueAt: opinion.dueAt.toISOString(), question: opinion.question, answer: opinion.answer, answeredByName: nameOf(opinion.answeredBy), answeredAt: iso(opinion.answeredAt),
    })),
    complaints: row.complaints.map(({ id, at, text, answer, answeredBy, answeredAt }) => ({ id, at: at.toISOString(), text, answer, answeredByName: nameOf(answeredBy), answeredAt: iso(answeredAt) })),
    earlier: summaries.map(({ code, procedureName, status, submittedAt }) => ({ code, procedureName, status, submittedAt })),
    assignee: row.assignee && { id: row.assignee.id, name: row.assignee.person.fullName },
  };
}
