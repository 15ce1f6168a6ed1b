/** The register of an office (form 07): the dossiers that it accepted in a period. */
import type { RegisterRow } from '#lib/documents/legal-forms/model.ts';
import { renderPdf } from '#lib/documents/legal-forms/pdf.ts';
import { registerPaper } from '#lib/documents/legal-forms/records.ts';
import { addDays } from '#lib/calendar/working-time.ts';
import { openFacts } from '#lib/identity/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import type { Bytes } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { getReference } from '#lib/places/queries.ts';
import type { Reference } from '#lib/places/schema.ts';
import { addressText } from '#lib/procedures/form-answer-text.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import type { Delivery } from './holder-schema.ts';
import { officeInclude, paperOffice, vietnamese } from './legal-form-data.ts';
import type { StatusCode } from './status.ts';

/** Lines that are written in one go; a busy ward accepts about as many in a week. */
export const MAX_REGISTER_ROWS = 500;

/**
 * The register of an office as PDF.
 * @param period local dates, both included
 * Refuses: office.not-found (no such office, or not the actor's), register.period-invalid (it ends before it begins),
 * register.too-long (`params.max` lines)
 */
export async function writeRegister(actor: PersonActor, officeCode: string, period: { from: string; to: string }, client: Db = db()): Promise<Result<{ name: string; pdf: Uint8Array }>> {
  const office = await client.office.findUnique({ where: { code: officeCode }, include: officeInclude });
  if (!office || !holdsRoleAt(actor, office.id, ['receiver', 'specialist', 'approver', 'ward-administrator'])) return refuse('office.not-found');
  if (period.to < period.from) return refuse('register.period-invalid');
  const rows = await client.application.findMany({
    where: { officeId: office.id, acceptedAt: { gte: atLocal(period.from), lt: atLocal(addDays(period.to, 1)) } },
    orderBy: [{ acceptedAt: 'asc' }, { code: 'asc' }],
    take: MAX_REGISTER_ROWS + 1,
    omit: { answers: true },
    include: { person: { select: { dataKey: true, facts: true } }, history: { where: { action: 'return' }, select: { at: true } } },
  });
  if (rows.length > MAX_REGISTER_ROWS) return refuse('register.too-long', { max: MAX_REGISTER_ROWS });

  const reference = await getReference(client);
  const t = getTranslator('vi', 'applications');
  const lines = await Promise.all(rows.map(async (row): Promise<RegisterRow> => ({
    code: row.code,
    procedureName: (await getProcedureVersion(row.versionId, client)).content.name.vi,
    name: row.applicantName,
    contact: contactOf(row.person, reference),
    receivedAt: row.acceptedAt ?? row.submittedAt,
    dueAt: row.dueAt,
    returnedAt: row.history[0]?.at ?? null,
    delivery: row.delivery as Delivery,
    state: t(`status.${row.status as StatusCode}.name`),
  })));
  const paper = registerPaper({ office: paperOffice(office), ...period, at: now(), rows: lines });
  return ok({ name: `07 ${officeCode} ${period.from} ${period.to}.pdf`, pdf: await renderPdf(paper) });
}

/** Nothing is left of a person who was erased. */
function contactOf(person: { dataKey: Bytes | null; facts: Bytes }, reference: Reference): string {
  if (!person.dataKey) return '';
  const { residence, phone } = openFacts(person);
  return [addressText(residence, vietnamese(reference)), phone].filter(Boolean).join('; ');
}
