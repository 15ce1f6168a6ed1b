/**
 * A random day of an office, played against the real database: many hands at once, each step the real command. Every
 * refusal is fine, an exception is not; what must hold is in invariants.ts.
 */
import { checkInCode } from '#lib/queue/check-in-code.ts';
import { checkInByCode, issueTicket } from '#lib/queue/arrival-commands.ts';
import { bookTicket, cancelTicket, changeBooking, joinWaitlist, leaveWaitlist, takeOffer } from '#lib/queue/booking-commands.ts';
import { callNext, closeDesk, openDesk, setPriority, stepAtDesk, transferTicket, type DeskStep } from '#lib/queue/desk-commands.ts';
import { leaseBlock, reconcile } from '#lib/queue/device-commands.ts';
import { usePriority } from '#lib/queue/holder-commands.ts';
import { lapseOffers } from '#lib/queue/jobs.ts';
import type { TicketRow } from '#lib/queue/ticket-commands.ts';
import { random } from '#lib/queue/estimate.ts';
import { db } from '#lib/platform/db.ts';
import { newToken } from '#lib/platform/crypto.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import type { Result } from '#lib/platform/result.ts';
import { PRIORITY_CLASSES } from '#lib/priority/model.ts';
import { OFFICE, type World } from './world.ts';

const DAY = '2026-11-23';
const LETTERS = ['A', 'B', 'D'] as const;
const SLOTS = [480, 540, 600, 660, 780, 840, 900, 960];
const STEPS: readonly DeskStep[] = ['start', 'start', 'finish', 'finish', 'finish', 'recall', 'hold', 'return', 'absent', 'absent', 'undo', 'cancel', 'check-in'];

/** How often each kind of step came, and how often it went through. */
export type Tally = Map<string, { tried: number; done: number }>;

export class History {
  readonly tally: Tally = new Map();
  readonly #world: World;
  readonly #next: () => number;
  /** tickets that somebody may do something with; the newest are touched most */
  readonly #ids: string[] = [];
  readonly #offline: { blockId: string; number: number; at: string; token: string }[] = [];
  readonly #blocks: { id: string; next: number; last: number }[] = [];

  constructor(world: World, seed: number) {
    this.#world = world;
    this.#next = random(seed);
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  async #ticket(): Promise<TicketRow | null> {
    if (this.#ids.length === 0) return null;
    const recent = this.#next() < 0.7 ? this.#ids.slice(-40) : this.#ids;
    return db().ticket.findUnique({ where: { id: this.#pick(recent) } });
  }

  async #atDesk(): Promise<TicketRow | null> {
    const rows = await db().ticket.findMany({ where: { officeId: this.#world.officeId, status: { in: ['called', 'serving', 'held'] } }, take: 12 });
    return rows.length > 0 && this.#next() < 0.85 ? this.#pick(rows) : this.#ticket();
  }

  #note(kind: string, result: Result<unknown> | null): void {
    const count = this.tally.get(kind) ?? { tried: 0, done: 0 };
    count.tried += 1;
    if (result?.ok) count.done += 1;
    this.tally.set(kind, count);
  }

  /** `count` steps in batches of up to `hands` at once, with the clock moving between batches. */
  async play(count: number, hands: number): Promise<void> {
    for (let done = 0; done < count;) {
      const size = 1 + Math.floor(this.#next() * hands);
      await Promise.all(Array.from({ length: size }, () => this.#step()));
      done += size;
      // half of the batches happen at one moment, so that a step can still be taken back
      if (this.#next() < 0.5) this.#world.clock.forward(this.#next() * 0.1 * size);
      if (this.#next() < 0.02) await lapseOffers();
    }
  }

  async #step(): Promise<void> {
    const dice = this.#next();
    if (dice < 0.14) return this.#book();
    if (dice < 0.24) return this.#issue();
    if (dice < 0.34) return this.#checkIn();
    if (dice < 0.37) return this.#holder('cancel', cancelTicket);
    if (dice < 0.4) return this.#holder('change', (ticket) => changeBooking(ticket, { day: DAY, slotStart: this.#pick(SLOTS) }));
    if (dice < 0.42) return this.#holder('use-priority', (ticket) => usePriority(ticket, this.#next() < 0.5));
    if (dice < 0.46) return this.#waitlist();
    if (dice < 0.5) return this.#desk();
    if (dice < 0.68) return this.#call();
    if (dice < 0.92) return this.#work();
    if (dice < 0.97) return this.#transferOrPriority();
    return this.#kioskWithoutNetwork();
  }

  async #book(): Promise<void> {
    const result = await bookTicket(this.#pick(this.#world.citizens), { office: OFFICE, group: this.#pick(LETTERS), day: DAY, slotStart: this.#pick(SLOTS), usePriority: this.#next() < 0.8 });
    if (result.ok) this.#ids.push(result.value.id);
    this.#note('book', result);
  }

  async #issue(): Promise<void> {
    const declared = this.#next() < 0.2 ? this.#pick(PRIORITY_CLASSES) : undefined;
    const source = this.#next() < 0.7 ? 'kiosk' as const : 'desk' as const;
    const result = await issueTicket({ officeId: this.#world.officeId, letter: this.#pick(LETTERS), source, declared, shown: source === 'desk' }, { deviceId: this.#world.kiosk.deviceId });
    if (result.ok) this.#ids.push(result.value.id);
    this.#note('issue', result);
  }

  async #checkIn(): Promise<void> {
    const booked = await db().ticket.findMany({ where: { officeId: this.#world.officeId, status: 'booked' }, take: 20 });
    const ticket = booked.length > 0 ? this.#pick(booked) : await this.#ticket();
    if (ticket) this.#note('check-in', await checkInByCode(ticket, checkInCode(OFFICE), 'vi'));
  }

  async #holder(kind: string, run: (ticket: TicketRow) => Promise<Result<{ id: string }>>): Promise<void> {
    const ticket = await this.#ticket();
    if (ticket) this.#note(kind, await run(ticket));
  }

  async #waitlist(): Promise<void> {
    const citizen = this.#pick(this.#world.citizens);
    const entry = await db().waitlistEntry.findFirst({ where: { personId: citizen.personId, status: { in: ['waiting', 'offered'] } } });
    if (!entry) return this.#note('join-waitlist', await joinWaitlist(citizen, { office: OFFICE, group: this.#pick(['A', 'B'] as const), day: DAY }));
    if (entry.status === 'offered' && this.#next() < 0.7) {
      const result = await takeOffer(citizen, entry.id);
      if (result.ok) this.#ids.push(result.value.id);
      return this.#note('take-offer', result);
    }
    if (this.#next() < 0.2) this.#note('leave-waitlist', await leaveWaitlist(citizen, entry.id));
  }

  async #desk(): Promise<void> {
    const official = this.#pick(this.#world.officials);
    if (this.#next() < 0.1) return this.#note('close-desk', await closeDesk(official, this.#world.officeId));
    const groups = this.#next() < 0.6 ? [...LETTERS] : [this.#pick(LETTERS)];
    this.#note('open-desk', await openDesk(official, { office: OFFICE, counter: 1 + Math.floor(this.#next() * 5), groups }));
  }

  async #call(): Promise<void> {
    this.#note('call', await callNext(this.#pick(this.#world.officials), this.#world.officeId));
  }

  async #work(): Promise<void> {
    const step = this.#pick(STEPS);
    const ticket = step === 'undo' ? await this.#justTouched() : await this.#atDesk();
    if (!ticket) return;
    const official = this.#next() < 0.7 ? await this.#whoHas(ticket) : this.#pick(this.#world.officials);
    // mostly with the revision that is there, sometimes with one seen long ago
    this.#note(step, await stepAtDesk(official, ticket.id, step, this.#next() < 0.95 ? ticket.revision : 1));
  }

  /** The ticket that somebody at a desk touched last. */
  async #justTouched(): Promise<TicketRow | null> {
    const last = await db().ticketPeriod.findFirst({ where: { officialId: { not: null } }, orderBy: [{ at: 'desc' }, { revision: 'desc' }], include: { ticket: true } });
    return last?.ticket ?? null;
  }

  /** The official at whose counter a ticket is or was. */
  async #whoHas(ticket: TicketRow): Promise<PersonActor> {
    const last = await db().ticketPeriod.findFirst({ where: { ticketId: ticket.id, officialId: { not: null } }, orderBy: { revision: 'desc' } });
    return this.#world.officials.find((official) => official.official?.id === last?.officialId) ?? this.#pick(this.#world.officials);
  }

  async #transferOrPriority(): Promise<void> {
    const official = this.#pick(this.#world.officials);
    if (this.#next() < 0.5) {
      const ticket = await this.#atDesk();
      if (ticket) this.#note('transfer', await transferTicket(official, ticket.id, { revision: ticket.revision, group: this.#pick(LETTERS) }));
      return;
    }
    const ticket = this.#next() < 0.5 ? await this.#atDesk() : await this.#ticket();
    if (ticket) this.#note(['called', 'serving', 'held'].includes(ticket.status) ? 'priority-at-desk' : 'priority', await setPriority(await this.#whoHas(ticket), ticket.id, { revision: ticket.revision, class: this.#next() < 0.3 ? null : this.#pick(PRIORITY_CLASSES), reason: 'person-seen', note: '' }));
  }

  async #kioskWithoutNetwork(): Promise<void> {
    const { kiosk, clock } = this.#world;
    const block = this.#blocks.find((candidate) => candidate.next <= candidate.last);
    if (!block) {
      const leased = await leaseBlock(kiosk, this.#pick(LETTERS));
      if (leased.ok && !this.#blocks.some((known) => known.id === leased.value.id)) this.#blocks.push({ id: leased.value.id, next: leased.value.first, last: leased.value.last });
      return this.#note('lease', leased);
    }
    this.#offline.push({ blockId: block.id, number: block.next, at: new Date(clock.at).toISOString(), token: newToken() });
    block.next += 1;
    // what was sent before is sent again now and then: the network broke before the answer came
    const batch = this.#offline.slice(this.#next() < 0.5 ? -3 : -1);
    this.#note('reconcile', await reconcile(kiosk, batch));
  }
}
