/** The papers of the law about a dossier, written when they are asked for, from its history. */
import type { DossierForm, GroundedNotice, PaperDossier } from '#lib/documents/legal-forms/model.ts';
import { apologyPaper, stopPaper } from '#lib/documents/legal-forms/letters.ts';
import { renderPdf, type Paper } from '#lib/documents/legal-forms/pdf.ts';
import { controlSheetPaper } from '#lib/documents/legal-forms/records.ts';
import { receiptPaper, refusalPaper, supplementPaper } from '#lib/documents/legal-forms/slips.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getReference } from '#lib/places/queries.ts';
import type { Reference } from '#lib/places/schema.ts';
import { addressText } from '#lib/procedures/form-answer-text.ts';
import { allFields } from '#lib/procedures/form-logic.ts';
import type { PublishedProcedure } from '#lib/procedures/model.ts';
import { getProcessSteps } from '#lib/procedures/process-queries.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { legalDays, rulesOf } from './act-commands.ts';
import { controlRows } from './control-sheet.ts';
import { keyOf } from './draft-commands.ts';
import { deliveryContext, type Delivery, type PostalAddress } from './holder-schema.ts';
import { officeInclude, officialInclude, paperDossier, paperOfficial, receivedPapers, vietnamese } from './legal-form-data.ts';
import { formsOf, INSIDE_FORMS, type AvailableForm } from './legal-forms.ts';
import type { LifeDetail } from './life.ts';
import { canHandle, canSeeInside, isApplicant } from './policy.ts';
import type { Action, Defect, RefusalReason, StatusCode } from './status.ts';

/** From which side a dossier is looked at: an official may be an applicant too. */
export type Side = 'applicant' | 'office';

const include = {
  office: { include: officeInclude },
  person: true,
  help: { select: { helperId: true } },
  assignee: officialInclude,
  history: { orderBy: { revision: 'asc' }, include: { official: officialInclude } },
  supplements: { orderBy: { round: 'asc' }, include: { official: officialInclude, items: { orderBy: { position: 'asc' } } } },
  papers: { include: { file: { select: { pages: true } } } },
} as const;

function findRow(client: Db, code: string) {
  return client.application.findUnique({ where: { code }, include });
}
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
type HistoryRow = Row['history'][number];

/** What whoever entered a dossier at a counter hands out there, whatever ward it belongs to. */
const RECEIPTS: ReadonlySet<DossierForm> = new Set(['01', 'CT04']);

/** Refuses: application.not-found (also for those who may not see it) */
async function findVisible(actor: PersonActor, code: string, side: Side, client: Db): Promise<Result<{ row: Row; forms: AvailableForm[] }>> {
  const row = await findRow(client, code);
  const entered = row?.help?.helperId !== undefined && row.help.helperId === actor.official?.id;
  const whole = row !== null && (side === 'applicant' ? isApplicant(actor, row) : canHandle(actor, row));
  if (!row || !(whole || (side === 'office' && entered))) return refuse('application.not-found');
  const inside = side === 'office' && canSeeInside(actor, row);
  const events = row.history.map(({ action, revision, at }) => ({ action: action as Action, revision, at }));
  return ok({ row, forms: formsOf(row.field, events).filter(({ form }) => (whole ? inside || !INSIDE_FORMS.has(form) : RECEIPTS.has(form))) });
}

/** The papers that there are for a dossier now. Refuses: application.not-found */
export async function listLegalForms(actor: PersonActor, code: string, side: Side, client: Db = db()): Promise<Result<{ form: DossierForm; at: string }[]>> {
  const found = await findVisible(actor, code, side, client);
  return found.ok ? ok(found.value.forms.map(({ form, at }) => ({ form, at: at.toISOString() }))) : found;
}

/** One of these papers as PDF. Refuses: application.not-found, legal-form.not-found (there is no such paper now) */
export async function writeLegalForm(actor: PersonActor, code: string, form: DossierForm, side: Side, client: Db = db()): Promise<Result<{ name: string; pdf: Uint8Array }>> {
  const found = await findVisible(actor, code, side, client);
  if (!found.ok) return found;
  const available = found.value.forms.find((each) => each.form === form);
  if (!available) return refuse('legal-form.not-found');
  const { row } = found.value;
  const [version, reference] = await Promise.all([getProcedureVersion(row.versionId, client), getReference(client)]);
  const event = row.history.find(({ revision }) => revision === available.revision);
  if (!event) throw new Error(`the history of ${code} lacks its revision ${available.revision}`);
  const paper = await paperOf(form, { row, event, version, reference, dossier: paperDossier(row, version, reference) }, client);
  return ok({ name: `${form} ${code}.pdf`, pdf: await renderPdf(paper) });
}

type Told = { readonly row: Row; readonly event: HistoryRow; readonly version: PublishedProcedure; readonly reference: Reference; readonly dossier: PaperDossier };

async function paperOf(form: DossierForm, told: Told, client: Db): Promise<Paper> {
  switch (form) {
    case '01': case 'CT04': return receipt(form, told);
    case '02': case 'CT05': return supplement(form, told);
    case '03': case 'CT06': return refusalPaper(form, grounded(told));
    case '04': return apology(told);
    case '05': return stopPaper(grounded(told));
    case '06': return controlSheet(told, client);
  }
}

const detailOf = (event: { detail: unknown }): LifeDetail => event.detail as LifeDetail;
const isAcceptance = ({ action }: { action: string }): boolean => action === 'accept' || action === 'intake';

/** A moment that a step of the life has set. */
function setIn(event: HistoryRow | undefined): Date {
  const { dueAt } = event ? detailOf(event) : {};
  if (!dueAt) throw new Error(`the history sets no deadline at revision ${event?.revision}`);
  return new Date(dueAt);
}

function receipt(form: '01' | 'CT04', { row, event, version, reference, dossier }: Told): Paper {
  const { content } = version;
  return receiptPaper(form, {
    dossier,
    at: event.at,
    dueAt: setIn(event),
    workingDays: legalDays(content, row.office.ward.kind),
    cutoff: content.cutoff,
    papers: receivedPapers(content.documents, row.papers, event.at),
    delivery: { kind: row.delivery as Delivery, address: postalAddress(row, reference) },
    feeVnd: row.feeVnd,
    official: paperOfficial(event.official),
  });
}

function postalAddress(row: Row, reference: Reference): string {
  if (!row.deliveryTo) return '';
  const { provinceCode, wardCode, street, name } = openJson(keyOf(row.person), deliveryContext(row.id), row.deliveryTo) as PostalAddress;
  return `${name}, ${addressText({ provinceCode, wardCode, detail: street }, vietnamese(reference))}`;
}

function supplement(form: '02' | 'CT05', { row, version, dossier }: Told): Paper {
  const request = row.supplements.at(-1);
  if (!request) throw new Error(`${row.code} has no supplement request`);
  const t = getTranslator('vi', 'dossier');
  const nameOf = (kind: string, target: string | null): string =>
    (kind === 'paper' ? version.content.documents.find(({ id }) => id === target)?.name.vi : allFields(version.form).find(({ key }) => key === target)?.label.vi) ?? '';
  return supplementPaper(form, {
    dossier,
    at: request.at,
    round: request.round,
    note: request.note,
    secondReason: request.secondReason,
    items: request.items.map((item) => ({ kind: item.kind as 'paper' | 'field' | 'other', name: nameOf(item.kind, item.target), reason: t(`defect.${item.reasonCode as Defect}`), note: item.note })),
    official: paperOfficial(request.official),
  });
}

function grounded({ row, event, dossier }: Told): GroundedNotice {
  const t = getTranslator('vi', 'applications');
  return {
    dossier,
    at: event.at,
    receivedAt: row.history.find(isAcceptance)?.at ?? null,
    ground: event.reasonCode ? t(`refusal.${event.reasonCode as RefusalReason}`) : '',
    words: event.note ?? '',
    official: paperOfficial(event.official),
  };
}

function apology(told: Told): Paper {
  const { row, event } = told;
  const notice = grounded(told);
  const before = row.history.findLast((each) => each.revision < event.revision && detailOf(each).dueAt);
  return apologyPaper({ ...notice, receivedAt: notice.receivedAt ?? row.submittedAt, dueBefore: setIn(before), dueAfter: setIn(event) });
}

async function controlSheet({ row, event, dossier }: Told, client: Db): Promise<Paper> {
  const { rules, processId } = await rulesOf(client, row);
  const steps = await getProcessSteps(processId, client);
  const events = row.history.map((each) => ({
    status: each.toStatus as StatusCode,
    at: each.at,
    detail: detailOf(each),
    by: each.official ? { name: each.official.person.fullName } : 'system' in (each.detail as object) ? ('system' as const) : ('applicant' as const),
  }));
  const at = row.closedAt ?? now();
  const returned = row.history.find(({ action }) => action === 'return');
  const finished = row.history.find(({ action }) => action === 'approve');
  return controlSheetPaper({
    dossier,
    at,
    receivedAt: event.at,
    dueAt: row.dueAt,
    pausedAt: row.pausedAt,
    ...controlRows(events, steps, rules, at, row.assignee?.person.fullName ?? null),
    state: returned ? { kind: 'returned', at: returned.at } : finished ? { kind: 'finished', at: finished.at } : row.closedAt ? { kind: 'closed', at: row.closedAt } : { kind: 'open', at },
  });
}
