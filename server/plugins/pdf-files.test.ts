import fastify from 'fastify';
import { version } from 'pdfjs-dist';
import { expect, test } from 'vitest';
import { pdfFiles } from './pdf-files.ts';

const app = fastify();
await app.register(pdfFiles);
const get = (path: string, headers: Record<string, string> = {}) => app.inject({ url: `/pdfjs/${version}/${path}`, headers });

test.each([
  ['build/pdf.worker.min.mjs', 'text/javascript; charset=utf-8'], ['wasm/openjpeg.wasm', 'application/wasm'], ['wasm/jbig2_nowasm_fallback.js', 'text/javascript; charset=utf-8'],
  ['cmaps/Adobe-Japan1-UCS2.bcmap', 'application/octet-stream'], ['standard_fonts/LiberationSans-Regular.ttf', 'font/ttf'],
])('gives %s, for ever', async (path, type) => {
  const reply = await get(path);
  expect([reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([200, type, 'public, max-age=31536000, immutable']);
  expect(reply.rawPayload.length).toBeGreaterThan(100);
});

test('is sent compressed to those who can read that', async () => {
  const reply = await get('build/pdf.worker.min.mjs', { 'accept-encoding': 'br, gzip' });
  expect(reply.headers['content-encoding']).toBe('br');
  expect(reply.rawPayload.length).toBeLessThan(500_000);
});

test.each(['wasm/quickjs-eval.wasm', 'build/pdf.sandbox.mjs', 'build/..%2f..%2fpackage.json', 'package.json', 'build/none.mjs'])('has no %s', async (path) => {
  expect((await get(path)).statusCode).toBe(404);
});
