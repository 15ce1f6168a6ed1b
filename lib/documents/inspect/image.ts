/** Photographs and scans: drawn anew, so that nothing but the picture is left of what was sent. */
import sharp from 'sharp';
import { ok, refuse, type Result } from '#lib/platform/result.ts';

export type Picture = { readonly type: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** Larger than the cameras of phones make; a file of a few kilobytes can announce a picture of gigabytes. */
const MAX_PIXELS = 64_000_000;
/** A page of A4 in 300 dots an inch is 3508 high. */
const MAX_SIDE = 3600;
/** Neither side of a paper that anybody can read is shorter. */
const MIN_SIDE = 50;
/** A drawing stays exact as PNG up to this size; beyond it is a photograph. */
const MAX_PNG_BYTES = 3 * 1024 * 1024;
const QUALITY = 85;

/**
 * Draws an image anew: upright, at most `MAX_SIDE` long, on white, without what came beside the picture (place, time,
 * device, thumbnails, whatever was hung on its end). @param exact whether a PNG may stay one
 * Refuses: documents.image-broken, documents.image-too-large, documents.image-too-small
 */
export async function redraw(bytes: Uint8Array, exact: boolean): Promise<Result<Picture>> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) return refuse('documents.image-too-large', { max: MAX_PIXELS / 1_000_000 });
    if (Math.min(width, height) < MIN_SIDE) return refuse('documents.image-too-small', { min: MIN_SIDE });
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb');
    if (exact) {
      const png = await image.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
      if (png.data.length <= MAX_PNG_BYTES) return ok({ type: 'image/png', bytes: png.data, width: png.info.width, height: png.info.height });
    }
    const jpeg = await image.jpeg({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
    return ok({ type: 'image/jpeg', bytes: jpeg.data, width: jpeg.info.width, height: jpeg.info.height });
  } catch (error) {
    // libvips says in many words that it cannot read this
    if (error instanceof Error) return refuse('documents.image-broken');
    throw error;
  }
}
