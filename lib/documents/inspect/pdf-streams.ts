/** The streams of a PDF, found without trusting its structure. */
import { createInflate } from 'node:zlib';
import type { ErrorCode } from '#lib/platform/problem.ts';

/** A page of A3 in 400 dots an inch and three colours takes 93 MB. */
const MAX_STREAM = 150 * 1024 * 1024;
const MAX_ALL = 1024 * 1024 * 1024;
/** As much of a stream as is searched for hidden parts. Objects hidden in a stream stand at its start. */
const SEARCHED = 16 * 1024 * 1024;

/** Where a stream's bytes begin, and where the next `endstream` ends them. */
function* streamsOf(text: string): Iterable<readonly [start: number, end: number]> {
  for (const match of text.matchAll(/(?<!end)stream(\r\n|\n|\r)/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    yield [start, end < 0 ? text.length : end];
  }
}

/** Inflates what can be; gives the beginning of it, and how much there is of it (at most a little more than `limit`). */
async function inflate(bytes: Uint8Array, limit: number, keep: number): Promise<{ length: number; start: Buffer }> {
  const inflater = createInflate();
  const kept: Buffer[] = [];
  let length = 0;
  inflater.end(bytes);
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) {
      if (length < keep) kept.push(chunk);
      length += chunk.length;
      if (length > limit) break;
    }
  } catch (error) {
    // not inflated, or only up to here: a stream may be packed in another way, or not at all
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
  } finally {
    inflater.destroy();
  }
  return { length, start: Buffer.concat(kept) };
}

/** Does a stream, or do all together, become larger than any real paper needs? */
export async function findOversized(bytes: Uint8Array, text: string): Promise<boolean> {
  let all = 0;
  for (const [start, end] of streamsOf(text)) {
    const { length } = await inflate(bytes.subarray(start, end), MAX_STREAM, 0);
    all += length;
    if (length > MAX_STREAM || all > MAX_ALL) return true;
  }
  return false;
}

/** Names long enough not to stand in a picture by chance; each without which its danger cannot be. */
const HIDDEN: readonly (readonly [RegExp, ErrorCode])[] = [
  [/\/JavaScript\b/, 'documents.pdf-script'],
  [/\/(Launch|SubmitForm|ImportData|GoToE)\b/, 'documents.pdf-action'],
  [/\/EmbeddedFiles?\b/, 'documents.pdf-attachment'],
  [/\/(RichMedia|Rendition)/, 'documents.pdf-media'],
];

/** Looks for refused names everywhere: in earlier versions of objects, between objects, in any stream. */
export async function findHidden(bytes: Uint8Array, text: string): Promise<ErrorCode | null> {
  const whole = hiddenIn(text);
  if (whole) return whole;
  for (const [start, end] of streamsOf(text)) {
    const inflated = await inflate(bytes.subarray(start, end), SEARCHED, SEARCHED);
    const found = hiddenIn(inflated.start.toString('latin1'));
    if (found) return found;
  }
  return null;
}

function hiddenIn(text: string): ErrorCode | null {
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return HIDDEN.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
