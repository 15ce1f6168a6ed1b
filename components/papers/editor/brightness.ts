import type { Pixels } from './straighten.ts';

/** How bright each pixel is to the eye, 0 to 255 (ITU-R BT.601). */
export function brightness({ width, height, data }: Pixels): Uint8Array {
  const bright = new Uint8Array(width * height);
  for (let at = 0; at < bright.length; at += 1) {
    const from = at * 4;
    bright[at] = ((data[from] as number) * 299 + (data[from + 1] as number) * 587 + (data[from + 2] as number) * 114) / 1000;
  }
  return bright;
}

/** How many of the values are how large: 256 counts. */
export function histogram(values: Iterable<number>): Uint32Array {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  return counts;
}
