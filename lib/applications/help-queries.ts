import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { GivenHelp, ReceivedHelp } from './help-schema.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The actor that an official is while helping: the citizen, with the citizen's own level, and nothing of the official's
 * rights. Null where the help is not theirs, not begun, ended or past its time.
 */
export async function findHelping(official: PersonActor, helpId: string, client: Db = db()): Promise<PersonActor | null> {
  if (!official.official || !UUID.test(helpId)) return null;
  const help = await client.help.findFirst({
    where: { id: helpId, helperId: official.official.id, startedAt: { not: null }, endedAt: null, expiresAt: { gt: now() } },
    include: { person: { select: { dataKey: true } } },
  });
  if (!help?.officeId || !help.person.dataKey) return null;
  return {
    kind: 'person', personId: help.personId, sessionId: official.sessionId,
    // whoever helps has identified the person: by a code from the person's own level 2 session, or by the card at the counter
    level: 2,
    helping: { helpId: help.id, officialId: official.official.id, officeId: help.officeId, kind: help.kind as 'digital-team' | 'counter' },
  };
}

/** The helps that an official gives at this moment. */
export async function listGivenHelps(actor: PersonActor, client: Db = db()): Promise<GivenHelp[]> {
  if (!actor.official) return [];
  const rows = await client.help.findMany({
    where: { helperId: actor.official.id, startedAt: { not: null }, endedAt: null, expiresAt: { gt: now() } },
    include: { person: { select: { fullName: true } } },
    orderBy: { startedAt: 'desc' },
  });
  return rows.map((row) => ({ id: row.id, kind: row.kind as GivenHelp['kind'], personName: row.person.fullName, startedAt: (row.startedAt ?? row.createdAt).toISOString(), expiresAt: row.expiresAt.toISOString() }));
}

/** Every help that a person was offered or given, the latest first. */
export async function listReceivedHelps(actor: PersonActor, client: Db = db()): Promise<ReceivedHelp[]> {
  const rows = await client.help.findMany({
    where: { personId: actor.personId, OR: [{ startedAt: { not: null } }, { endedAt: null, codeUntil: { gt: now() } }] },
    include: { helper: { select: { person: { select: { fullName: true } } } }, office: { select: { nameVi: true, nameEn: true } } },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id, kind: row.kind as ReceivedHelp['kind'], helperName: row.helper?.person.fullName ?? null,
    officeName: row.office && { vi: row.office.nameVi, en: row.office.nameEn },
    createdAt: row.createdAt.toISOString(), startedAt: row.startedAt?.toISOString() ?? null, expiresAt: row.expiresAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
