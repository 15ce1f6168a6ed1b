import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { applicationContext, trackHash } from './commands.ts';
import { openBehalf } from './behalf-commands.ts';
import { draftContext, keyOf } from './draft-commands.ts';
import { holderInclude, holderPart } from './holder-queries.ts';
import { factsFor } from './prefill.ts';
import type { Application, ApplicationSummary, Draft, DraftSummary, Tracked } from './schema.ts';
import { transitionOf, type Action, type Reason, type StatusCode } from './status.ts';

const name = (row: { nameVi: string; nameEn: string }): { vi: string; en: string } => ({ vi: row.nameVi, en: row.nameEn });

type DraftRow = { id: string; procedureCode: string; versionId: string; pageId: string; createdAt: Date; updatedAt: Date; expiresAt: Date };

async function draftSummary(row: DraftRow, client: Db): Promise<DraftSummary> {
  const version = await getProcedureVersion(row.versionId, client);
  return {
    id: row.id,
    procedureCode: row.procedureCode,
    procedureName: version.content.name,
    pageId: row.pageId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

/** The person's drafts, the latest touched first. */
export async function listDrafts(actor: PersonActor, client: Db = db()): Promise<DraftSummary[]> {
  const rows = await client.draft.findMany({ where: { personId: actor.personId }, orderBy: { updatedAt: 'desc' }, omit: { answers: true } });
  return Promise.all(rows.map((row) => draftSummary(row, client)));
}

/** One draft, whole, with the form that it fills. Refuses: draft.not-found (also for everybody else's) */
export async function findDraft(actor: PersonActor, id: string, client: Db = db()): Promise<Result<Draft>> {
  const row = await client.draft.findFirst({ where: { id, personId: actor.personId }, include: { person: { select: { dataKey: true, facts: true } } } });
  if (!row) return refuse('draft.not-found');
  const version = await getProcedureVersion(row.versionId, client);
  return ok({
    ...(await draftSummary(row, client)),
    revision: row.revision,
    answers: openJson(keyOf(row.person), draftContext(row.id), row.answers) as Draft['answers'],
    facts: factsFor(version.form, openFacts(row.person)) as Draft['facts'],
    procedureVersion: version.version,
    behalf: openBehalf(keyOf(row.person), row.id, row.behalf),
    form: version.form,
  });
}

export const summaryInclude = { office: { select: { code: true, nameVi: true, nameEn: true } } } as const;
export type SummaryRow = {
  code: string; procedureCode: string; versionId: string; status: number; revision: number;
  submittedAt: Date; dueAt: Date | null; office: { code: string; nameVi: string; nameEn: string };
};

export async function applicationSummary(row: SummaryRow, client: Db): Promise<ApplicationSummary> {
  const version = await getProcedureVersion(row.versionId, client);
  return {
    code: row.code,
    procedureCode: row.procedureCode,
    procedureName: version.content.name,
    status: row.status,
    revision: row.revision,
    officeName: name(row.office),
    submittedAt: row.submittedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
  };
}

/** The person's dossiers, the latest first. */
export async function listApplications(actor: PersonActor, client: Db = db()): Promise<ApplicationSummary[]> {
  const rows = await client.application.findMany({ where: { personId: actor.personId }, orderBy: { submittedAt: 'desc' }, include: summaryInclude, omit: { answers: true } });
  return Promise.all(rows.map((row) => applicationSummary(row, client)));
}

export type HistoryRowLike = { action: string; toStatus: number; at: Date; officialId: string | null; reasonCode: string | null; note: string | null };

export function historyEntry(row: HistoryRowLike): Application['history'][number] {
  return {
    action: row.action as Action,
    status: row.toStatus as StatusCode,
    at: row.at.toISOString(),
    by: row.officialId ? 'office' : 'applicant',
    reasonCode: row.reasonCode as Reason | null,
    note: row.note,
  };
}

/** One of the person's own dossiers, whole. Refuses: application.not-found (also for everybody else's) */
export async function findApplication(actor: PersonActor, code: string, client: Db = db()): Promise<Result<Application>> {
  const row = await client.application.findFirst({
    where: { code, personId: actor.personId },
    include: { ...summaryInclude, ...holderInclude, history: { orderBy: { revision: 'asc' } }, person: { select: { dataKey: true } } },
  });
  if (!row) return refuse('application.not-found');
  const version = await getProcedureVersion(row.versionId, client);
  return ok({
    ...(await applicationSummary(row, client)),
    ...(await holderPart(row, version.content, client)),
    behalf: openBehalf(keyOf(row.person), row.id, row.behalf),
    officeCode: row.office.code,
    form: version.form,
    content: version.content,
    answers: openJson(keyOf(row.person), applicationContext(row.id), row.answers) as Application['answers'],
    prefilled: row.prefilled,
    history: row.history.filter((entry) => !transitionOf(entry.action as Action).internal).map(historyEntry),
  });
}

/**
 * What anyone may see of a dossier with its code and the last four digits of the phone: no names, no answers, no
 * officials' words. One refusal for a wrong code and a wrong number: track.not-found
 */
export async function trackApplication(input: { code: string; phoneLast4: string }, client: Db = db()): Promise<Result<Tracked>> {
  const code = input.code.trim().toUpperCase();
  const row = await client.application.findFirst({
    where: { code, trackHash: trackHash(code, input.phoneLast4) },
    include: { ...summaryInclude, history: { orderBy: { revision: 'asc' } } },
    omit: { answers: true },
  });
  if (!row) return refuse('track.not-found');
  const summary = await applicationSummary(row, client);
  return ok({
    code: summary.code,
    procedureName: summary.procedureName,
    status: summary.status,
    officeName: summary.officeName,
    submittedAt: summary.submittedAt,
    dueAt: summary.dueAt,
    history: row.history.filter((entry) => !transitionOf(entry.action as Action).internal).map((entry) => ({ action: entry.action, status: entry.toStatus, at: entry.at.toISOString() })),
  });
}
