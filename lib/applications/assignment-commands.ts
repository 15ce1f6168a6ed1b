/** Taking a dossier, giving it on or back, and passing on what somebody who is away has. */
import { announce } from '#lib/events/commands.ts';
import { audit } from '#lib/events/audit.ts';
import type { PersonActor, Role } from '#lib/identity/model.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import { localDate } from '#lib/platform/clock.ts';
import type { Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import { lockVisible } from './act-commands.ts';
import type { Assigned, AwayResult } from './inbox-schema.ts';
import { assign, leastBusy, ROLE_OF_STAGE, type Held, type How } from './pass-on-commands.ts';
import { canSeeInside } from './policy.ts';
import type { Stage } from './stage.ts';

/** Takes a dossier from the pile or from a colleague. Refuses: application.not-found, access.denied (one's own) */
export function takeDossier(actor: PersonActor, code: string, once?: Once): Promise<Result<Assigned>> {
  return reassign(actor, code, actor.official?.id ?? null, 'take', once);
}

/**
 * Gives a dossier to a colleague of the office, or back to the pile (`officialId` null).
 * Refuses: application.not-found, access.denied (one's own dossier), application.assignee-not-possible (no official who
 * handles dossiers here, or the applicant)
 */
export function giveDossier(actor: PersonActor, code: string, officialId: string | null, once?: Once): Promise<Result<Assigned>> {
  return reassign(actor, code, officialId, officialId === null ? 'release' : 'give', once);
}

async function reassign(actor: PersonActor, code: string, officialId: string | null, how: How, once?: Once): Promise<Result<Assigned>> {
  return transact(async (tx) => {
    const found = await lockVisible(tx, actor, code);
    if (!found.ok) return found;
    const dossier = found.value;
    if (!canSeeInside(actor, dossier)) return refuse('access.denied');
    const to = officialId === null ? null : await findColleague(tx, dossier, officialId);
    if (officialId !== null && !to) return refuse('application.assignee-not-possible');
    await assign(tx, dossier, officialId, actor.official?.id ?? null, how);
    await announce(tx, { topic: 'application', ref: code, audience: [`office:${dossier.officeId}`] });
    await audit(tx, { chain: `office:${dossier.officeId}`, actor: `official:${actor.official?.id ?? ''}`, action: `application.${how}`, subject: `application:${dossier.id}`, detail: { to: officialId } });
    return ok({ code, assigneeName: to?.person.fullName ?? null });
  }, once);
}

const HANDLERS: Role[] = ['receiver', 'specialist', 'approver'];

function findColleague(tx: Tx, dossier: Held, id: string) {
  return tx.official.findFirst({
    where: { id, active: true, personId: { not: dossier.personId }, roles: { some: { officeId: dossier.officeId, role: { in: HANDLERS } } } },
    select: { person: { select: { fullName: true } } },
  });
}

/**
 * Says that an official is away until the end of a date (null: is back), and gives what they have on hand to others by
 * load. An approver or administrator of the office may say it, and the official themselves.
 * Refuses: office.not-found, access.denied, official.not-found, official.away-in-the-past
 */
export function setAway(actor: PersonActor, input: { office: string; officialId: string; until: string | null }, once?: Once): Promise<Result<AwayResult>> {
  return transact(async (tx) => {
    const office = await tx.office.findUnique({ where: { code: input.office }, select: { id: true } });
    if (!office) return refuse('office.not-found');
    if (!holdsRoleAt(actor, office.id, ['approver', 'ward-administrator']) && actor.official?.id !== input.officialId) return refuse('access.denied');
    const official = await tx.official.findFirst({ where: { id: input.officialId, roles: { some: { officeId: office.id } } }, select: { id: true } });
    if (!official) return refuse('official.not-found');
    if (input.until !== null && input.until < localDate()) return refuse('official.away-in-the-past');
    await tx.official.update({ where: { id: official.id }, data: { awayUntil: input.until === null ? null : new Date(input.until) } });
    const passed = input.until === null ? 0 : await passAll(tx, official.id, office.id, actor.official?.id ?? null);
    await announce(tx, { topic: 'application', ref: 'load', audience: [`office:${office.id}`] });
    await audit(tx, { chain: `office:${office.id}`, actor: `official:${actor.official?.id ?? ''}`, action: 'official.away', subject: `official:${official.id}`, detail: { until: input.until, passed } });
    return ok({ passed });
  }, once);
}

async function passAll(tx: Tx, officialId: string, officeId: string, byId: string | null): Promise<number> {
  const held = await tx.$queryRaw<(Held & { stage: Stage })[]>`
    SELECT id, "personId", "officeId", "assigneeId", stage FROM application
     WHERE "assigneeId" = ${officialId}::uuid AND "officeId" = ${officeId}::uuid AND stage <> 'done' ORDER BY "dueAt" NULLS LAST, id FOR UPDATE`;
  for (const dossier of held) {
    const role = ROLE_OF_STAGE[dossier.stage];
    await assign(tx, dossier, role ? await leastBusy(tx, dossier, role, officialId) : null, byId, 'away');
  }
  return held.length;
}
