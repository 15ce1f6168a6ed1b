/** Coming to the office: checking in, and numbers given out there. */
import { lookupHash, tokenHash } from '#lib/platform/crypto.ts';
import { openFacts } from '#lib/identity/commands.ts';
import type { DeviceActor, PersonFacts } from '#lib/identity/model.ts';
import { isPersonalId } from '#lib/identity/personal-id.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import { db, type Tx } from '#lib/platform/db.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/platform/result.ts';
import type { Sql } from '#lib/platform/sql.ts';
import type { Locale } from '#lib/platform/text.ts';
import { transact, transactPlain, type Once } from '#lib/platform/transaction.ts';
import { headStartOf, strongest } from '#lib/priority/classes.ts';
import type { Priority, PriorityClass } from '#lib/priority/model.ts';
import { priorityFor } from './booking-commands.ts';
import { readCheckInCode } from './check-in-code.ts';
import { readCitizenCard } from './citizen-card.ts';
import { checkLimits, holderOf } from './limits-commands.ts';
import { getOfficeCode } from './office-code-queries.ts';
import { findQueueOffice, type QueueOfficeRow } from './office-queries.ts';
import { arrival, rankAt } from './order.ts';
import type { KioskScanned } from './schema.ts';
import { getTicket } from './ticket-queries.ts';
import { asDate, changeTicket, createTicket, dayOf, lockTicket, ticketToken, today, type By, type TicketRow } from './ticket-commands.ts';

/** Who comes earlier than this before the booked hour waits outside the line anyway. */
export const EARLY_MINUTES = 60;

const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false;

/**
 * Puts a booked ticket into the line. Refuses: queue.not-today, queue.already-checked-in, queue.too-early,
 * queue.office-closed, queue.not-now
 */
export async function checkInTicket(tx: Tx, id: string, by: By): Promise<Refusal | TicketRow> {
  const ticket = await lockTicket(tx, id);
  if (!ticket) return refuse('queue.ticket-not-found');
  if (ticket.status === 'waiting') return refuse('queue.already-checked-in');
  if (ticket.status !== 'booked') return refuse('queue.not-now');
  if (dayOf(ticket.day) !== today()) return refuse('queue.not-today');
  const at = now();
  if (ticket.slotId && ticket.slotStartAt && ticket.slotStartAt.getTime() - at.getTime() > EARLY_MINUTES * 60_000) return refuse('queue.too-early', { minutes: EARLY_MINUTES });
  const office = await findQueueOffice({ id: ticket.officeId }, tx);
  const last = office?.stretches(today()).at(-1);
  if (!last || at >= atLocal(today(), last.closes)) return refuse('queue.office-closed');
  const arrivedAt = arrival(at.getTime(), ticket.slotId ? (ticket.slotStartAt?.getTime() ?? null) : null);
  return changeTicket(tx, ticket, 'check-in', { status: 'waiting', arrivedAt: new Date(arrivedAt), rankAt: new Date(rankAt(arrivedAt, ticket.headStart)) }, by);
}

/** Refuses with the office to which the number belongs, named in the caller's language. */
async function elsewhere(officeId: string, locale: Locale): Promise<Refusal> {
  const { nameVi, nameEn } = await db().office.findUniqueOrThrow({ where: { id: officeId }, select: { nameVi: true, nameEn: true } });
  return refuse('queue.code-elsewhere', { office: locale === 'vi' ? nameVi : nameEn });
}

/**
 * The holder scans the code on the office's screen. Refuses: queue.code-forged, queue.code-old, queue.code-elsewhere,
 * and as `checkInTicket`
 * @param locale the caller's language, in which a refusal names the right office
 */
export async function checkInByCode(ticket: TicketRow, code: string, locale: Locale): Promise<Result<{ id: string }>> {
  const read = readCheckInCode(code);
  if (!read.ok) return refuse(read.why === 'old' ? 'queue.code-old' : 'queue.code-forged');
  if ((await getOfficeCode(ticket.officeId)) !== read.office) return elsewhere(ticket.officeId, locale);
  return transact(async (tx) => {
    const changed = await checkInTicket(tx, ticket.id, ticket.personId ? { personId: ticket.personId } : {});
    return isRefusal(changed) ? changed : ok({ id: changed.id });
  });
}

/**
 * What somebody holds before the kiosk's camera: a booking (the QR on the phone or the paper, or the citizen card of who
 * booked) is checked in;
 * another citizen card says which priority it proves. Refuses: queue.card-not-read, queue.code-elsewhere, and as `checkInTicket`
 * @param locale the kiosk's language, in which a refusal names the right office
 */
export async function checkInAtKiosk(device: DeviceActor, code: string, locale: Locale): Promise<Result<KioskScanned>> {
  const card = readCitizenCard(code, today());
  const token = /#([\w-]{32,64})$/.exec(code)?.[1] ?? (/^[\w-]{32,64}$/.test(code) ? code : null);
  // a phone knows its ticket by the id alone: random enough that nobody else can show it
  const id = /[?&]id=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(code)?.[1] ?? null;
  if (!card && !token && !id) return refuse('queue.card-not-read');
  const ticket = token || id
    ? await db().ticket.findUnique({ where: token ? { tokenHash: tokenHash(token) } : { id: id ?? '' } })
    : await db().ticket.findFirst({ where: { officeId: device.officeId, day: asDate(today()), holder: holderOf(card?.personalId ?? ''), status: 'booked' }, orderBy: { slotStartAt: 'asc' } });
  if (!ticket && card) {
    const office = await findQueueOffice({ id: device.officeId });
    const priority = office && priorityFor({ birthDate: card.birthDate } as PersonFacts, undefined, office.headStarts);
    return ok({ kind: 'card', classes: priority ? [priority.class] : [] });
  }
  if (!ticket) return refuse('queue.ticket-not-found');
  if (ticket.officeId !== device.officeId) return elsewhere(ticket.officeId, locale);
  const checked = await transact(async (tx) => {
    const changed = await checkInTicket(tx, ticket.id, { deviceId: device.deviceId });
    return isRefusal(changed) ? changed : ok({ id: changed.id });
  });
  return checked.ok ? ok({ kind: 'checked-in', ticket: await getTicket(checked.value.id) }) : checked;
}

export type IssueInput = {
  readonly officeId: string;
  readonly letter: string;
  readonly source: 'kiosk' | 'desk';
  readonly declared?: PriorityClass | undefined;
  /** at a desk the official has seen the person: the declared class counts as shown */
  readonly shown?: boolean | undefined;
  readonly personalId?: string | undefined;
  /** the QR of a citizen card */
  readonly card?: string | undefined;
};

/**
 * Gives a number on the spot: in line at once. Refuses: queue.group-not-found, queue.office-closed,
 * queue.card-not-read, request.invalid (no personal identification number), the limits (when the person is known)
 */
export async function issueTicket(input: IssueInput, by: By, once?: Once): Promise<Result<{ id: string; token: string }>> {
  const issued = await transactPlain(async (tx) => {
    const office = await findQueueOffice({ id: input.officeId }, tx);
    const group = office?.groups.find((candidate) => candidate.letter === input.letter);
    if (!office || !group) return refuse('queue.group-not-found');
    const last = office.stretches(today()).at(-1);
    if (!last || now() >= atLocal(today(), last.closes)) return refuse('queue.office-closed');
    const card = input.card ? readCitizenCard(input.card, today()) : null;
    if (input.card && !card) return refuse('queue.card-not-read');
    if (input.personalId && !isPersonalId(input.personalId, today())) return refuse('request.invalid', { where: 'body' }, [{ path: ['personalId'], code: 'personal-id' }]);
    const personalId = card?.personalId ?? input.personalId;
    const holder = personalId ? holderOf(personalId) : null;
    const limit = holder ? await checkLimits(tx, holder, group.id, today()) : null;
    if (limit) return limit;
    const known = personalId ? await findFacts(tx, personalId) : null;
    const priority = priorityHere(known?.facts ?? null, card, input, office);
    const { id } = await createTicket(tx, {
      officeId: office.id, group, day: today(), source: input.source, holder, personId: known?.id ?? null, priority,
      headStart: headStartOf(priority?.class ?? null, office.headStarts), arrivedAt: now(),
    }, by);
    // the reply that is kept for repeats holds no token: whoever reads it could open the number
    return ok({ id });
  }, once);
  return issued.ok ? ok({ id: issued.value.id, token: ticketToken(issued.value.id) }) : issued;
}

/** Somebody who has signed in before is known by the keyed hash of the number. */
async function findFacts(tx: Sql, personalId: string): Promise<{ id: string; facts: PersonFacts } | null> {
  const [person] = await tx.$queryRaw<{ id: string; dataKey: Uint8Array | null; facts: Uint8Array }[]>`SELECT id, "dataKey", facts FROM person WHERE "idNumberHash" = ${lookupHash('personal-id', personalId)}`;
  return person?.dataKey ? { id: person.id, facts: openFacts(person) } : null;
}

function priorityHere(facts: PersonFacts | null, card: { birthDate: string } | null, input: IssueInput, office: QueueOfficeRow): Priority | null {
  // what an official has seen is more than a declaration, and counts below
  const grounds = [priorityFor(facts, input.shown ? undefined : input.declared, office.headStarts)];
  // the card itself proves the age
  if (card) grounds.push(priorityFor({ birthDate: card.birthDate } as PersonFacts, undefined, office.headStarts));
  const found = grounds.filter((ground) => ground !== null);
  if (input.shown && input.declared) found.push({ class: input.declared, evidence: 'shown' });
  return strongest(found, office.headStarts);
}
