import { describe, expect, it } from 'vitest';
import { knownCause } from './say.ts';

describe('knownCause', () => {
  it.each([
    ["Error: ENOSPC: no space left on device, write", 'The disk is full'],
    ['FATAL:  could not write to file "base/1": No space left on device', 'The disk is full'],
    ['postgres: error while loading shared libraries: libssl.so.1.1: cannot open shared object file', 'The system library libssl.so.1.1 is missing'],
    ['dyld[1]: Library not loaded: @rpath/libicuuc.68.dylib', 'The system library @rpath/libicuuc.68.dylib is missing'],
    ["postgres: /lib/libc.so.6: version `GLIBC_2.34' not found", 'it needs GLIBC_2.34'],
  ])('tells the cause of: %s', (text, sentence) => {
    expect(knownCause(text)).toContain(sentence);
  });

  it('claims no cause that it does not know', () => {
    expect(knownCause('Error: something else')).toBeUndefined();
  });
});
