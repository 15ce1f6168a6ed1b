import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupHash, newDataKey, newToken, openBytes, openJson, sealBytes, sealJson, streamCipher, tokenHash } from './crypto.ts';

// the keys come with the whole configuration, which has to be whole
process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/nothing';
const key = newDataKey();

describe('what is sealed', () => {
  test('opens as it was, with its key and under its name', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(openJson(key, 'answers:1', sealJson(key, 'answers:1', value))).toEqual(JSON.parse(JSON.stringify(value)));
    }), { seed: 1 });
  });

  test('does not open under another name or with another key', () => {
    const sealed = sealJson(key, 'answers:1', { a: 1 });
    for (const context of ['answers:2', 'answers:', 'facts', '']) expect(() => openJson(key, context, sealed)).toThrow();
    expect(() => openJson(newDataKey(), 'answers:1', sealed)).toThrow();
  });

  test('is different each time and shows nothing of what it holds', () => {
    const [one, other] = [sealJson(key, 'c', 'mật khẩu'), sealJson(key, 'c', 'mật khẩu')];
    expect(Buffer.from(one)).not.toEqual(Buffer.from(other));
    expect(Buffer.from(one).includes('mật')).toBe(false);
  });

  const sealed = sealJson(key, 'c', { name: 'Nguyễn Thị Thu Hà' });
  const regions: [string, number, number][] = [['version', 0, 1], ['nonce', 1, 13], ['tag', 13, 29], ['text', 29, sealed.length]];
  test.each(regions)('does not open when any bit of its %s was changed', (_, from, to) => {
    for (let at = from; at < to; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => openJson(key, 'c', changed)).toThrow();
      }
    }
  });

  test('does not open when it was cut or made longer, at any place', () => {
    for (let length = 0; length < sealed.length; length += 1) expect(() => openJson(key, 'c', sealed.slice(0, length))).toThrow();
    expect(() => openJson(key, 'c', new Uint8Array([...sealed, 0]))).toThrow();
  });

  test('with a data key whose wrapping was changed, nothing opens', () => {
    for (let at = 0; at < key.length; at += 1) {
      const changed = key.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openJson(changed, 'c', sealed)).toThrow();
      expect(() => sealJson(changed, 'c', 1)).toThrow();
    }
  });

  test('a data key is wrapped anew for every person', () => {
    expect(Buffer.from(newDataKey())).not.toEqual(Buffer.from(newDataKey()));
  });
});

describe('bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });

  test('open as they were, with their key and under their name only', () => {
    fc.assert(fc.property(bytes, (plain) => {
      const sealed = sealBytes(key, 'file:1', plain);
      expect(Buffer.from(openBytes(key, 'file:1', sealed))).toEqual(Buffer.from(plain));
      expect(() => openBytes(key, 'file:2', sealed)).toThrow();
      expect(() => openBytes(newDataKey(), 'file:1', sealed)).toThrow();
    }), { seed: 1 });
  });

  test('that come in pieces are the same as in one, wherever they were cut', () => {
    fc.assert(fc.property(bytes, fc.nat(300), (plain, at) => {
      const cut = Math.min(at, plain.length);
      const whole = streamCipher(key, 'upload:1', 0).update(plain);
      const pieces = Buffer.concat([streamCipher(key, 'upload:1', 0).update(plain.subarray(0, cut)), streamCipher(key, 'upload:1', cut).update(plain.subarray(cut))]);
      expect(pieces).toEqual(whole);
      expect(streamCipher(key, 'upload:1', 0).update(whole)).toEqual(Buffer.from(plain));
    }), { seed: 1 });
    const zeros = Buffer.alloc(64);
    expect(streamCipher(key, 'upload:1', 0).update(zeros)).not.toEqual(streamCipher(key, 'upload:2', 0).update(zeros));
  });
});

describe('hashes for looking up', () => {
  test('are the same for the same, and apart by kind and text', () => {
    expect(lookupHash('a', 'b')).toEqual(lookupHash('a', 'b'));
    const hashes = [['a', 'b'], ['a', 'c'], ['b', 'b'], ['ab', ''], ['', 'ab'], ['a', '\0b']].map(([kind = '', text = '']) => Buffer.from(lookupHash(kind, text)).toString('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  test('a token has 256 bits, is safe in a cookie, and its hash never shows it', () => {
    const tokens = Array.from({ length: 1000 }, newToken);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(tokenHash(tokens[0]!)).toString('hex')).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenHash(tokens[0]!)).not.toEqual(tokenHash(tokens[1]!));
  });
});
