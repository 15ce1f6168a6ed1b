/** Photos in the browser: read, turned, straightened, made small. */
import { guessCorners } from './guess-corners.ts';
import { paperSize, WHOLE, type Quad, type Size } from './quad.ts';
import { straighten } from './straighten.ts';
import { whiten } from './whiten.ts';

/** Longest side of a paper that is sent, pixels: an A4 page at 190 dots an inch, on which small print can be read. */
const LONGEST = 2200;
/** What a page should not be larger than; a slow line sends it in about half a minute. Bytes. */
const TARGET_BYTES = 1_500_000;
/** JPEG quality, the first that is small enough */
const QUALITIES = [0.8, 0.65, 0.5] as const;
/** Longest side for the guess where the corners are, pixels. */
const GUESS_SIDE = 240;

/** A photo before it is cut, no larger than it is needed. */
export type Photo = { readonly canvas: HTMLCanvasElement };

/** A paper as it will be sent. */
export type Page = { readonly blob: Blob; readonly size: Size };

/** Reads a photo, upright as it was taken. Null: it is no picture that this browser knows. */
export async function readPhoto(file: Blob): Promise<Photo | null> {
  const bitmap = await decode(file);
  if (!bitmap) return null;
  const canvas = draw(bitmap, LONGEST);
  bitmap.close();
  return { canvas };
}

/** Where the paper seems to be; the whole photo where that is not clear. */
export function findPaper({ canvas }: Photo): Quad {
  const small = draw(canvas, GUESS_SIDE);
  return guessCorners(context(small).getImageData(0, 0, small.width, small.height)) ?? WHOLE;
}

/** The photo turned by 90° clockwise. */
export function turnPhoto({ canvas }: Photo): Photo {
  const turned = document.createElement('canvas');
  turned.width = canvas.height;
  turned.height = canvas.width;
  const pen = context(turned);
  pen.translate(turned.width, 0);
  pen.rotate(Math.PI / 2);
  pen.drawImage(canvas, 0, 0);
  return { canvas: turned };
}

/** Cuts the paper out, straightens it, takes its shadow off if wanted, and makes it small. */
export async function makePage({ canvas }: Photo, quad: Quad, white: boolean): Promise<Page> {
  const photo = context(canvas).getImageData(0, 0, canvas.width, canvas.height);
  const size = paperSize(quad, photo, LONGEST);
  const paper = straighten(photo, quad, size);
  if (white) whiten(paper);
  const sheet = document.createElement('canvas');
  sheet.width = size.width;
  sheet.height = size.height;
  const pixels = context(sheet).createImageData(size.width, size.height);
  pixels.data.set(paper.data);
  context(sheet).putImageData(pixels, 0, 0);
  return { blob: await toJpeg(sheet), size };
}

/** The photo as a file, to be kept while other pages are made: pixels need ten times the memory. */
export function photoBlob({ canvas }: Photo): Promise<Blob> {
  return jpeg(canvas, 0.92);
}

async function toJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  let smallest: Blob | null = null;
  for (const quality of QUALITIES) {
    smallest = await jpeg(canvas, quality);
    if (smallest.size <= TARGET_BYTES) break;
  }
  return smallest as Blob;
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser could not write a JPEG'))), 'image/jpeg', quality);
  });
}

async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Draws a picture no longer than `longest` pixels on paper-white, which shows through where it is transparent. */
function draw(picture: ImageBitmap | HTMLCanvasElement, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = context(canvas);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const found = canvas.getContext('2d', { willReadFrequently: true });
  if (!found) throw new Error('the browser has no canvas');
  return found;
}
