/** Questions of other offices, as the office asked sees them. */
import type { PersonActor } from '#lib/identity/model.ts';
import { openJson } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { Prisma } from '#lib/platform/prisma/client.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import type { FormDefinition, FormField } from '#lib/procedures/form.ts';
import { isRecord, type Answers } from '#lib/procedures/form-logic.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { applicationContext } from './commands.ts';
import type { AskedOpinion, AskedOpinionDetail, OpinionQuery } from './dossier-schema.ts';
import { keyOf } from './draft-commands.ts';
import { canAnswerOpinion, canBeConsulted, canHandle } from './policy.ts';
import { PAUSED, RUNNING } from './status.ts';

/** Answered questions that are shown, the latest first. */
const ANSWERED = 100;

const officialName = { select: { person: { select: { fullName: true } } } } as const;
const include = {
  askedBy: officialName,
  answeredBy: officialName,
  application: { include: { office: { select: { nameVi: true, nameEn: true } }, person: { select: { dataKey: true } } } },
} as const satisfies Prisma.OpinionRequestInclude;
type Row = Prisma.OpinionRequestGetPayload<{ include: typeof include }>;

/** The questions to an office: those that wait for an answer, the most pressing first, or those answered. Refuses: office.not-found */
export async function listAskedOpinions(actor: PersonActor, query: OpinionQuery, client: Db = db()): Promise<Result<AskedOpinion[]>> {
  const office = await client.office.findUnique({ where: { code: query.office }, select: { id: true } });
  if (!office || !canHandle(actor, { officeId: office.id })) return refuse('office.not-found');
  const mine = { officeId: office.id, application: { personId: { not: actor.personId } } };
  const rows = await (query.view === 'open'
    ? client.opinionRequest.findMany({ where: { ...mine, answeredAt: null, application: { ...mine.application, acceptedAt: { not: null }, status: { in: [...RUNNING, ...PAUSED] } } }, include, orderBy: { dueAt: 'asc' } })
    : client.opinionRequest.findMany({ where: { ...mine, answeredAt: { not: null } }, include, orderBy: { answeredAt: 'desc' }, take: ANSWERED }));
  return ok(await Promise.all(rows.map((row) => askedOpinion(row, client))));
}

/** One question, with what may be seen of the dossier while it is open. Refuses: opinion.not-found (also to other offices) */
export async function findAskedOpinion(actor: PersonActor, id: string, client: Db = db()): Promise<Result<AskedOpinionDetail>> {
  const row = await client.opinionRequest.findUnique({ where: { id }, include });
  if (!row || !canAnswerOpinion(actor, { officeId: row.officeId, personId: row.application.personId })) return refuse('opinion.not-found');
  const summary = await askedOpinion(row, client);
  return ok({ ...summary, dossier: summary.open ? await openPart(row.application, client) : null });
}

async function askedOpinion(row: Row, client: Db): Promise<AskedOpinion> {
  const { content } = await getProcedureVersion(row.application.versionId, client);
  const { office } = row.application;
  return {
    id: row.id, code: row.application.code, procedureName: content.name, fromOffice: { vi: office.nameVi, en: office.nameEn },
    askedByName: row.askedBy.person.fullName, askedAt: row.askedAt.toISOString(), dueAt: row.dueAt.toISOString(), question: row.question,
    answer: row.answer, answeredByName: row.answeredBy?.person.fullName ?? null, answeredAt: row.answeredAt?.toISOString() ?? null,
    open: row.answeredAt === null && canBeConsulted(row.application),
  };
}

async function openPart(row: Row['application'], client: Db): Promise<AskedOpinionDetail['dossier']> {
  const { form } = await getProcedureVersion(row.versionId, client);
  const answers = openJson(keyOf(row.person), applicationContext(row.id), row.answers) as Answers;
  return { applicantName: row.applicantName, submittedAt: row.submittedAt.toISOString(), ...withoutSensitive(form, answers), prefilled: row.prefilled };
}

/**
 * A form and its answers without what is sensitive. Conditions still name the fields that were taken out; where one of
 * them decides, what hangs on it is not shown either, which errs to the safe side.
 */
export function withoutSensitive(form: FormDefinition, answers: Answers): { form: FormDefinition; answers: Record<string, unknown> } {
  const pages = form.pages.map((page) => ({ ...page, fields: page.fields.filter(isOpen).map(openField) }));
  const fields = pages.flatMap((page) => page.fields);
  return { form: { pages }, answers: pick(fields, answers) };
}

const isOpen = (field: FormField): boolean => !field.sensitive && field.type !== 'bank-account';

function openField(field: FormField): FormField {
  if (field.type === 'table') return { ...field, columns: field.columns.filter(isOpen) };
  return field.type === 'group' ? { ...field, fields: field.fields.filter(isOpen) } : field;
}

function pick(fields: readonly FormField[], values: Answers): Record<string, unknown> {
  return Object.fromEntries(fields.filter(({ key }) => values[key] !== undefined).map((field) => [field.key, pickInside(field, values[field.key])]));
}

function pickInside(field: FormField, value: unknown): unknown {
  if (field.type === 'table') return Array.isArray(value) ? value.map((row: unknown) => (isRecord(row) ? pick(field.columns, row) : row)) : value;
  return field.type === 'group' && isRecord(value) ? pick(field.fields, value) : value;
}
