// `npm run lock:platforms`: adds to package-lock.json the optional packages of other platforms that npm left out. npm
// leaves them out when the registry at hand lacks them (a mirror for one platform), and then `npm ci` refuses the lock
// file, here and everywhere. Run it after `npm install`; tests/architecture/lock-file.test.ts tells when it is needed.
import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, missingOptional } from './lib/lock-file.ts';
import { inRoot } from './lib/paths.ts';

const file = inRoot('package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
const missing = missingOptional(lock);
for (const { path, entry } of missing) lock.packages[path] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(missing.length > 0 ? `Added ${missing.length}: ${missing.map(({ path }) => path.replace('node_modules/', '')).join(', ')}` : 'Nothing is missing.');
