import { brightness } from './brightness.ts';
import type { Pixels } from './straighten.ts';

/** The light on a paper changes slowly: it is measured in so many fields a side. */
const FIELDS = 16;
/** The paper is what is brighter than this share of a field: between lines of writing there is mostly paper. */
const PAPER_QUANTILE = 0.85;
/** How bright paper becomes; not quite white, so that a stamp's pale edge stays. */
const WHITE = 242;
/** Never more than this, or a dark photo on the paper would be bleached. */
const MOST_GAIN = 2.5;

/** Takes the shadow off a paper, in place: where the paper is grey, everything becomes brighter by as much as it takes. */
export function whiten(picture: Pixels): void {
  const { width, height, data } = picture;
  const gains = measureGains(picture);
  for (let y = 0; y < height; y += 1) {
    const fy = position(y, height);
    for (let x = 0; x < width; x += 1) {
      const fx = position(x, width);
      const gain = between(gains, fx, fy);
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1) data[at + channel] = (data[at + channel] as number) * gain;
    }
  }
}

/** How much brighter each field has to become. */
function measureGains(picture: Pixels): Float32Array {
  const { width, height } = picture;
  const bright = brightness(picture);
  const counts = new Uint32Array(FIELDS * FIELDS * 256);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * FIELDS) / height) * FIELDS;
    for (let x = 0; x < width; x += 1) {
      const at = (row + Math.floor((x * FIELDS) / width)) * 256 + (bright[y * width + x] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return Float32Array.from({ length: FIELDS * FIELDS }, (_, field) => {
    const paper = quantile(counts.subarray(field * 256, field * 256 + 256), PAPER_QUANTILE);
    return Math.min(Math.max(WHITE / Math.max(paper, 1), 1), MOST_GAIN);
  });
}

function quantile(counts: Uint32Array, share: number): number {
  const wanted = counts.reduce((sum, count) => sum + count, 0) * share;
  let passed = 0;
  return Math.max(counts.findIndex((count) => (passed += count) >= wanted), 0);
}

/** Where a pixel lies among the middles of the fields. */
function position(at: number, length: number): number {
  return Math.min(Math.max(((at + 0.5) * FIELDS) / length - 0.5, 0), FIELDS - 1);
}

/** The gain at a place between the middles of four fields, so that no edge of a field is seen. */
function between(gains: Float32Array, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(left + 1, FIELDS - 1);
  const below = Math.min(top + 1, FIELDS - 1);
  const gain = (row: number, column: number): number => gains[row * FIELDS + column] as number;
  const upper = gain(top, left) + (gain(top, right) - gain(top, left)) * (x - left);
  const lower = gain(below, left) + (gain(below, right) - gain(below, left)) * (x - left);
  return upper + (lower - upper) * (y - top);
}
