/**
 * Acting for a citizen who agrees: a member of the ward's digital team whom the citizen lets in with a code, or the
 * receiver at the counter. Limited in time, ended by either side, told to the citizen, and recorded with every use.
 */
import { randomInt } from 'node:crypto';
import { audit } from '#lib/events/audit.ts';
import { announce } from '#lib/events/commands.ts';
import { openFacts, recordPerson } from '#lib/identity/commands.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import { notify } from '#lib/notifications/commands.ts';
import { localDate, now, yearsBetween } from '#lib/platform/clock.ts';
import { lookupHash } from '#lib/platform/crypto.ts';
import type { Tx } from '#lib/platform/db.ts';
import { fold } from '#lib/platform/fold.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact, type Once } from '#lib/platform/transaction.ts';
import type { GivenHelp, HelpCode, StartCounterHelp, StartHelp } from './help-schema.ts';

/** A code serves once, within this time … */
const CODE_MINUTES = 10;
/** … and opens the door for so long. */
const HELP_MINUTES = 60;
const COUNTER_MINUTES = 120;
/** From this age on one has an identity card and may file in one's own name (Law on Identification 26/2023/QH15, art. 19). */
const OWN_NAME_FROM = 14;

const inMinutes = (minutes: number): Date => new Date(now().getTime() + minutes * 60_000);
const codeHash = (code: string): ReturnType<typeof lookupHash> => lookupHash('help', code);

/** A code that the citizen reads out to the helper; the one before it, if any, is void. */
export function offerHelp(actor: PersonActor): Promise<Result<HelpCode>> {
  return transact(async (tx) => {
    await tx.help.updateMany({ where: { personId: actor.personId, startedAt: null, endedAt: null }, data: { codeHash: null, endedAt: now() } });
    const code = String(randomInt(0, 100_000_000)).padStart(8, '0');
    const codeUntil = inMinutes(CODE_MINUTES);
    const { id } = await tx.help.create({ data: { kind: 'digital-team', personId: actor.personId, codeHash: codeHash(code), codeUntil, createdAt: now(), expiresAt: codeUntil } });
    await audit(tx, { chain: 'identity', actor: `person:${actor.personId}`, action: 'help.offered', subject: `help:${id}`, detail: {} });
    return ok({ id, code, until: codeUntil.toISOString() });
  });
}

/** Lets the helper in. Refuses: access.denied, help.code-wrong (unknown, used or too old: one refusal for all), help.self */
export function startHelp(actor: PersonActor, input: StartHelp, once?: Once): Promise<Result<GivenHelp>> {
  return transact(async (tx) => {
    const office = await ownOffice(tx, actor, input.office);
    if (!office) return refuse('access.denied');
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM help WHERE "codeHash" = ${codeHash(input.code)} AND "codeUntil" > ${now()} AND "startedAt" IS NULL AND "endedAt" IS NULL FOR UPDATE`;
    if (!row) return refuse('help.code-wrong');
    const { personId } = await tx.help.findUniqueOrThrow({ where: { id: row.id }, select: { personId: true } });
    if (personId === actor.personId) return refuse('help.self');
    return start(tx, actor, { id: row.id, personId, officeId: office.id, minutes: HELP_MINUTES });
  }, once);
}

/**
 * Begins an intake at the counter, for the person whose card the receiver has in hand. A person not known yet is made.
 * Refuses: access.denied, help.self, help.underage, help.person-mismatch (the number belongs to somebody with another
 * name or birth date)
 */
export function startCounterHelp(actor: PersonActor, input: StartCounterHelp, once?: Once): Promise<Result<GivenHelp>> {
  return transact(async (tx) => {
    const office = await ownOffice(tx, actor, input.office);
    if (!office) return refuse('access.denied');
    if (yearsBetween(input.birthDate, localDate()) < OWN_NAME_FROM) return refuse('help.underage');
    const person = await personOfCard(tx, input);
    if (!person.ok) return person;
    if (person.value.id === actor.personId) return refuse('help.self');
    const until = inMinutes(COUNTER_MINUTES);
    const { id } = await tx.help.create({ data: { kind: 'counter', personId: person.value.id, codeUntil: until, createdAt: now(), expiresAt: until } });
    return start(tx, actor, { id, personId: person.value.id, officeId: office.id, minutes: COUNTER_MINUTES });
  }, once);
}

/** What VNeID said of somebody is never changed from a card that was typed in. */
async function personOfCard(tx: Tx, card: StartCounterHelp): Promise<Result<{ id: string }>> {
  const known = await tx.person.findUnique({ where: { idNumberHash: lookupHash('personal-id', card.personalId) } });
  if (known?.dataKey) {
    const facts = openFacts(known);
    const same = fold(facts.fullName) === fold(card.fullName) && facts.birthDate === card.birthDate;
    return same ? ok({ id: known.id }) : refuse('help.person-mismatch');
  }
  const { personalId, fullName, birthDate, sex, phone } = card;
  return ok(await recordPerson(tx, { personalId, fullName, birthDate, sex, phone, nationality: 'VN' }, 1));
}

async function start(tx: Tx, actor: PersonActor, help: { id: string; personId: string; officeId: string; minutes: number }): Promise<Result<GivenHelp>> {
  const official = actor.official;
  if (!official) return refuse('access.denied');
  const row = await tx.help.update({
    where: { id: help.id },
    data: { codeHash: null, helperId: official.id, officeId: help.officeId, startedAt: now(), expiresAt: inMinutes(help.minutes) },
    include: { person: { select: { fullName: true } } },
  });
  await notify(tx, { personId: help.personId, kind: 'help-started', subject: `help:${help.id}`, dedupeKey: `help:${help.id}`, params: {} });
  await announce(tx, { topic: 'session', ref: help.id, audience: [`person:${help.personId}`] });
  await audit(tx, { chain: 'identity', actor: `official:${official.id}`, action: 'help.started', subject: `help:${help.id}`, detail: { kind: row.kind } });
  return ok({ id: row.id, kind: row.kind as GivenHelp['kind'], personName: row.person.fullName, startedAt: now().toISOString(), expiresAt: row.expiresAt.toISOString() });
}

/** Ends a help; either side may. Refuses: help.not-found */
export function endHelp(actor: PersonActor, id: string): Promise<Result<null>> {
  return transact(async (tx) => {
    const mine = [{ personId: actor.personId }, ...(actor.official ? [{ helperId: actor.official.id }] : [])];
    const ended = await tx.help.updateMany({ where: { id, endedAt: null, OR: mine }, data: { endedAt: now(), codeHash: null } });
    if (ended.count === 0) return refuse('help.not-found');
    await audit(tx, { chain: 'identity', actor: `person:${actor.personId}`, action: 'help.ended', subject: `help:${id}`, detail: {} });
    return ok(null);
  });
}

/** Helping is the work of those who receive people. */
async function ownOffice(tx: Tx, actor: PersonActor, code: string): Promise<{ id: string } | null> {
  const office = await tx.office.findUnique({ where: { code }, select: { id: true } });
  return office && holdsRoleAt(actor, office.id, ['receiver']) ? office : null;
}
