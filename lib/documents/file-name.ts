import type { FileType } from './model.ts';

const EXTENSION: Readonly<Record<FileType, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' };
const MAX_LENGTH = 100;

/** Control and format characters (text turned round, zero width), halves of surrogate pairs, private letters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** What some file system or shell takes for more than a letter. */
const SPECIAL = /["*:<>?|;`$%&#{}'~^!]/g;
/** Device names of Windows, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name that a file came with, fit to be shown and to be saved under: no path, nothing invisible, an ending that says
 * what the file is. `fallback` stands where nothing is left.
 */
export function cleanFileName(given: string, type: FileType, fallback: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(INVISIBLE, '').replace(SPECIAL, '').replace(/\s+/g, ' ');
  const base = trimmed(visible.replace(/(\.[A-Za-z0-9]{1,8})+$/, ''));
  const cut = trimmed([...base].slice(0, MAX_LENGTH).join(''));
  return `${cut && !DEVICE.test(cut) ? cut : fallback}.${EXTENSION[type]}`;
}

function trimmed(text: string): string {
  return text.replace(/^[\s.-]+|[\s.]+$/g, '');
}
