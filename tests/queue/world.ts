/** One office with its citizens and officials, for tests that play with its line. */
import { findSession } from '#lib/identity/queries.ts';
import type { DeviceActor, PersonActor } from '#lib/identity/model.ts';
import { setClock } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { signIn } from '#tests/support/people.ts';

export const OFFICE = 'H26.004';
export const MORNING = Date.parse('2026-11-23T08:00:00+07:00');

/** A clock that stands still until the test moves it. */
export class Clock {
  at = MORNING;

  constructor() {
    setClock(() => this.at);
  }

  forward(minutes: number): void {
    this.at += minutes * 60_000;
  }

  set(moment: string): void {
    this.at = Date.parse(moment);
  }
}

export async function actorOf(key: string): Promise<PersonActor> {
  const session = await findSession((await signIn(key)).token);
  if (!session) throw new Error(`${key} has no session`);
  return session.actor;
}

export type World = {
  readonly clock: Clock;
  readonly officeId: string;
  readonly citizens: readonly PersonActor[];
  readonly officials: readonly PersonActor[];
  readonly kiosk: DeviceActor;
};

/** @param people how many citizens of the population take part */
export async function openWorld(people: number): Promise<World> {
  const clock = new Clock();
  const office = await db().office.findUniqueOrThrow({ where: { code: OFFICE } });
  const citizens = await Promise.all(Array.from({ length: people }, (_, index) => actorOf(`citizen-${index + 1}`)));
  const officials = await Promise.all(['hoan-kiem-receiver', 'hoan-kiem-receiver-2', 'hoan-kiem-specialist', 'hoan-kiem-approver'].map(actorOf));
  const device = await db().device.create({ data: { officeId: office.id, kind: 'kiosk', name: 'test', tokenHash: new Uint8Array(32), issuedAt: new Date(clock.at), issuedById: officials[0]?.official?.id ?? '' } });
  return { clock, officeId: office.id, citizens, officials, kiosk: { kind: 'device', deviceId: device.id, officeId: office.id, device: 'kiosk' } };
}
