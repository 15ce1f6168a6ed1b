/**
 * Who gets a dossier that enters a stage: whoever has the least to do among those whose work it is. Having a dossier is a
 * matter of order, not of rights: the policy asks for roles alone, so that nobody's absence stops a dossier.
 */
import type { Role } from '#lib/identity/model.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import { localDate, now } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import type { Doer } from './model.ts';
import { isApplicant } from './policy.ts';
import type { Stage } from './stage.ts';

/** Whose work a stage is. What waits to be received is taken from the pile, oldest first, and not given out. */
export const ROLE_OF_STAGE: Partial<Record<Stage, Role>> = { process: 'specialist', approve: 'approver', return: 'receiver' };

export type How = 'take' | 'give' | 'auto' | 'release' | 'away';
export type Held = { readonly id: string; readonly personId: string; readonly officeId: string; readonly assigneeId: string | null };

/**
 * A dossier that enters another stage leaves the hands it was in. Whoever begins it, and may do what comes, keeps it.
 * To be called in the transaction of the change.
 */
export async function passOn(tx: Tx, dossier: Held, stage: Stage, doer: Doer): Promise<void> {
  const role = ROLE_OF_STAGE[stage];
  const by = doer === 'system' ? null : (doer.official?.id ?? null);
  if (!role) return assign(tx, dossier, null, by, 'release');
  if (doer !== 'system' && by && holdsRoleAt(doer, dossier.officeId, [role]) && !isApplicant(doer, dossier)) return assign(tx, dossier, by, by, 'take');
  return assign(tx, dossier, await leastBusy(tx, dossier, role), null, 'auto');
}

/** The official in this role with the fewest dossiers on hand, who is here and is not the applicant; null if there is none. */
export async function leastBusy(tx: Tx, dossier: Held, role: Role, except: string | null = null): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM official o
      JOIN official_role r ON r."officialId" = o.id AND r.role = ${role} AND r."officeId" = ${dossier.officeId}::uuid
      LEFT JOIN application a ON a."assigneeId" = o.id AND a.stage IN ('receive', 'process', 'approve', 'return')
     WHERE o.active AND (o."awayUntil" IS NULL OR o."awayUntil" < ${localDate()}::date) AND o."personId" <> ${dossier.personId}::uuid
       AND o.id IS DISTINCT FROM ${except}::uuid
     GROUP BY o.id ORDER BY count(a.id), o.id LIMIT 1`;
  return row?.id ?? null;
}

export async function assign(tx: Tx, dossier: Held, officialId: string | null, byId: string | null, how: How): Promise<void> {
  if (officialId === dossier.assigneeId) return;
  await tx.application.update({ where: { id: dossier.id }, data: { assigneeId: officialId } });
  await tx.assignment.create({ data: { applicationId: dossier.id, officialId, byId, how, at: now() } });
}
