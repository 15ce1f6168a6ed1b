import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CompressedCopies, encodingFor } from './compressed.ts';

describe('the encoding of a reply', () => {
  test.each<[string, number, string | undefined, string | null]>([
    ['text/html; charset=utf-8', 5000, 'gzip, deflate, br', 'br'], ['text/html', 5000, 'gzip', 'gzip'], ['text/html', 5000, 'gzip, br;q=0', 'gzip'], ['text/html', 5000, 'br;q=0.000, gzip; q=0', null],
    ['text/html', 5000, 'br;q=0.5, gzip;q=1', 'br'], ['text/html', 5000, undefined, null], ['text/html', 5000, '', null], ['text/html', 5000, 'deflate', null], ['text/html', 5000, 'brx', null],
    ['text/html', 1023, 'br', null], ['text/html', 1024, 'br', 'br'],
    ['application/javascript', 5000, 'br', 'br'], ['application/json', 5000, 'br', 'br'], ['application/manifest+json', 5000, 'br', 'br'], ['text/css', 5000, 'br', 'br'], ['image/svg+xml', 5000, 'br', 'br'],
    ['image/png', 5000, 'br', null], ['font/woff2', 5000, 'br', null], ['application/octet-stream', 5000, 'br', null], ['', 5000, 'br', null],
  ])('%s of %d bytes for "%s" is %s', (type, length, accepted, expected) => {
    expect(encodingFor(type, length, accepted)).toBe(expected);
  });
});

test('a body is compressed once for each encoding, and whole', async () => {
  const copies = new CompressedCopies();
  const body = Buffer.from('một cửa '.repeat(1000));
  const [br, gzip] = [await copies.get('k', 'br', body), await copies.get('k', 'gzip', body)];
  expect(brotliDecompressSync(br)).toEqual(body);
  expect(gunzipSync(gzip)).toEqual(body);
  expect(await copies.get('k', 'br', body)).toBe(br);
});
