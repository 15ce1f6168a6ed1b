/** What an official does in the inbox itself. */
import { announce } from '#lib/events/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { lockVisible } from './act-commands.ts';
import { acceptApplication } from './decision-commands.ts';
import { LOCK_SECONDS, type AcceptedMany, type InboxFilter, type Lock } from './inbox-schema.ts';
import { canSeeInside } from './policy.ts';

export const MAX_FILTERS = 20;

/**
 * Accepts several dossiers, each by itself: what cannot be accepted is named with its reason and stops nothing. Each is
 * accepted on the revision that was seen, so that asking again accepts nothing twice.
 */
export async function acceptMany(actor: PersonActor, items: readonly { code: string; revision: number }[]): Promise<AcceptedMany> {
  const accepted: string[] = [];
  const refused: { code: string; error: string }[] = [];
  for (const { code, revision } of items) {
    const result = await acceptApplication(actor, code, { revision });
    if (result.ok) accepted.push(code);
    else refused.push({ code, error: result.code });
  }
  return { accepted, refused };
}

/**
 * Says that an official has a dossier open, for `LOCK_SECONDS` from now; to be repeated while it is. A colleague's
 * dossier stays the colleague's (`mine` false) until it runs out. Refuses: application.not-found, access.denied
 */
export function holdDossier(actor: PersonActor, code: string): Promise<Result<Lock>> {
  return transact<Lock>(async (tx) => {
    const found = await lockVisible(tx, actor, code);
    if (!found.ok) return found;
    const dossier = found.value;
    const official = actor.official;
    if (!official || !canSeeInside(actor, dossier)) return refuse('access.denied');
    const others = dossier.lockedById !== null && dossier.lockedById !== official.id && dossier.lockedUntil !== null && dossier.lockedUntil > now();
    if (others) {
      const holder = await tx.official.findUniqueOrThrow({ where: { id: dossier.lockedById ?? '' }, select: { person: { select: { fullName: true } } } });
      return ok({ lockedBy: holder.person.fullName, mine: false, until: dossier.lockedUntil?.toISOString() ?? null });
    }
    const until = new Date(now().getTime() + LOCK_SECONDS * 1000);
    await tx.application.update({ where: { id: dossier.id }, data: { lockedById: official.id, lockedUntil: until } });
    // a renewal is no news
    if (dossier.lockedById !== official.id) await announce(tx, { topic: 'application', ref: code, audience: [`office:${dossier.officeId}`] });
    return ok({ lockedBy: null, mine: true, until: until.toISOString() });
  });
}

/** The official has closed the dossier. */
export async function releaseDossier(actor: PersonActor, code: string): Promise<Result<null>> {
  await db().application.updateMany({ where: { code, lockedById: actor.official?.id ?? '' }, data: { lockedById: null, lockedUntil: null } });
  return ok(null);
}

/** Keeps a filter under a name; the same name again replaces it. Refuses: access.denied, inbox.too-many-filters */
export function saveFilter(actor: PersonActor, input: { name: string; query: InboxFilter }): Promise<Result<{ id: string }>> {
  return transact(async (tx) => {
    const officialId = actor.official?.id;
    if (!officialId) return refuse('access.denied');
    const others = await tx.savedFilter.count({ where: { officialId, name: { not: input.name } } });
    if (others >= MAX_FILTERS) return refuse('inbox.too-many-filters', { count: MAX_FILTERS });
    return ok(await tx.savedFilter.upsert({
      where: { officialId_name: { officialId, name: input.name } },
      create: { officialId, name: input.name, query: input.query, createdAt: now() },
      update: { query: input.query },
      select: { id: true },
    }));
  });
}

/** Removes one of one's own filters. Refuses: inbox.filter-not-found */
export async function deleteFilter(actor: PersonActor, id: string): Promise<Result<null>> {
  const gone = await db().savedFilter.deleteMany({ where: { id, officialId: actor.official?.id ?? '' } });
  return gone.count === 1 ? ok(null) : refuse('inbox.filter-not-found');
}
