import type { TFunction } from 'i18next';
import type { FileView } from '#lib/documents/schema.ts';
import { formatNumber } from '#lib/platform/i18n/format.ts';
import type { Locale } from '#lib/platform/text.ts';

const KILOBYTE = 1024;

/** "3 pages, 1.2 MB" */
export function fileFacts(file: Pick<FileView, 'bytes' | 'pages'>, t: TFunction<['papers']>, locale: Locale): string {
  return `${t('pages', { count: file.pages })}, ${sizeText(file.bytes, locale)}`;
}

/** A size as people say it: "340 KB", "1.2 MB". */
export function sizeText(bytes: number, locale: Locale): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${formatNumber(Math.ceil(bytes / KILOBYTE), locale)} KB`;
  return `${formatNumber(Math.round((bytes / KILOBYTE / KILOBYTE) * 10) / 10, locale)} MB`;
}
