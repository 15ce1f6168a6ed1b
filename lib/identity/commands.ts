import { audit } from '#lib/events/audit.ts';
import { announce } from '#lib/events/commands.ts';
import { newDataKey, newToken, openJson, sealJson, tokenHash, lookupHash, type Bytes } from '#lib/platform/crypto.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { fold } from '#lib/platform/fold.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import type { PersonActor, PersonFacts } from './model.ts';

/** A session ends this long after sign-in, and earlier when nobody used it for a while. */
export const SESSION_HOURS = 12;

/**
 * Records what VNeID says of a person: a new person gets a data key, a known one has name, level and facts renewed.
 * Two sign-ins at once make one person.
 */
export async function recordPerson(client: Db, facts: PersonFacts, level: 1 | 2): Promise<{ id: string }> {
  const idNumberHash = lookupHash('personal-id', facts.personalId);
  const names = { fullName: facts.fullName, searchName: fold(facts.fullName), level };
  const known = await client.person.findUnique({ where: { idNumberHash }, select: { id: true, dataKey: true } });
  if (known?.dataKey) {
    await client.person.update({ where: { id: known.id }, data: { ...names, facts: sealJson(known.dataKey, 'facts', facts) } });
    return { id: known.id };
  }
  const dataKey: Bytes = newDataKey();
  const sealed = { dataKey, facts: sealJson(dataKey, 'facts', facts) };
  return client.person.upsert({
    where: { idNumberHash },
    create: { idNumberHash, ...names, ...sealed },
    // the same person signed in elsewhere a moment ago (keep that key), or comes back after erasure (new key)
    update: known ? { ...names, ...sealed } : { ...names },
    select: { id: true },
  });
}

/** Records a sign-in: the person, and the issuer's subject that stands for them. */
export async function recordSignIn(input: { issuer: string; subject: string; facts: PersonFacts; level: 1 | 2 }): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    const person = await recordPerson(tx, input.facts, input.level);
    await tx.identityLink.upsert({
      where: { issuer_subject: { issuer: input.issuer, subject: input.subject } },
      create: { issuer: input.issuer, subject: input.subject, personId: person.id },
      update: { personId: person.id },
    });
    await audit(tx, { chain: 'identity', actor: `person:${person.id}`, action: 'signed-in', subject: `person:${person.id}`, detail: { level: input.level } });
    return person;
  });
}

/** Opens a session for a person; `token` goes into the cookie, only its hash is kept. */
export async function openSession(personId: string, token: string = newToken()): Promise<{ id: string; token: string; expiresAt: Date }> {
  const person = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { level: true } });
  const expiresAt = new Date(now().getTime() + SESSION_HOURS * 3_600_000);
  const session = await db().session.create({ data: { tokenHash: tokenHash(token), personId, level: person.level, expiresAt, createdAt: now(), lastSeenAt: now() }, select: { id: true } });
  return { id: session.id, token, expiresAt };
}

/** Notes that a session is in use, and on what device. */
export async function touchSession(sessionId: string, userAgent: string): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now(), userAgent: userAgent.slice(0, 300) } });
}

/** Ends one of the person's own sessions. Refuses: device.not-found */
export async function revokeSession(actor: PersonActor, sessionId: string): Promise<Result<null>> {
  return db().$transaction(async (tx) => {
    const ended = await tx.session.updateMany({ where: { id: sessionId, personId: actor.personId, revokedAt: null }, data: { revokedAt: now() } });
    if (ended.count === 0) return refuse('device.not-found');
    await announce(tx, { topic: 'session', ref: sessionId, audience: [`person:${actor.personId}`] });
    await audit(tx, { chain: 'identity', actor: `person:${actor.personId}`, action: 'session-revoked', subject: `session:${sessionId}`, detail: {} });
    return ok(null);
  });
}

/** Ends a session by its token (sign-out, another sign-in, past its time), and the event streams opened with it. */
export async function endSession(token: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({ where: { tokenHash: tokenHash(token), revokedAt: null }, data: { revokedAt: now() }, select: { id: true, personId: true } });
    for (const { id, personId } of ended) await announce(tx, { topic: 'session', ref: id, audience: [`person:${personId}`] });
  });
}

/** What VNeID said of a person at the last sign-in. @throws Error when the person was erased */
export function openFacts(person: { dataKey: Uint8Array | null; facts: Uint8Array }): PersonFacts {
  if (!person.dataKey) throw new Error('the person was erased');
  return openJson(person.dataKey, 'facts', person.facts) as PersonFacts;
}
