import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brightness } from './brightness.ts';
import { guessCorners } from './guess-corners.ts';
import { areaOf, WHOLE, type Point, type Quad } from './quad.ts';
import { straighten, type Pixels } from './straighten.ts';
import { whiten } from './whiten.ts';

/** A grey picture, painted by a function of the place. */
function picture(width: number, height: number, grey: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const value = grey(at % width, Math.floor(at / width));
    data.set([value, value, value, 255], at * 4);
  }
  return { width, height, data };
}

/** Whether a place is inside the corners (which go round clockwise). */
function inside(quad: Quad, { x, y }: Point): boolean {
  return quad.every((from, index) => {
    const to = quad[(index + 1) % 4] as Point;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
  });
}

const SIDE = 200;
const paperOn = (quad: Quad, paper: number, table: number, noise = 0): Pixels => picture(SIDE, SIDE, (x, y) => (
  (inside(quad, { x: (x + 0.5) / SIDE, y: (y + 0.5) / SIDE }) ? paper : table) + ((x * 7 + y * 13) % 11) * noise
));

const near = (fromX: number, fromY: number) => fc.record({ x: fc.double({ min: fromX, max: fromX + 0.12, noNaN: true }), y: fc.double({ min: fromY, max: fromY + 0.12, noNaN: true }) });
const papers = fc.tuple(near(0.08, 0.08), near(0.8, 0.08), near(0.8, 0.8), near(0.08, 0.8));

describe('the guess', () => {
  it('finds a bright paper on a dark table, to two hundredths', () => {
    fc.assert(fc.property(papers, fc.integer({ min: 170, max: 235 }), fc.integer({ min: 20, max: 110 }), (quad, paper, table) => {
      const guess = guessCorners(paperOn(quad, paper, table, 1)) ?? WHOLE;
      guess.forEach((corner, index) => {
        const real = quad[index] as Point;
        expect(Math.hypot(corner.x - real.x, corner.y - real.y)).toBeLessThan(0.02);
      });
    }), { numRuns: 30 });
  });

  it.each([
    ['nothing but paper', picture(SIDE, SIDE, () => 220)],
    ['white paper on a white table', paperOn([{ x: 0.2, y: 0.2 }, { x: 0.8, y: 0.2 }, { x: 0.8, y: 0.8 }, { x: 0.2, y: 0.8 }], 225, 215)],
    ['a round thing', picture(SIDE, SIDE, (x, y) => (Math.hypot(x - 100, y - 100) < 70 ? 220 : 40))],
    ['something small', paperOn([{ x: 0.4, y: 0.4 }, { x: 0.6, y: 0.4 }, { x: 0.6, y: 0.6 }, { x: 0.4, y: 0.6 }], 220, 40)],
    ['darkness', picture(SIDE, SIDE, () => 5)],
  ])('does not claim to see a paper in %s', (_, photo) => expect(guessCorners(photo)).toBeNull());
});

describe('straightening', () => {
  it('of the whole photo gives the photo', () => {
    const photo = picture(40, 30, (x, y) => (x * 5 + y * 3) % 256);
    expect(straighten(photo, WHOLE, photo).data).toEqual(photo.data);
  });

  it('leaves nothing of the table in the picture', () => {
    fc.assert(fc.property(papers, (quad) => {
      const sheet = straighten(paperOn(quad, 230, 30), quad, { width: 60, height: 80 });
      const bright = brightness(sheet);
      // the last pixels at the edges are mixed with what lies beyond
      const dark = bright.filter((value, at) => value < 200 && at % 60 > 1 && at % 60 < 58 && at > 120 && at < 60 * 78);
      expect(dark).toHaveLength(0);
    }), { numRuns: 20 });
  });

  it('puts what is at a corner of the paper into that corner of the picture', () => {
    const quad: Quad = [{ x: 0.2, y: 0.1 }, { x: 0.9, y: 0.2 }, { x: 0.8, y: 0.9 }, { x: 0.1, y: 0.8 }];
    const marked = picture(SIDE, SIDE, (x, y) => {
      const at = { x: x / SIDE, y: y / SIDE };
      return Math.hypot(at.x - 0.9, at.y - 0.2) < 0.15 ? 10 : 230;
    });
    const bright = brightness(straighten(marked, quad, { width: 50, height: 50 }));
    expect(bright[2 * 50 + 47]).toBeLessThan(60);
    expect(bright[2 * 50 + 2]).toBeGreaterThan(200);
    expect(bright[47 * 50 + 47]).toBeGreaterThan(200);
  });
});

describe('taking the shadow off', () => {
  it('makes grey paper white everywhere, and keeps the writing dark', () => {
    // darker towards the right, a line of writing every tenth row
    const sheet = picture(160, 160, (x, y) => (y % 10 === 0 ? 20 : 210 - x * 0.6));
    whiten(sheet);
    const bright = brightness(sheet);
    const at = (x: number, y: number) => bright[y * 160 + x] as number;
    for (const x of [5, 60, 110, 150]) {
      expect(at(x, 55)).toBeGreaterThan(225);
      expect(at(x, 50)).toBeLessThan(80);
    }
  });

  it('never makes anything darker', () => {
    fc.assert(fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (greys) => {
      const values = [...greys.take(32 * 32)];
      const sheet = picture(32, 32, (x, y) => values[y * 32 + x] as number);
      whiten(sheet);
      expect(brightness(sheet).every((value, at) => value >= (values[at] as number) - 1)).toBe(true);
    }), { numRuns: 20 });
  });
});

it('the area of the whole photo is one', () => expect(areaOf(WHOLE)).toBe(1));
