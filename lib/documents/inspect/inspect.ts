import { ok, refuse, type Result } from '#lib/platform/result.ts';
import type { FileType } from '../model.ts';
import { redraw, type Picture } from './image.ts';
import { identify, type Kind } from './kind.ts';

// ./pdf.ts is imported where it is needed: it takes longer to load than most photographs to draw

/** What is kept of what was sent. */
export type Inspected = { readonly type: FileType; readonly bytes: Uint8Array; readonly pages: number };

/**
 * Makes one file, fit to be kept, of what was sent: a PDF, an image, or several images as one PDF.
 * Refuses: documents.several-not-images, and as `identify`, `redraw` and `inspectPdf` do
 */
export async function inspect(files: readonly Uint8Array[]): Promise<Result<Inspected>> {
  const known: { kind: Kind; bytes: Uint8Array }[] = [];
  for (const bytes of files) {
    const kind = await identify(bytes);
    if (!kind.ok) return kind;
    known.push({ kind: kind.value, bytes });
  }
  const [first, ...others] = known;
  if (!first) return refuse('documents.empty');
  if (others.length > 0) return bindImages(known);
  if (first.kind === 'pdf') {
    const { inspectPdf } = await import('./pdf.ts');
    const document = await inspectPdf(first.bytes);
    return document.ok ? ok({ type: 'application/pdf', ...document.value }) : document;
  }
  const picture = await redraw(first.bytes, first.kind === 'png');
  return picture.ok ? ok({ type: picture.value.type, bytes: picture.value.bytes, pages: 1 }) : picture;
}

async function bindImages(files: readonly { kind: Kind; bytes: Uint8Array }[]): Promise<Result<Inspected>> {
  if (files.some(({ kind }) => kind === 'pdf')) return refuse('documents.several-not-images');
  const pictures: Picture[] = [];
  for (const { bytes } of files) {
    const picture = await redraw(bytes, false);
    if (!picture.ok) return picture;
    pictures.push(picture.value);
  }
  const { bind } = await import('./pdf.ts');
  return ok({ type: 'application/pdf', ...(await bind(pictures)) });
}
