import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LockFile, missingOptional, platformOf } from '../../scripts/lib/lock-file.ts';
import { inRoot } from '../../scripts/lib/paths.ts';

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as LockFile;

  it('holds the optional packages of every platform (else `npm ci` refuses it: npm run lock:platforms)', () => {
    expect(missingOptional(lock).map(({ path }) => path)).toEqual([]);
  });

  it('names no registry', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"');
  });

  it('finds what is missing, in the version of the package that asks for it', () => {
    const missing = missingOptional({
      packages: {
        'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies: { '@tool/darwin-arm64': '^2.0.0', '@tool/linux-x64': '2.0.0' } },
        'node_modules/tool/node_modules/@tool/linux-x64': { version: '2.0.0' },
      },
    });
    expect(missing).toEqual([{ path: 'node_modules/@tool/darwin-arm64', entry: { version: '2.0.0', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true } }]);
  });

  it.each([
    ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxlint/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@swc/core-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
    ['fsevents', undefined],
  ])('reads the platform from the name %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
