import { projectionTo, type Quad, type Size } from './quad.ts';

/** Pixels as a canvas has them: four bytes each, row by row. */
export type Pixels = Size & { readonly data: Uint8ClampedArray };

const BYTES = 4;

/**
 * Draws a paper in a photo as seen from straight above. Each new pixel is mixed from the four old ones around its place.
 *
 * @param quad where the paper is; must be a paper's shape (`isPaperShape`)
 * @param size of the new picture, pixels
 */
export function straighten(photo: Pixels, quad: Quad, size: Size): Pixels {
  const { ax, bx, cx, ay, by, cy, g, h } = projectionTo(quad);
  const data = new Uint8ClampedArray(size.width * size.height * BYTES);
  const lastX = photo.width - 1;
  const lastY = photo.height - 1;
  let to = 0;
  for (let row = 0; row < size.height; row += 1) {
    const v = (row + 0.5) / size.height;
    for (let column = 0; column < size.width; column += 1) {
      const u = (column + 0.5) / size.width;
      const w = g * u + h * v + 1;
      const x = clamp(((ax * u + bx * v + cx) / w) * photo.width - 0.5, lastX);
      const y = clamp(((ay * u + by * v + cy) / w) * photo.height - 0.5, lastY);
      const left = Math.floor(x);
      const top = Math.floor(y);
      const fx = x - left;
      const fy = y - top;
      const from = (top * photo.width + left) * BYTES;
      const right = left < lastX ? BYTES : 0;
      const below = top < lastY ? photo.width * BYTES : 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = from + channel;
        const upper = byte(photo.data, at) * (1 - fx) + byte(photo.data, at + right) * fx;
        const lower = byte(photo.data, at + below) * (1 - fx) + byte(photo.data, at + below + right) * fx;
        data[to + channel] = upper * (1 - fy) + lower * fy;
      }
      data[to + 3] = 255;
      to += BYTES;
    }
  }
  return { ...size, data };
}

const byte = (data: Uint8ClampedArray, at: number): number => data[at] as number;

function clamp(value: number, highest: number): number {
  return value < 0 ? 0 : value > highest ? highest : value;
}
