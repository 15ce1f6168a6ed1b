/** Ten thousand random steps of many hands at once leave the queue whole. More: `npm run torture:queue`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setClock } from '#lib/platform/clock.ts';
import { db } from '#lib/platform/db.ts';
import { closeDays } from '#lib/queue/jobs.ts';
import { History } from '../queue/history.ts';
import { broken, unfinished } from '../queue/invariants.ts';
import { openWorld, type World } from '../queue/world.ts';

const STEPS = Number(process.env.QUEUE_STEPS ?? 10_000);
const SEED = Number(process.env.QUEUE_SEED ?? 20261123);
const ROUNDS = 10;

describe('a random day at an office', () => {
  let world: World;
  let history: History;

  beforeAll(async () => {
    world = await openWorld(60);
    // few places, so that the last one is often fought for
    await db().fieldGroup.updateMany({ where: { officeId: world.officeId }, data: { mode: 'slots', slotCapacity: 6, walkInShare: 50 } });
    history = new History(world, SEED);
  });
  afterAll(() => setClock());

  test.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))('keeps every promise through part %i', async () => {
    await history.play(STEPS / ROUNDS, 8);
    expect(await broken(world.officeId)).toEqual([]);
  }, 120_000 * Math.max(1, STEPS / 10_000));

  test('tried everything, and most of it went through at times', () => {
    const never = [...history.tally].filter(([, count]) => count.done === 0).map(([kind]) => kind);
    expect(never).toEqual([]);
    expect([...history.tally.values()].reduce((sum, count) => sum + count.tried, 0)).toBeGreaterThan(STEPS * 0.8);
    for (const kind of ['book', 'issue', 'check-in', 'call', 'finish', 'absent', 'transfer', 'undo', 'cancel', 'take-offer', 'reconcile']) expect(history.tally.get(kind)?.done, kind).toBeGreaterThan(0);
  });

  test('ends every number in one final state at the end of the day', async () => {
    // a long history runs on into later days, and people book ahead
    const { _max: last } = await db().ticket.aggregate({ _max: { day: true }, where: { officeId: world.officeId } });
    world.clock.set(`${last.day?.toISOString().slice(0, 10)}T18:01:00+07:00`);
    await closeDays();
    expect(await unfinished(world.officeId)).toEqual([]);
    expect(await broken(world.officeId)).toEqual([]);
    expect(await closeDays()).toBe(0);
  });
});
