/** Kiosks, boards and the screens at counters (`desk`): let in and sent away by the ward's administrator, and the numbers kiosks lease. */
import { audit } from '#lib/events/audit.ts';
import { holdsRoleAt } from '#lib/identity/policy.ts';
import type { DeviceActor, PersonActor } from '#lib/identity/model.ts';
import { atLocal, now } from '#lib/platform/clock.ts';
import { newToken, tokenHash } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { transact } from '#lib/platform/transaction.ts';
import { headStartOf } from '#lib/priority/classes.ts';
import type { PriorityClass } from '#lib/priority/model.ts';
import { priorityFor } from './booking-commands.ts';
import { findQueueOffice } from './office-queries.ts';
import type { Block, Reconciled } from './schema.ts';
import { asDate, createTicket, dayOf, nextNumber, tellLine, today } from './ticket-commands.ts';

/** Numbers in a block: what a kiosk gives out in about an hour without network. */
export const BLOCK_SIZE = 20;

/**
 * Lets a device in. Its token is shown once and only its hash is kept: no reply of this is stored for repeats either, so a
 * request that comes twice lets in two devices. Refuses: office.not-found
 */
export async function issueDevice(actor: PersonActor, officeCode: string, input: { kind: 'kiosk' | 'board' | 'desk'; name: string }): Promise<Result<{ id: string; token: string }>> {
  return transact(async (tx) => {
    const office = await tx.office.findUnique({ where: { code: officeCode }, select: { id: true } });
    if (!office || !actor.official || !holdsRoleAt(actor, office.id, ['ward-administrator'])) return refuse('office.not-found');
    const token = newToken();
    const device = await tx.device.create({ data: { officeId: office.id, kind: input.kind, name: input.name, tokenHash: tokenHash(token), issuedAt: now(), issuedById: actor.official.id } });
    await audit(tx, { chain: `office:${office.id}`, actor: `official:${actor.official.id}`, action: 'device.issue', subject: `device:${device.id}`, detail: { kind: input.kind } });
    return ok({ id: device.id, token });
  });
}

/** Sends a device away at once. Refuses: office.not-found, device.not-found */
export async function revokeDevice(actor: PersonActor, officeCode: string, id: string): Promise<Result<null>> {
  return transact(async (tx) => {
    const office = await tx.office.findUnique({ where: { code: officeCode }, select: { id: true } });
    if (!office || !actor.official || !holdsRoleAt(actor, office.id, ['ward-administrator'])) return refuse('office.not-found');
    const gone = await tx.device.updateMany({ where: { id, officeId: office.id, revokedAt: null }, data: { revokedAt: now() } });
    if (gone.count === 0) return refuse('device.not-found');
    await tellLine(tx, office.id);
    await audit(tx, { chain: `office:${office.id}`, actor: `official:${actor.official.id}`, action: 'device.revoke', subject: `device:${id}`, detail: {} });
    return ok(null);
  });
}

/** Notes that a device is alive. */
export async function touchDevice(id: string): Promise<void> {
  await db().device.updateMany({ where: { id }, data: { lastSeenAt: now() } });
}

/** Leases a block of numbers for the time without network; one that is still unused is given again. Refuses: queue.group-not-found */
export async function leaseBlock(actor: DeviceActor, letter: string): Promise<Result<Block>> {
  return transact(async (tx) => {
    const group = await tx.fieldGroup.findFirst({ where: { officeId: actor.officeId, letter, active: true } });
    if (!group) return refuse('queue.group-not-found');
    const open = await tx.numberBlock.findFirst({ where: { deviceId: actor.deviceId, groupId: group.id, day: asDate(today()), closedAt: null }, orderBy: { first: 'desc' } });
    const used = open ? await tx.ticket.count({ where: { issuedGroupId: group.id, day: open.day, number: { gte: open.first, lte: open.last } } }) : 0;
    if (open && used === 0) return ok({ id: open.id, group: letter, day: dayOf(open.day), first: open.first, last: open.last });
    if (open) await tx.numberBlock.update({ where: { id: open.id }, data: { closedAt: now() } });
    const first = await nextNumber(tx, group.id, today(), BLOCK_SIZE);
    const block = await tx.numberBlock.create({ data: { deviceId: actor.deviceId, groupId: group.id, day: asDate(today()), first, last: first + BLOCK_SIZE - 1, leasedAt: now() } });
    return ok({ id: block.id, group: letter, day: today(), first, last: block.last });
  });
}

/** The letters of this kiosk's own blocks. */
async function lettersOf(actor: DeviceActor, blockIds: string[]): Promise<Map<string, string>> {
  const blocks = await db().numberBlock.findMany({ where: { id: { in: blockIds }, deviceId: actor.deviceId }, select: { id: true, groupId: true } });
  const groups = await db().fieldGroup.findMany({ where: { id: { in: blocks.map(({ groupId }) => groupId) } }, select: { id: true, letter: true } });
  return new Map(blocks.flatMap(({ id, groupId }) => groups.filter((group) => group.id === groupId).map(({ letter }) => [id, letter] as const)));
}

/**
 * Enters the numbers that a kiosk gave out while the network was gone. Each stands in line from the moment it was given
 * out (never later than now, never before its block was leased). Sending the same again changes nothing.
 */
export async function reconcile(
  actor: DeviceActor,
  tickets: readonly { blockId: string; number: number; at: string; declared?: PriorityClass | undefined; token: string }[],
): Promise<Result<Reconciled>> {
  const accepted: Reconciled['accepted'] = [];
  const refused: Reconciled['refused'] = [];
  const letters = await lettersOf(actor, tickets.map(({ blockId }) => blockId));
  for (const given of tickets) {
    const result = await transact(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM number_block WHERE id = ${given.blockId}::uuid FOR UPDATE`;
      const block = await tx.numberBlock.findFirst({ where: { id: given.blockId, deviceId: actor.deviceId } });
      if (!block || given.number < block.first || given.number > block.last) return refuse('queue.no-block');
      const known = await tx.ticket.findUnique({ where: { issuedGroupId_day_number: { issuedGroupId: block.groupId, day: block.day, number: given.number } } });
      if (known) return Buffer.compare(known.tokenHash, tokenHash(given.token)) === 0 ? ok(null) : refuse('queue.no-block');
      const office = await findQueueOffice({ id: actor.officeId }, tx);
      const group = office?.groups.find((candidate) => candidate.id === block.groupId);
      if (!office || !group) return refuse('queue.group-not-found');
      const day = dayOf(block.day);
      // the kiosk's clock is not believed further than the server's own moments allow
      const at = Math.min(Math.max(Date.parse(given.at), block.leasedAt.getTime()), now().getTime(), atLocal(day, 24 * 60 - 1).getTime());
      const priority = priorityFor(null, given.declared, office.headStarts);
      await createTicket(tx, {
        officeId: office.id, group, day, source: 'kiosk', holder: null, personId: null, priority, headStart: headStartOf(priority?.class ?? null, office.headStarts),
        arrivedAt: new Date(at), number: given.number, token: given.token,
      }, { deviceId: actor.deviceId });
      return ok(null);
    });
    const entered = { blockId: given.blockId, group: letters.get(given.blockId) ?? null, number: given.number };
    if (result.ok) accepted.push(entered);
    else refused.push({ ...entered, code: result.code });
  }
  return ok({ accepted, refused });
}

