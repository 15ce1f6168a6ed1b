import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { PickedFile } from './dossier-photo.ts';

/** Bytes that a pixel of noise takes as a JPEG of quality 90. */
const NOISE_BYTES = 1.3;

/** A PDF of one page that takes a slow line some time: a picture of noise, which nothing makes smaller. @param bytes about */
export async function heavyPdf(name: string, bytes: number): Promise<PickedFile> {
  const side = Math.round(Math.sqrt(bytes / NOISE_BYTES));
  const noise = sharp({ create: { width: side, height: side, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(await noise.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer());
  document.addPage([400, 400]).drawImage(picture, { x: 0, y: 0, width: 400, height: 400 });
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await document.save()) };
}
