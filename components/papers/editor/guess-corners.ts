import { brightness, histogram } from './brightness.ts';
import { areaOf, isPaperShape, type Point, type Quad } from './quad.ts';
import type { Pixels } from './straighten.ts';

/** A paper fills so much of the photo; a smaller bright thing is something else, a larger one the whole photo. */
const LEAST_SHARE = 0.15;
const LARGEST_SHARE = 0.97;
/** So much of the shape between the corners is paper, or it is no paper. */
const LEAST_FILLED = 0.88;
/** So much brighter than what it lies on (0–255), or the edge is a guess. */
const LEAST_CONTRAST = 24;

/**
 * Guesses where a paper lies in a photo: the largest bright area, if it is a four-sided shape that stands out. White
 * paper on a white table is not found, and then null says so: a wrong guess costs more work than none.
 *
 * @param photo made small before (200 to 300 pixels a side): the guess needs no more, and takes milliseconds
 */
export function guessCorners(photo: Pixels): Quad | null {
  const bright = brightness(photo);
  const threshold = otsuThreshold(histogram(bright));
  const area = largestArea(photo, (at) => (bright[at] as number) > threshold);
  const share = area.length / bright.length;
  if (share < LEAST_SHARE || share > LARGEST_SHARE) return null;
  if (contrast(bright, area) < LEAST_CONTRAST) return null;

  const quad = outermost(photo, area);
  const filled = share / areaOf(quad);
  return isPaperShape(quad) && filled > LEAST_FILLED && filled < 1 / LEAST_FILLED ? quad : null;
}

/** The brightness that parts dark from bright best: the largest variance between the two. Source: N. Otsu (1979). */
function otsuThreshold(counts: Uint32Array): number {
  let all = 0;
  let sum = 0;
  counts.forEach((count, value) => { all += count; sum += count * value; });
  let dark = 0;
  let darkSum = 0;
  let best = 0;
  let found = 0;
  counts.forEach((count, value) => {
    dark += count;
    darkSum += count * value;
    if (dark === 0 || dark === all) return;
    const difference = darkSum / dark - (sum - darkSum) / (all - dark);
    const between = dark * (all - dark) * difference * difference;
    if (between > best) { best = between; found = value; }
  });
  return found;
}

/** The pixels of the largest connected area of those that `belongs` names. */
function largestArea({ width, height }: Pixels, belongs: (at: number) => boolean): readonly number[] {
  const seen = new Uint8Array(width * height);
  let largest: number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !belongs(start)) continue;
    const area = [start];
    seen[start] = 1;
    // grows while it is walked through
    for (let next = 0; next < area.length; next += 1) {
      const at = area[next] as number;
      const x = at % width;
      const around = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const neighbour of around) {
        if (neighbour < 0 || neighbour >= seen.length || seen[neighbour] || !belongs(neighbour)) continue;
        seen[neighbour] = 1;
        area.push(neighbour);
      }
    }
    if (area.length > largest.length) largest = area;
  }
  return largest;
}

/** How much brighter the area is than all around it. */
function contrast(bright: Uint8Array, area: readonly number[]): number {
  const inside = area.reduce((sum, at) => sum + (bright[at] as number), 0);
  const all = bright.reduce((sum, value) => sum + value, 0);
  const outside = bright.length - area.length;
  return outside === 0 ? 0 : inside / area.length - (all - inside) / outside;
}

/** The pixels that lie furthest towards the four corners of the photo. */
function outermost({ width, height }: Pixels, area: readonly number[]): Quad {
  const furthest = (towards: (x: number, y: number) => number, dx: 0 | 1, dy: 0 | 1): Point => {
    let best = -Infinity;
    let found = 0;
    for (const at of area) {
      const value = towards(at % width, Math.floor(at / width));
      if (value > best) { best = value; found = at; }
    }
    // the outer corner of that pixel
    return { x: ((found % width) + dx) / width, y: (Math.floor(found / width) + dy) / height };
  };
  return [
    furthest((x, y) => -x - y, 0, 0),
    furthest((x, y) => x - y, 1, 0),
    furthest((x, y) => x + y, 1, 1),
    furthest((x, y) => y - x, 0, 1),
  ];
}
