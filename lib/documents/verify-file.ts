/**
 * Where a PDF's signature is, and what it covers. Nothing is believed of the file's inner structure: a signature counts
 * only when its byte range is the whole file but for the signature's own hexadecimal text. What is added behind it, or
 * slipped in anywhere, then either changes the digest or leaves the file uncovered (incremental-saving, shadow and
 * wrapping attacks: Mladenov et al., "1 Trillion Dollar Refund", CCS 2019).
 */

export type LocatedSignature = {
  /** the two stretches of the byte range, joined */
  readonly covered: Uint8Array;
  /** DER, without the zeros that fill its room */
  readonly signature: Uint8Array;
  readonly wholeFile: boolean;
  /** the signature dictionary's own words; covered by the signature */
  readonly name: string;
  readonly at: Date | null;
};

const RANGE = /\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/g;
/** More than a signature with certificates and revocation data takes. */
const MAX_SIGNATURE = 64 * 1024;
/** How far around the signature its dictionary is looked for. */
const DICTIONARY = 4_000;
const MAX_RANGES = 50;

export const isPdf = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, 1024)).includes('%PDF-');

/**
 * The signature of a file: the one that covers it whole, else the last one that can be read.
 * @returns null for a file without any; 'malformed' where there is one that cannot be read
 */
export function locateSignature(file: Uint8Array): LocatedSignature | 'malformed' | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const text = bytes.toString('latin1');
  if (!text.includes('/ByteRange')) return null;
  const ranges = [...text.matchAll(RANGE)].slice(-MAX_RANGES).map((match) => match.slice(1).map(Number) as [number, number, number, number]);
  const found = ranges.flatMap((range) => readRange(bytes, text, range) ?? []);
  return found.find(({ wholeFile }) => wholeFile) ?? found.at(-1) ?? 'malformed';
}

function readRange(bytes: Buffer, text: string, [start, first, second, rest]: readonly [number, number, number, number]): LocatedSignature | null {
  const end = second + rest;
  const fits = start === 0 && first > 0 && second > first + 2 && rest > 0 && end <= bytes.length && second - first <= 2 * MAX_SIGNATURE + 2;
  if (!fits || !/\/Contents\s{0,20}$/.test(text.slice(Math.max(0, first - 40), first))) return null;
  const gap = text.slice(first, second);
  if (!/^<(?:[0-9a-f]{2})+>$/i.test(gap)) return null;
  const signature = derOf(Buffer.from(gap.slice(1, -1), 'hex'));
  if (!signature) return null;
  const dictionary = dictionaryAround(text, first, second);
  return {
    covered: Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, end)]),
    signature,
    wholeFile: end === bytes.length,
    name: hexText(/\/Name\s{0,20}<([0-9a-f\s]{0,2000})>/i.exec(dictionary)?.[1] ?? ''),
    at: pdfDate(/\/M\s{0,20}\(D:(\d{14})(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/.exec(dictionary)),
  };
}

/** The signature's DER without what fills its room, which must be zeros: nothing hides there. */
function derOf(room: Buffer): Buffer | null {
  if (room.length < 4 || room[0] !== 0x30) return null;
  const short = room[1] ?? 0;
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  if (lengthBytes > 3) return null;
  const length = 2 + lengthBytes + (lengthBytes === 0 ? short : room.readUIntBE(2, lengthBytes));
  return length <= room.length && room.subarray(length).every((byte) => byte === 0) ? room.subarray(0, length) : null;
}

function dictionaryAround(text: string, first: number, second: number): string {
  const before = text.slice(Math.max(0, first - DICTIONARY), first);
  const after = text.slice(second, second + DICTIONARY);
  const begins = before.lastIndexOf(' obj');
  const ends = after.indexOf('endobj');
  return before.slice(Math.max(0, begins)) + (ends < 0 ? after : after.slice(0, ends));
}

/** A PDF text string in UTF-16BE, as hexadecimal. */
function hexText(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  if (bytes.length < 2 || bytes.length % 2 !== 0 || bytes.readUInt16BE(0) !== 0xfeff) return '';
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

/** D:YYYYMMDDHHmmSS, with the offset from UTC behind it (ISO 32000-2, 7.9.4). */
function pdfDate(match: RegExpExecArray | null): Date | null {
  if (!match) return null;
  const [, digits = '', , sign, hours = '00', minutes = '00'] = match;
  const iso = digits.replace(/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6');
  const at = new Date(`${iso}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
