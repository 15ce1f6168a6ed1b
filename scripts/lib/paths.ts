import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the checkout. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** A path inside the checkout. */
export const inRoot = (...parts: string[]): string => join(ROOT, ...parts);

/** A short name for this checkout: the same path gives the same name. */
export const CHECKOUT = createHash('sha256').update(ROOT).digest('hex').slice(0, 10);

/** All files under `path` (a file or a folder, perhaps missing), in a steady order. */
export function filesUnder(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A fingerprint of what files contain: names and contents count, dates don't. */
export function fingerprint(paths: readonly string[], keep: (file: string) => boolean = () => true): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(inRoot(path))).filter(keep)) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
