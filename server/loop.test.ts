import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startLoop } from './loop.ts';

test('goes on at once while there is work, then waits', async () => {
  const found = [3, 2, 0, 5];
  let rounds = 0;
  const loop = startLoop(async () => found[rounds++] ?? 0, 40, () => undefined);
  await delay(20);
  expect(rounds).toBe(3);
  await delay(40);
  expect(rounds).toBe(5);
  await loop.stop();
});

test('stops without waiting, but lets a round end', async () => {
  let ended = false;
  const loop = startLoop(async () => {
    await delay(50);
    ended = true;
    return 1;
  }, 60_000, () => undefined);
  await loop.stop();
  expect(ended).toBe(true);
  const start = performance.now();
  await startLoop(async () => 0, 60_000, () => undefined).stop();
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('a round that fails is told, and the next one comes', async () => {
  const errors: unknown[] = [];
  let rounds = 0;
  const loop = startLoop(async () => {
    rounds += 1;
    if (rounds === 1) throw new Error('the database is away');
    return 0;
  }, 5, (error) => errors.push(error));
  await delay(40);
  await loop.stop();
  expect(errors).toHaveLength(1);
  expect(rounds).toBeGreaterThan(1);
});
