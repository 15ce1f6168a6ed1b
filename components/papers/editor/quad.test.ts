import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, isPaperShape, paperSize, project, projectionTo, turnedQuad, WHOLE, type Point, type Quad } from './quad.ts';

/** A paper somewhere in a photo: each corner in its own quarter. */
const corner = (fromX: number, fromY: number) => fc.record({ x: fc.double({ min: fromX, max: fromX + 0.35, noNaN: true }), y: fc.double({ min: fromY, max: fromY + 0.35, noNaN: true }) });
const papers = fc.tuple(corner(0, 0), corner(0.65, 0), corner(0.65, 0.65), corner(0, 0.65)).filter(isPaperShape);
const parts = fc.double({ min: 0, max: 1, noNaN: true });

const close = (a: Point, b: Point, digits = 6) => {
  expect(a.x).toBeCloseTo(b.x, digits);
  expect(a.y).toBeCloseTo(b.y, digits);
};

describe('the projection', () => {
  it('lays the corners of the square on the corners of the paper', () => {
    fc.assert(fc.property(papers, (quad) => {
      const projection = projectionTo(quad);
      [[0, 0], [1, 0], [1, 1], [0, 1]].forEach(([u = 0, v = 0], index) => close(project(projection, u, v), quad[index] as Point));
    }));
  });

  it('keeps straight lines straight', () => {
    fc.assert(fc.property(papers, parts, parts, parts, parts, parts, (quad, u1, v1, u2, v2, share) => {
      const projection = projectionTo(quad);
      const a = project(projection, u1, v1);
      const b = project(projection, u2, v2);
      const between = project(projection, u1 + (u2 - u1) * share, v1 + (v2 - v1) * share);
      const off = (b.x - a.x) * (between.y - a.y) - (b.y - a.y) * (between.x - a.x);
      expect(Math.abs(off)).toBeLessThan(1e-9);
    }));
  });

  it('stays inside the paper', () => {
    fc.assert(fc.property(papers, parts, parts, (quad, u, v) => {
      const at = project(projectionTo(quad), u, v);
      const triangles = quad.map((from, index) => areaOf([from, quad[(index + 1) % 4] as Point, at]));
      expect(triangles.reduce((sum, area) => sum + area, 0)).toBeCloseTo(areaOf(quad), 6);
    }));
  });

  it('of the whole photo changes nothing', () => {
    fc.assert(fc.property(parts, parts, (u, v) => close(project(projectionTo(WHOLE), u, v), { x: u, y: v })));
  });
});

describe('turning', () => {
  it('keeps a paper a paper, and after four turns the same', () => {
    fc.assert(fc.property(papers, (quad) => {
      let turned: Quad = quad;
      for (let turns = 0; turns < 4; turns += 1) {
        turned = turnedQuad(turned);
        expect(isPaperShape(turned)).toBe(true);
      }
      turned.forEach((point, index) => close(point, quad[index] as Point));
    }));
  });

  it('makes of the left edge the upper one', () => {
    expect(turnedQuad([{ x: 0.1, y: 0.2 }, { x: 0.9, y: 0.2 }, { x: 0.9, y: 0.8 }, { x: 0.1, y: 0.8 }]).map(({ x, y }) => [x, y].map((part) => Math.round(part * 10) / 10)))
      .toEqual([[0.2, 0.1], [0.8, 0.1], [0.8, 0.9], [0.2, 0.9]]);
  });
});

describe('a shape', () => {
  const [a, b, c, d] = WHOLE;
  it.each<[string, Quad]>([
    ['crosses itself', [b, a, c, d]],
    ['goes round the other way', [d, c, b, a]],
    ['has a corner inside', [a, b, { x: 0.2, y: 0.3 }, d]],
    ['is a line', [a, b, b, a]],
  ])('that %s is no paper', (_, quad) => expect(isPaperShape(quad)).toBe(false));

  it('keeps its proportions when it is made smaller', () => {
    expect(paperSize(WHOLE, { width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 });
    expect(paperSize(WHOLE, { width: 400, height: 300 }, 2000)).toEqual({ width: 400, height: 300 });
  });
});
