/** Files that are no paper: other types, broken images, polyglots, bombs. Each says how it must be answered. */
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import type { ErrorCode } from '#lib/platform/problem.ts';
import { ftyp, pngChunk, rawPng, resizeJpegHeader, withJpegSegment, zip } from './make-binary.ts';

/** What is sent, and what must come of it: a refusal, or a file without any of the `gone` bytes. */
export type Hostile = {
  readonly what: string;
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
} & ({ readonly refusal: ErrorCode } | { readonly harmless: { readonly gone: readonly string[]; readonly name?: string } });

const photo = (): Promise<Buffer> => sharp({ create: { width: 300, height: 200, channels: 3, background: '#8899aa', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).jpeg().toBuffer();
const png = (): Promise<Buffer> => sharp({ create: { width: 300, height: 200, channels: 4, background: '#8899aa80' } }).png().toBuffer();
const webp = (): Promise<Buffer> => sharp({ create: { width: 300, height: 200, channels: 3, background: '#8899aa' } }).webp().toBuffer();
const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));
const padded = (start: string | Buffer, encoding: BufferEncoding = 'latin1'): Buffer => Buffer.concat([typeof start === 'string' ? Buffer.from(start, encoding) : start, Buffer.alloc(2000)]);
const ooxml = (kind: string, part: string): string => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`;
const SCRIPT = '<script>alert(document.cookie)</script>';

const refused = (refusal: ErrorCode, list: readonly (readonly [what: string, name: string, make: Hostile['make']])[]): Hostile[] => list.map(([what, name, make]) => ({ what, name, make, refusal }));

export const OTHER_TYPES: readonly Hostile[] = [
  ...refused('documents.type-not-allowed', [
    ['plain text', 'ghi-chu.txt', () => Buffer.from('Kính gửi Ủy ban nhân dân phường')],
    ['text that is called a photograph', 'anh.jpg', () => Buffer.from('not an image at all')],
    ['random bytes', 'x.pdf', () => Buffer.concat([Buffer.from([1]), randomBytes(4000)])],
    ['nothing but zeros', 'x.png', () => Buffer.alloc(10_000)],
    ['one byte', 'x.pdf', () => Buffer.from('%')],
    ['a GIF', 'anh.gif', () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
    ['a TIFF', 'anh.tif', () => sharp({ create: { width: 100, height: 100, channels: 3, background: '#fff' } }).tiff().toBuffer()],
    ['a BMP', 'anh.bmp', () => padded('BM\u0000\u0000\u0000\u0000')],
    ['an icon', 'a.ico', () => padded('\u0000\u0000\u0001\u0000\u0001\u0000')],
  ]),
  ...refused('documents.type-web', [
    ['an HTML page called a PDF', 'don.pdf', () => Buffer.from(`<!DOCTYPE html><html><body>${SCRIPT}</body></html>`)],
    ['HTML behind a comment and white space', 'don.jpg', () => Buffer.from(`\n  <!-- x -->\n<HTML>${SCRIPT}`)],
    ['an SVG with a script', 'anh.svg', () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)],
    ['an SVG that loads another site, called PNG', 'anh.png', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x.png"/></svg>')],
    ['an SVG with a bomb of entities', 'anh.svg', () => Buffer.from('<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>')],
    ['XML that reads a file of the server', 'don.xml', () => Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>')],
  ]),
  ...refused('documents.type-office', [
    ['a Word document', 'don.docx', () => zip({ '[Content_Types].xml': ooxml('wordprocessingml.document', '/word/document.xml'), 'word/document.xml': '<w:document/>' })],
    ['an Excel workbook', 'bang.xlsx', () => zip({ '[Content_Types].xml': ooxml('spreadsheetml.sheet', '/xl/workbook.xml'), 'xl/workbook.xml': '<workbook/>' })],
    ['an old Word document with macros', 'don.doc', () => padded(Buffer.from('d0cf11e0a1b11ae1', 'hex'))],
    ['an RTF document', 'don.rtf', () => Buffer.from('{\\rtf1\\ansi{\\object\\objdata 0105}}')],
  ]),
  ...refused('documents.type-archive', [
    ['a ZIP archive', 'giay-to.zip', () => zip({ '../../etc/passwd': 'root' })],
    ['a ZIP bomb called a PDF', 'giay-to.pdf', () => zip({ 'a.bin': Buffer.alloc(30 * 1024 * 1024) })],
    ['a RAR archive', 'a.rar', () => padded('Rar!\u001a\u0007\u0000')],
    ['a 7z archive', 'a.7z', () => padded(Buffer.from('377abcaf271c', 'hex'))],
    ['gzip, with an SVG inside', 'anh.svgz', () => gzipSync(`<svg>${SCRIPT}</svg>`)],
  ]),
  ...refused('documents.type-program', [
    ['a Windows program called a photograph', 'anh.jpg.exe', () => padded('MZ\u0090\u0000')],
    ['a Linux program', 'anh.jpg', () => padded('\u007fELF\u0002\u0001\u0001')],
    ['a Java class', 'A.class', () => padded(Buffer.from('cafebabe00000034', 'hex'))],
    ['a shell script', 'a.sh', () => Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a batch file', 'a.bat', () => Buffer.from('@echo off\r\ndel *.*')],
    ['PHP', 'a.php.jpg', () => Buffer.from('<?php system($_GET["c"]);')],
  ]),
  ...refused('documents.type-video', [
    ['a video', 'a.mp4', () => ftyp('isom')],
    ['a song', 'a.mp3', () => padded(Buffer.from('fffb9064', 'hex'))],
  ]),
  ...refused('documents.type-heic', [
    ['a photograph of an iPhone', 'IMG_0001.HEIC', () => ftyp('heic')],
    ['an AVIF', 'a.avif', () => ftyp('avif')],
  ]),
];

export const BROKEN_IMAGES: readonly Hostile[] = [
  ...refused('documents.image-broken', [
    ['half of a JPEG', 'anh.jpg', async () => half(await photo())],
    ['the first bytes of a JPEG', 'anh.jpg', async () => (await photo()).subarray(0, 40)],
    ['random bytes behind the mark of a JPEG', 'anh.jpg', () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(5000)])],
    ['half of a PNG', 'anh.png', async () => half(await png())],
    ['random bytes behind the mark of a PNG', 'anh.png', () => Buffer.concat([rawPng(100, 100).subarray(0, 33), pngChunk('IDAT', randomBytes(5000)), pngChunk('IEND', Buffer.alloc(0))])],
    ['a PNG with a wrong check sum', 'anh.png', () => {
      const bytes = rawPng(100, 100);
      bytes[30] = (bytes[30] ?? 0) ^ 0xff;
      return bytes;
    }],
    ['a PNG with a tenth of its rows', 'anh.png', () => rawPng(500, 500, 50)],
    ['a PNG of no width', 'anh.png', () => rawPng(0, 100)],
    ['half of a WebP', 'anh.webp', async () => half(await webp())],
  ]),
  ...refused('documents.image-too-large', [
    ['a PNG that announces 50,000 × 50,000', 'anh.png', () => rawPng(50_000, 50_000, 2)],
    ['a real PNG of 12,000 × 12,000, packed to 140 kB', 'anh.png', () => rawPng(12_000, 12_000)],
    ['a JPEG that announces 65,000 × 65,000', 'anh.jpg', async () => resizeJpegHeader(await photo(), 65_000, 65_000)],
  ]),
  ...refused('documents.image-too-small', [
    ['a single pixel', 'a.png', () => rawPng(1, 1)],
    ['a line 10,000 long', 'a.png', () => rawPng(10_000, 1)],
  ]),
];

const harmless = (list: readonly (readonly [what: string, name: string, gone: readonly string[], make: Hostile['make'], cleaned?: string])[]): Hostile[] =>
  list.map(([what, name, gone, make, cleaned]) => ({ what, name, make, harmless: { gone, ...(cleaned && { name: cleaned }) } }));

/** A place on earth in EXIF, as phones write it. */
const withPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#123456' } }).jpeg().withExif({ IFD0: { Make: 'SecretPhone', Software: SCRIPT }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 42/1', GPSLongitudeRef: 'E' } }).toBuffer();

export const POLYGLOTS: readonly Hostile[] = harmless([
  ['a photograph that says where it was taken', 'nha-toi.jpg', ['SecretPhone', 'Exif', 'GPS'], withPlace],
  ['a script in the comment of a JPEG', 'a.jpg', ['<script>'], async () => withJpegSegment(await photo(), 0xfe, Buffer.from(SCRIPT))],
  ['PHP in a segment of a JPEG', 'a.jpg', ['<?php'], async () => withJpegSegment(await photo(), 0xe5, Buffer.from('<?php system($_GET["c"]);'))],
  ['a ZIP hung on a JPEG', 'a.jpg', ['PK\u0003\u0004', 'inside.txt'], async () => Buffer.concat([await photo(), zip({ 'inside.txt': 'x' })])],
  ['a page hung on a JPEG', 'a.html', ['<script>'], async () => Buffer.concat([await photo(), Buffer.from(`<html>${SCRIPT}</html>`)])],
  ['a program hung on a PNG', 'a.exe', ['This program'], async () => Buffer.concat([await png(), Buffer.from('MZ\u0090 This program cannot be run')])],
  ['a script in the text of a PNG', 'a.png', ['<script>'], () => rawPng(100, 100, 100, [pngChunk('tEXt', Buffer.from(`Comment\u0000${SCRIPT}`))])],
  ['a PDF hung on a PNG', 'a.png', ['%PDF-'], async () => Buffer.concat([await png(), Buffer.from('%PDF-1.7\n1 0 obj <</S/JavaScript>>')])],
  ['a WebP of many pictures', 'a.webp', ['ANMF'], () => sharp(Buffer.alloc(100 * 4000 * 3), { raw: { width: 100, height: 4000, channels: 3, pageHeight: 100 } }).webp({ loop: 0 }).toBuffer()],
]);

const NAMES: readonly (readonly [given: string, cleaned: string])[] = [
  ['../../../../etc/passwd', 'passwd.jpg'],
  ['C:\\Windows\\System32\\cmd.exe', 'cmd.jpg'],
  ['/etc/cron.d/job.jpg', 'job.jpg'],
  ['anh\u202Egpj.exe', 'anhgpj.jpg'],
  ['anh\u0000.php.jpg', 'anh.jpg'],
  ['anh\r\nSet-Cookie: a=b.jpg', 'anhSet-Cookie a=b.jpg'],
  ['"><script>alert(1)</script>.jpg', 'script.jpg'],
  ['CON.jpg', 'evidence.jpg'],
  ['....', 'evidence.jpg'],
  ['', 'evidence.jpg'],
  ['a'.repeat(5000), `${'a'.repeat(100)}.jpg`],
  ['\u200B\u200D\uFEFF', 'evidence.jpg'],
  ['Giấy chứng sinh của bé Đặng Thị Ánh.jpeg', 'Giấy chứng sinh của bé Đặng Thị Ánh.jpg'],
];

export const STRANGE_NAMES: readonly Hostile[] = harmless(NAMES.map(([given, cleaned]) => [`the name ${JSON.stringify(given.slice(0, 40))}`, given, [], photo, cleaned] as const));
