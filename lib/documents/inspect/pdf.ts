/** PDFs: read whole, object by object; refused where they do anything but show pages; written anew. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import { UPLOAD_LIMITS } from '../model.ts';
import type { Picture } from './image.ts';
import { findDanger } from './pdf-danger.ts';
import { findHidden, findOversized } from './pdf-streams.ts';

export type Document = { readonly bytes: Uint8Array; readonly pages: number };

const MAX_OBJECTS = 300_000;

/**
 * Inspects a PDF and writes it anew from what was inspected, so that nothing is left that another reader could find in
 * it and this one did not. A signed one (an electronic certified copy) is kept as it came, since writing it anew would
 * break the signature; it is searched for hidden parts instead.
 * Refuses: documents.pdf-broken, -disguised, -encrypted, -script, -action, -attachment, -form, -media, -too-complex,
 * documents.too-many-pages
 */
export async function inspectPdf(bytes: Uint8Array): Promise<Result<Document>> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return refuse('documents.pdf-disguised');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) return refuse('documents.pdf-broken');
  // behind the last mark of the end stand line ends, and the zeros of a disk's last block
  if (text.slice(end + 5).replaceAll('\0', '').trim() !== '') return refuse('documents.pdf-disguised');
  if (/\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text)) return refuse('documents.pdf-encrypted');
  if (await findOversized(bytes, text)) return refuse('documents.pdf-too-complex');

  const document = await load(bytes);
  if (!document) return refuse('documents.pdf-broken');
  const { context } = document;
  if (context.trailerInfo.Encrypt || document.isEncrypted) return refuse('documents.pdf-encrypted');
  const objects = context.enumerateIndirectObjects();
  if (objects.length > MAX_OBJECTS) return refuse('documents.pdf-too-complex');
  const danger = findDanger(objects.map(([, object]) => object));
  if (danger) return refuse(danger);
  const pages = countPages(context);
  if (pages === null) return refuse('documents.pdf-broken');
  if (pages > UPLOAD_LIMITS.maxPages) return refuse('documents.too-many-pages', { max: UPLOAD_LIMITS.maxPages });

  if (/\/ByteRange\s*\[/.test(text)) {
    const hidden = await findHidden(bytes, text);
    return hidden ? refuse(hidden) : ok({ bytes, pages });
  }
  try {
    return ok({ bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }), pages });
  } catch (error) {
    if (error instanceof Error) return refuse('documents.pdf-broken');
    throw error;
  }
}

async function load(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    // the parser's many ways to say that this is no PDF; what is no Error is a bug
    if (error instanceof Error) return null;
    throw error;
  }
}

const KIDS = PDFName.of('Kids');
const TYPE = PDFName.of('Type');
const PAGE = PDFName.of('Page');

/** Walks the tree of pages; each node counts once, or a few could stand for billions. Null = there is no such tree. */
function countPages(context: PDFContext): number | null {
  const root = lookup(context, context.trailerInfo.Root);
  const top = root instanceof PDFDict ? root.get(PDFName.of('Pages')) : undefined;
  const open: (PDFObject | undefined)[] = [top];
  const seen = new Set<PDFObject>();
  let pages = 0;
  while (open.length > 0) {
    const node = open.pop();
    const value = lookup(context, node);
    if (!(value instanceof PDFDict)) return null;
    if (seen.has(value)) return null;
    seen.add(value);
    const kids = lookup(context, value.get(KIDS));
    if (kids instanceof PDFArray) open.push(...kids.asArray());
    else if (lookup(context, value.get(TYPE)) === PAGE) pages += 1;
    else return null;
  }
  return pages > 0 ? pages : null;
}

function lookup(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? context.lookup(object) : object;
}

/** A4 in points. */
const A4 = { short: 595.28, long: 841.89 };

/** Several pictures as the pages of one PDF, each as large as A4 allows. */
export async function bind(pictures: readonly Picture[]): Promise<Document> {
  const document = await PDFDocument.create();
  for (const picture of pictures) {
    const image = await document.embedJpg(picture.bytes);
    const [width, height] = picture.width > picture.height ? [A4.long, A4.short] : [A4.short, A4.long];
    const scale = Math.min(width / picture.width, height / picture.height);
    const drawn = { width: picture.width * scale, height: picture.height * scale };
    document.addPage([width, height]).drawImage(image, { x: (width - drawn.width) / 2, y: (height - drawn.height) / 2, ...drawn });
  }
  return { bytes: await document.save(), pages: pictures.length };
}
