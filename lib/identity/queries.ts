import { now } from '#lib/platform/clock.ts';
import { tokenHash } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { sql } from '#lib/platform/sql.ts';
import type { Text } from '#lib/platform/text.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { openFacts } from './commands.ts';
import { maskPersonalId } from './personal-id.ts';
import { holdsRoleAt } from './policy.ts';
import type { OfficeRoles, PersonActor, PersonFacts, Role } from './model.ts';
import type { Device, Me, StaffMember } from './schema.ts';

export type FoundSession = { readonly actor: PersonActor; readonly lastSeenAt: Date; readonly userAgent: string };

/**
 * The person behind a session cookie: null when the token is unknown, past its time or revoked, or the person erased.
 * One statement: it runs on every request of a signed-in person.
 */
export async function findSession(token: string): Promise<FoundSession | null> {
  const rows = await sql().$queryRaw<{ sessionId: string; personId: string; level: number; lastSeenAt: Date; userAgent: string; officialId: string | null; roles: { role: Role; officeId: string | null }[] | null }[]>`
    SELECT s.id AS "sessionId", s."personId", s.level, s."lastSeenAt", s."userAgent", o.id AS "officialId",
           (SELECT json_agg(json_build_object('role', r.role, 'officeId', r."officeId")) FROM official_role r WHERE r."officialId" = o.id) AS roles
      FROM session s JOIN person p ON p.id = s."personId" AND p."dataKey" IS NOT NULL LEFT JOIN official o ON o."personId" = s."personId" AND o.active
     WHERE s."tokenHash" = ${tokenHash(token)} AND s."revokedAt" IS NULL AND s."expiresAt" > ${now()}`;
  const row = rows[0];
  if (!row) return null;
  const official = row.officialId ? { id: row.officialId, ...groupRoles(row.roles ?? []) } : undefined;
  return {
    actor: { kind: 'person', personId: row.personId, sessionId: row.sessionId, level: row.level === 2 ? 2 : 1, ...(official && { official }) },
    lastSeenAt: row.lastSeenAt,
    userAgent: row.userAgent,
  };
}

function groupRoles(roles: readonly { role: Role; officeId: string | null }[]): { offices: OfficeRoles[]; cityRoles: Role[] } {
  const offices = new Map<string, Role[]>();
  for (const { role, officeId } of roles) if (officeId) offices.set(officeId, [...(offices.get(officeId) ?? []), role]);
  return {
    offices: [...offices].map(([officeId, held]) => ({ officeId, roles: held })),
    cityRoles: roles.filter((role) => role.officeId === null).map((role) => role.role),
  };
}

/** What VNeID says of the person signed in. */
export async function getFacts(personId: string, client: Db = db()): Promise<PersonFacts> {
  return openFacts(await client.person.findUniqueOrThrow({ where: { id: personId }, select: { dataKey: true, facts: true } }));
}

/** The person signed in, as the app's header and "me" page show them. */
export async function getMe(actor: PersonActor): Promise<Me> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: actor.personId },
    include: { official: { include: { roles: { include: { office: { select: { id: true, code: true, nameVi: true, nameEn: true } } } } } } },
  });
  const facts = openFacts(person);
  const { official } = person;
  const offices = new Map((official?.roles ?? []).flatMap(({ office }) => (office ? [[office.id, { id: office.id, code: office.code, name: text(office.nameVi, office.nameEn) }] as const] : [])));
  return {
    fullName: person.fullName,
    level: actor.level,
    personalIdMasked: maskPersonalId(facts.personalId),
    birthDate: facts.birthDate,
    residenceWardCode: facts.residence?.wardCode ?? null,
    official: official?.active
      ? { title: text(official.titleVi, official.titleEn), roles: [...new Set(official.roles.map((role) => role.role as Role))], offices: [...offices.values()] }
      : null,
  };
}

function text(vi: string, en: string): Text {
  return { vi, en };
}

/** The person's open sessions, the latest used first. */
export async function listDevices(actor: PersonActor): Promise<Device[]> {
  const rows = await db().session.findMany({
    where: { personId: actor.personId, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: { lastSeenAt: 'desc' },
  });
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent,
    signedInAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === actor.sessionId,
  }));
}

/**
 * The officials of an office with their roles, by name. For its administrators.
 * Refuses: office.not-found (no such office, or not the actor's to administer)
 */
export async function findStaff(actor: PersonActor, officeCode: string): Promise<Result<StaffMember[]>> {
  const office = await db().office.findUnique({ where: { code: officeCode }, select: { id: true } });
  if (!office || !holdsRoleAt(actor, office.id, ['ward-administrator'])) return refuse('office.not-found');
  const rows = await db().official.findMany({
    where: { roles: { some: { officeId: office.id } } },
    include: { person: { select: { fullName: true, searchName: true } }, roles: { where: { officeId: office.id } } },
  });
  return ok(rows
    .toSorted((a, b) => (a.person.searchName < b.person.searchName ? -1 : 1))
    .map((row) => ({ id: row.id, fullName: row.person.fullName, title: text(row.titleVi, row.titleEn), active: row.active, roles: row.roles.map((role) => role.role as Role) })));
}
