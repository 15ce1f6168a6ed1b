/** PDFs written by hand, so that they can contain what no library would write. */
import { deflateSync } from 'node:zlib';

type Stream = { readonly dict?: string; readonly bytes: Buffer };
/** The text of an object, or a stream; null = the number stays unused. */
export type RawObject = string | Stream | null;

export type Parts = {
  /** further entries of the catalog (object 1) */
  readonly catalog?: string;
  /** further entries of the only page (object 3) */
  readonly page?: string;
  /** objects 5, 6, … */
  readonly more?: readonly RawObject[];
  /** in place of the tree of pages (object 2) */
  readonly pages?: string;
  readonly trailer?: string;
  readonly before?: string | Buffer;
  readonly after?: string | Buffer;
};

const CONTENT = 'BT /F1 12 Tf 20 100 Td (Giay to) Tj ET';

export function stream(bytes: Buffer | string, dict = ''): Stream {
  return { dict, bytes: Buffer.from(bytes) };
}

/** A packed stream; a `dict` with filters of its own says how it is packed again. */
export function flate(bytes: Buffer | string, dict = ''): Stream {
  return stream(deflateSync(bytes, { level: 9 }), dict.includes('/Filter') ? dict : `/Filter /FlateDecode ${dict}`);
}

/** An object stream: `objects` by their numbers. */
export function objectStream(objects: Readonly<Record<number, string>>, pack: (bytes: string, dict: string) => Stream = flate): Stream {
  let offset = 0;
  const index = Object.entries(objects).map(([number, text]) => {
    const entry = `${number} ${offset}`;
    offset += text.length + 1;
    return entry;
  }).join(' ');
  const head = `${index} `;
  return pack(`${head}${Object.values(objects).join(' ')} `, `/Type /ObjStm /N ${Object.keys(objects).length} /First ${head.length}`);
}

/** One page with some text, and whatever else is asked for. */
export function rawPdf(parts: Parts = {}): Buffer {
  const objects: RawObject[] = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`,
    parts.pages ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R ${parts.page ?? ''} >>`,
    stream(CONTENT),
    ...(parts.more ?? []),
  ];
  return writePdf(objects, parts);
}

export function writePdf(objects: readonly RawObject[], parts: Parts = {}): Buffer {
  const chunks: Buffer[] = [Buffer.from(parts.before ?? ''), Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const add = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(object === null ? 0 : length);
    if (object !== null) add(writeObject(index + 1, object));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 ${offset ? 'n' : 'f'} \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${parts.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`));
  add(Buffer.from(parts.after ?? ''));
  return Buffer.concat(chunks);
}

export function writeObject(number: number, object: string | Stream): Buffer {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1');
  const head = Buffer.from(`${number} 0 obj\n<< ${object.dict ?? ''} /Length ${object.bytes.length} >>\nstream\n`, 'latin1');
  return Buffer.concat([head, object.bytes, Buffer.from('\nendstream\nendobj\n')]);
}
