/** The steps of a procedure at an office, changed by its administrator: previewed, logged, and only for dossiers accepted after. */
import { audit } from '#lib/events/audit.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { findAdministered, listRunning, timelineOf } from './process-admin-queries.ts';
import { checkSteps, DEFAULT_STEPS, isSameProcess, legalHours } from './process.ts';
import { listProcesses, lockProcess, processInUse } from './process-queries.ts';
import type { StepsInput, StepsPreview } from './process-schema.ts';
import { findProcedure } from './queries.ts';

/**
 * Writes a new version of an office's steps, or says what it would do (`preview`). No steps: the city's again. Dossiers
 * under way keep the steps that they were accepted with.
 * Refuses: office.not-found (also for who does not administer it), procedure.not-found, process.stale (somebody else
 * changed them), process.wrong (issues: path and StepProblem code), process.unchanged
 */
export async function changeSteps(actor: PersonActor, officeCode: string, procedureCode: string, { version, steps, preview }: StepsInput): Promise<Result<StepsPreview>> {
  return transact(async (tx) => {
    const office = await findAdministered(actor, officeCode, tx);
    if (!office || !actor.official) return refuse('office.not-found');
    const procedure = await findProcedure(procedureCode, tx);
    if (!procedure) return refuse('procedure.not-found');
    if (steps.length > 0) {
      const problems = checkSteps(steps, legalHours(procedure.content, office.ward.kind));
      if (problems.length > 0) return refuse('process.wrong', undefined, problems.map(({ code, step }) => ({ path: step === undefined ? ['steps'] : ['steps', step], code })));
    }
    const place = { officeId: office.id, procedureCode };
    await lockProcess(tx, office.id, procedureCode);
    const rows = await listProcesses(place, tx);
    const own = rows.find((row) => row.officeId !== null && row.procedureCode !== null);
    if ((own?.version ?? 0) !== version) return refuse('process.stale', { version: own?.version ?? 0 });
    if (isSameProcess(own?.steps ?? [], steps)) return refuse('process.unchanged');
    const inUse = steps.length > 0 ? steps : (processInUse(rows.filter((row) => row !== own), procedure.content)?.steps ?? DEFAULT_STEPS(procedure.content));
    const at = now();
    const found = { applied: !preview, version: version + (preview ? 0 : 1), ...(await timelineOf(office, procedure, inUse, at, tx)), running: await listRunning(place, tx) };
    if (preview) return ok(found);
    await tx.process.create({ data: { ...place, version: found.version, steps: [...steps], createdAt: at, createdById: actor.official.id } });
    await audit(tx, { chain: `office:${office.id}`, actor: `official:${actor.official.id}`, action: 'process.change', subject: `procedure:${procedureCode}`, detail: { version: found.version, steps: steps.length } });
    return ok(found);
  });
}
