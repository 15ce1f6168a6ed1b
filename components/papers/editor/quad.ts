/** Four-sided shapes in a photo, and how to see them from straight above. */

/** A place in a photo as parts of its width and height, 0 to 1. */
export type Point = { readonly x: number; readonly y: number };
/** The corners of a paper: top left, top right, bottom right, bottom left, as one reads it. */
export type Quad = readonly [Point, Point, Point, Point];
export type Size = { readonly width: number; readonly height: number };

/** The photo from edge to edge: where no paper was found in it. */
export const WHOLE: Quad = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];

/** Twice the area of the triangle a, b, c; above zero where they go round clockwise (y points down). */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** A shape flatter than this (share of the photo) is no paper. */
const LEAST_TURN = 0.002;

/** Whether the corners are in their order and none is inside the triangle of the others: otherwise nothing can be straightened. */
export function isPaperShape(quad: Quad): boolean {
  return quad.every((corner, index) => turn(corner, quad[(index + 1) % 4] as Point, quad[(index + 2) % 4] as Point) > LEAST_TURN);
}

/** The area of a shape, by the shoelace formula. */
export function areaOf(quad: readonly Point[]): number {
  return Math.abs(quad.reduce((sum, { x, y }, index) => {
    const next = quad[(index + 1) % quad.length] as Point;
    return sum + x * next.y - next.x * y;
  }, 0)) / 2;
}

/** The corners after the photo was turned by 90° clockwise. They keep naming the paper as it then stands. */
export function turnedQuad([a, b, c, d]: Quad): Quad {
  const turned = ({ x, y }: Point): Point => ({ x: 1 - y, y: x });
  return [turned(d), turned(a), turned(b), turned(c)];
}

/**
 * How large a paper is drawn: as wide and as high as its longer sides are in the photo.
 *
 * @param photo in pixels
 * @param longest the longer side is at most this, pixels
 */
export function paperSize(quad: Quad, photo: Size, longest: number): Size {
  const length = (a: Point, b: Point): number => Math.hypot((a.x - b.x) * photo.width, (a.y - b.y) * photo.height);
  const width = Math.max(length(quad[0], quad[1]), length(quad[3], quad[2]));
  const height = Math.max(length(quad[0], quad[3]), length(quad[1], quad[2]));
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** x = (ax·u + bx·v + cx) / (g·u + h·v + 1), y likewise. */
export type Projection = {
  readonly ax: number; readonly bx: number; readonly cx: number;
  readonly ay: number; readonly by: number; readonly cy: number;
  readonly g: number; readonly h: number;
};

/**
 * The projection that lays the unit square (0,0)–(1,1) over a shape.
 * Source: P. Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
 */
export function projectionTo([p0, p1, p2, p3]: Quad): Projection {
  const dx1 = p1.x - p2.x;
  const dx2 = p3.x - p2.x;
  const sx = p0.x - p1.x + p2.x - p3.x;
  const dy1 = p1.y - p2.y;
  const dy2 = p3.y - p2.y;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const det = dx1 * dy2 - dy1 * dx2;
  const g = (sx * dy2 - sy * dx2) / det;
  const h = (dx1 * sy - dy1 * sx) / det;
  return {
    ax: p1.x - p0.x + g * p1.x, bx: p3.x - p0.x + h * p3.x, cx: p0.x,
    ay: p1.y - p0.y + g * p1.y, by: p3.y - p0.y + h * p3.y, cy: p0.y,
    g, h,
  };
}

/** Where a place of the unit square lies in the shape. */
export function project({ ax, bx, cx, ay, by, cy, g, h }: Projection, u: number, v: number): Point {
  const w = g * u + h * v + 1;
  return { x: (ax * u + bx * v + cx) / w, y: (ay * u + by * v + cy) / w };
}
