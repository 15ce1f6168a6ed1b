/** Archives and images written by hand. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number, bigEndian = false): Buffer {
  const bytes = Buffer.alloc(4);
  if (bigEndian) bytes.writeUInt32BE(value);
  else bytes.writeUInt32LE(value);
  return bytes;
}

/** A ZIP archive. */
export function zip(files: Readonly<Record<string, Buffer | string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 9 });
    const common = Buffer.concat([u16(20), u16(0), u16(8), u32(0), u32(crc32(raw)), u32(packed.length), u32(raw.length), u16(name.length), u16(0)]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(offset), Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = u16(central.length);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), u32(0), count, count, u32(directory.length), u32(offset), u16(0)]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length, true), body, u32(crc32(body), true)]);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A grey PNG of any announced size. `rows`: how many of them really follow; `extra`: chunks before the picture. */
export function rawPng(width: number, height: number, rows = height, extra: readonly Buffer[] = []): Buffer {
  const head = Buffer.concat([u32(width, true), u32(height, true), Buffer.from([8, 0, 0, 0, 0])]);
  const pixels = deflateSync(Buffer.alloc((width + 1) * rows), { level: 9 });
  return Buffer.concat([PNG, pngChunk('IHDR', head), ...extra, pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))]);
}

/** Changes the size that a JPEG announces. */
export function resizeJpegHeader(jpeg: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg);
  const at = copy.findIndex((byte, index) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(copy[index + 1] ?? 0));
  copy.writeUInt16BE(height, at + 5);
  copy.writeUInt16BE(width, at + 7);
  return copy;
}

/** A JPEG with something in one of its segments for applications and comments. */
export function withJpegSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, data, jpeg.subarray(2)]);
}

/** What a container of ISO media (MP4, HEIC, AVIF) begins with. */
export function ftyp(brand: string): Buffer {
  return Buffer.concat([u32(24, true), Buffer.from(`ftyp${brand}`), u32(0), Buffer.from(`${brand}mif1`), Buffer.alloc(200)]);
}
