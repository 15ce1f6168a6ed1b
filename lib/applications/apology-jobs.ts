/** Nobody should learn from a missed date that a dossier is late: the apology is prepared before. */
import { notify } from '#lib/notifications/commands.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { ok } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { lockDossier, rulesOf, stateOf } from './act-commands.ts';
import { apologyIsDue } from './dossier-clock.ts';
import { RUNNING } from './status.ts';

/** No dossier with more time than this left can be in need of one, whatever days are holidays in between. */
const LOOK_AHEAD_MS = 14 * 86_400_000;

/**
 * Tells the approvers of each office, once per dossier, that an apology waits to be sent: the dossier's page has its
 * words and the new date ready. Gives how many dossiers.
 */
export async function prepareApologies(): Promise<number> {
  const near = await db().application.findMany({
    where: { status: { in: [...RUNNING] }, extendedAt: null, dueAt: { lte: new Date(now().getTime() + LOOK_AHEAD_MS) } },
    select: { code: true },
    orderBy: { dueAt: 'asc' },
  });
  let count = 0;
  for (const { code } of near) {
    const told = await transact(async (tx) => ok(await tellApprovers(tx, code)));
    if (told.ok && told.value) count += 1;
  }
  return count;
}

async function tellApprovers(tx: Tx, code: string): Promise<boolean> {
  const dossier = await lockDossier(tx, code);
  if (!dossier || !apologyIsDue(stateOf(dossier), (await rulesOf(tx, dossier)).rules, now())) return false;
  const approvers = await tx.official.findMany({ where: { active: true, personId: { not: dossier.personId }, roles: { some: { role: 'approver', officeId: dossier.officeId } } }, select: { personId: true } });
  await notify(tx, ...approvers.map(({ personId }) => ({ personId, kind: 'apology-prepared' as const, subject: `dossier:${code}`, dedupeKey: `apology:${dossier.id}:${personId}`, params: { code } })));
  return approvers.length > 0;
}
