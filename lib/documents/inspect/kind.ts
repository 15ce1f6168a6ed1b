/** What a file is, by its content. */
import { fileTypeFromBuffer } from 'file-type';
import type { ErrorCode } from '#lib/platform/problem.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';

export type Kind = 'jpeg' | 'png' | 'webp' | 'pdf';

const ALLOWED: Readonly<Record<string, Kind>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/apng': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' };

/** What people send instead, in groups that each have their own advice. The first that fits. */
const REFUSED: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^image\/(heic|heif|avif)/, 'documents.type-heic'],
  [/^image\/svg|html|xml$/, 'documents.type-web'],
  [/officedocument|msword|ms-excel|ms-powerpoint|x-cfb|opendocument|rtf|iwork|ms-office/, 'documents.type-office'],
  [/zip|rar|7z|tar|gzip|bzip|x-xz|zstd|lz|compress|x-cpio|cab|iso9660/, 'documents.type-archive'],
  [/x-msdownload|x-elf|mach|executable|java|wasm|android|x-msi|debian|rpm|x-shockwave|x-ms-shortcut|script/, 'documents.type-program'],
  [/^(video|audio)\//, 'documents.type-video'],
];

/** How texts begin that some programs would run or show. file-type knows bytes, not texts. */
const TEXTS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^\s*(<!--[\s\S]*?-->\s*)*<(!doctype|html|head|body|script|svg|\?xml|iframe|img|a\b|meta|form)/i, 'documents.type-web'],
  [/^(#!|@echo|<\?php|MZ)/i, 'documents.type-program'],
];

const START = 1024;

/**
 * Says what a file is. Where its name or its beginning says otherwise, that changes nothing.
 * Refuses: documents.empty, documents.pdf-disguised (a PDF behind something else), documents.type-…
 */
export async function identify(bytes: Uint8Array): Promise<Result<Kind>> {
  if (bytes.length === 0) return refuse('documents.empty');
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  const kind = type === undefined ? undefined : ALLOWED[type];
  if (kind) return ok(kind);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, START)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const refused = (type === undefined ? undefined : REFUSED.find(([pattern]) => pattern.test(type))) ?? TEXTS.find(([pattern]) => pattern.test(start));
  // readers of PDF look for its first line in the first kilobyte, so that a file can be two things at once
  if (start.includes('%PDF-')) return refuse('documents.pdf-disguised');
  return refuse(refused?.[1] ?? 'documents.type-not-allowed');
}
