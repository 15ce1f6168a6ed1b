import { UPLOAD_LIMITS } from '#lib/documents/model.ts';
import type { ErrorCode } from '#lib/platform/problem.ts';

/** What the device offers: pictures of any kind that it can show, and PDFs. Sent are JPEG and PDF. */
export const ACCEPTED = 'image/*,application/pdf';

export type Refusal = { readonly name: string; readonly code: ErrorCode; readonly params: Readonly<Record<string, number>> };
export type Sorted = {
  /** to be cut and made small first, whatever their size */
  readonly photos: readonly File[];
  /** sent as they are, each a paper of its own */
  readonly pdfs: readonly File[];
  readonly refused: readonly Refusal[];
};

const MEGABYTE = 1024 * 1024;

/** What is done with files that were chosen. Only a first look, by what the device says of them: the server looks inside. */
export function sortFiles(files: readonly File[]): Sorted {
  const photos: File[] = [];
  const pdfs: File[] = [];
  const refused: Refusal[] = [];
  for (const file of files) {
    const code = refusalOf(file);
    if (code) refused.push({ name: file.name, code, params: { max: UPLOAD_LIMITS.maxBytes / MEGABYTE } });
    else if (isPdf(file)) pdfs.push(file);
    else photos.push(file);
  }
  return { photos, pdfs, refused };
}

function isPdf({ type, name }: File): boolean {
  return type === 'application/pdf' || (type === '' && /\.pdf$/i.test(name));
}

function refusalOf(file: File): ErrorCode | null {
  if (file.size === 0) return 'documents.empty';
  if (isPdf(file)) return file.size > UPLOAD_LIMITS.maxBytes ? 'documents.too-large' : null;
  if (file.type === 'image/svg+xml') return 'documents.type-web';
  return file.type.startsWith('image/') ? null : 'documents.type-not-allowed';
}
