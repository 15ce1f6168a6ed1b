/** The steps of procedures at an office, as its administrator sees them. */
import { listSpecialDays } from '#lib/calendar/queries.ts';
import { addWorkingMinutes, dueAt } from '#lib/calendar/working-time.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import type { PublishedProcedure } from './model.ts';
import { DEFAULT_STEPS, legalHours, totalHours, type ProcessStep } from './process.ts';
import { listProcesses, processInUse, type ProcessRow } from './process-queries.ts';
import type { ProcessSummary, ProcessView, StepsPreview } from './process-schema.ts';
import { findProcedure, listInForce } from './queries.ts';

type Running = ProcessView['running'];

/** The office, if it is the actor's to administer. */
export async function findAdministered(actor: PersonActor, officeCode: string, client: Db = db()) {
  const office = await client.office.findUnique({ where: { code: officeCode }, include: { ward: { select: { kind: true } }, hours: true } });
  return office && holdsRoleAt(actor, office.id, ['ward-administrator']) ? office : null;
}
export type AdministeredOffice = NonNullable<Awaited<ReturnType<typeof findAdministered>>>;

/** Whose steps are in use, and whether the office's own were passed over because the law became shorter. */
function standing(rows: readonly ProcessRow[], procedure: Pick<PublishedProcedure, 'content'>): { steps: readonly ProcessStep[]; source: 'office' | 'city'; passedOver: boolean } {
  const used = processInUse(rows, procedure.content);
  const own = rows.find((row) => row.officeId !== null && row.procedureCode !== null);
  return {
    steps: used?.steps ?? DEFAULT_STEPS(procedure.content),
    source: used?.officeId ? 'office' : 'city',
    passedOver: (own?.steps.length ?? 0) > 0 && own?.id !== used?.id,
  };
}

/** Every procedure in force with whose steps it has at the office. Refuses: office.not-found (also for who does not administer it) */
export async function findProcessList(actor: PersonActor, officeCode: string): Promise<Result<ProcessSummary[]>> {
  const office = await findAdministered(actor, officeCode);
  if (!office) return refuse('office.not-found');
  // the office's own before the city's, as `listProcesses` has them
  const all = await db().$queryRaw<ProcessRow[]>`
    SELECT DISTINCT ON ("officeId", "procedureCode") id, "officeId", "procedureCode", version, steps, "createdById",
           CASE WHEN "officeId" IS NOT NULL THEN ${office.ward.kind} END AS "wardKind"
      FROM process WHERE "officeId" = ${office.id}::uuid OR "officeId" IS NULL
     ORDER BY "officeId" NULLS LAST, "procedureCode" NULLS LAST, version DESC`;
  const procedures = await listInForce();
  return ok(procedures.map(({ code, content }) => {
    const rows = all.filter((row) => row.procedureCode === code || row.procedureCode === null);
    const { steps, source, passedOver } = standing(rows, { content });
    return { code, name: content.name, field: content.field, source, passedOver, steps: steps.length, hours: totalHours(steps) };
  }));
}

/** One procedure's steps at the office. Refuses: office.not-found, procedure.not-found */
export async function findProcessView(actor: PersonActor, officeCode: string, procedureCode: string): Promise<Result<ProcessView>> {
  const office = await findAdministered(actor, officeCode);
  if (!office) return refuse('office.not-found');
  const procedure = await findProcedure(procedureCode);
  if (!procedure) return refuse('procedure.not-found');
  const place = { officeId: office.id, procedureCode };
  const [rows, running, history] = await Promise.all([
    listProcesses(place),
    listRunning(place),
    db().process.findMany({ where: place, orderBy: { version: 'desc' }, take: 50, include: { createdBy: { select: { person: { select: { fullName: true } } } } } }),
  ]);
  return ok({
    code: procedureCode, name: procedure.content.name, ...standing(rows, procedure), version: history[0]?.version ?? 0,
    city: standing(rows.filter((row) => row.officeId === null), procedure).steps,
    legalHours: legalHours(procedure.content, office.ward.kind), running,
    history: history.map(({ version, createdAt, createdBy, steps }) => (
      { version, at: createdAt.toISOString(), official: createdBy?.person.fullName ?? null, steps: steps as unknown as readonly ProcessStep[] }
    )),
  });
}

/** Dossiers of the procedure under way at the office, by the steps that they keep. */
export async function listRunning({ officeId, procedureCode }: { officeId: string; procedureCode: string }, client: Db = db()): Promise<Running> {
  return client.$queryRaw<Running>`
    SELECT CASE WHEN p."officeId" IS NULL THEN 'city' ELSE 'office' END AS source, p.version, count(*)::int AS count
      FROM application a JOIN process p ON p.id = a."processId"
     WHERE a."officeId" = ${officeId}::uuid AND a."procedureCode" = ${procedureCode} AND a."closedAt" IS NULL
     GROUP BY p."officeId", p.version ORDER BY p."officeId" IS NULL, p.version DESC`;
}

/** How a dossier accepted at a moment would go through these steps, if each took all its time. */
export async function timelineOf(office: AdministeredOffice, { content }: PublishedProcedure, steps: readonly ProcessStep[], at: Date, client: Db = db()): Promise<Pick<StepsPreview, 'acceptedAt' | 'dueAt' | 'timeline'>> {
  const special = await listSpecialDays(client);
  const workingDays = office.ward.kind === 'xa' ? (content.workingDaysRural ?? content.workingDays) : content.workingDays;
  const after = (hours: number): string => addWorkingMinutes(at, hours * 60, office.hours, special).toISOString();
  return {
    acceptedAt: at.toISOString(),
    dueAt: dueAt(at, workingDays, content.cutoff, office.hours, special).toISOString(),
    timeline: steps.map((step, index) => ({ ...step, dueAt: after(totalHours(steps.slice(0, index + 1))) })),
  };
}
