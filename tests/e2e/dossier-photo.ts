/** Photographs of papers, as a phone takes them. */
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';

export type PickedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A sheet of white paper with some lines of writing, lying a little askew on a dark table. JPEG, pixels. */
export async function paperPhoto(name: string, { width = 900, height = 1200 } = {}): Promise<PickedFile> {
  const lines = Array.from({ length: 14 }, (_, n) => `<rect x="26%" y="${26 + n * 3.6}%" width="${n % 3 === 0 ? 34 : 46}%" height="0.9%" fill="#333"/>`);
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#3a3129"/>
    <g transform="rotate(-4 ${width / 2} ${height / 2})"><rect x="18%" y="16%" width="64%" height="68%" fill="#f7f5ef"/>${lines.join('')}</g>
  </svg>`;
  return { name, mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(drawn)).jpeg({ quality: 90 }).toBuffer() };
}

/** A PDF of one page with a picture of noise, which cannot be made smaller. @param bytes about as large as this */
export async function largePhotoPdf(name: string, bytes: number): Promise<PickedFile> {
  // three bytes a pixel, none of which a JPEG of this quality can spare
  const side = Math.round(Math.sqrt(bytes / 3));
  const noise = await sharp({ create: { width: side, height: side, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const document = await PDFDocument.create();
  document.addPage([400, 400]).drawImage(await document.embedJpg(noise), { x: 0, y: 0, width: 400, height: 400 });
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await document.save()) };
}
