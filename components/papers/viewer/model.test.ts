import { expect, test } from 'vitest';
import { sizeIn, ZOOMS, zoomBy } from './model.ts';

test('zooming goes step by step and stops at both ends', () => {
  let zoom = 1;
  const seen = [zoom];
  for (let step = 0; step < 10; step += 1) seen.push((zoom = zoomBy(zoom, 1)));
  expect([...new Set(seen)]).toEqual([...ZOOMS]);
  for (let step = 0; step < 10; step += 1) zoom = zoomBy(zoom, -1);
  expect(zoom).toBe(1);
});

test.each([[0, 1, 600, 800], [90, 1, 600, 450], [180, 2, 1200, 1600], [270, 2, 1200, 900]] as const)('a page turned by %i at zoom %i fills the frame', (rotation, zoom, width, height) => {
  expect(sizeIn({ width: 300, height: 400 }, rotation, 600, zoom)).toMatchObject({ width, height });
});
