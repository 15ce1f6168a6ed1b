/**
 * What PDF.js fetches while it shows a paper: its worker, decoders of scanned pictures (JPEG 2000, JBIG2), character
 * maps and the fonts that a PDF may leave out. Under the version's own address, because it builds these addresses
 * itself and hashed names of a bundler would not fit; so each file may be kept for ever.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { CompressedCopies, encodingFor } from './compressed.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream', '.pfb': 'application/octet-stream', '.ttf': 'font/ttf',
};

/** The files that are served, by folder; the engine for scripts inside PDFs (quickjs) is not among them. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  build: /^pdf\.worker\.min\.mjs$/,
  wasm: /^(openjpeg|jbig2|qcms_bg)(_nowasm_fallback)?\.(wasm|js)$/,
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
};

/** A worker has a policy of its own. Only this one may compile WebAssembly, and it can reach nothing but this server. */
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

export const pdfFiles = fastifyPlugin(async (app: FastifyInstance) => {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist'))));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const files = new Set(Object.entries(FOLDERS).flatMap(([folder, wanted]) => readdirSync(join(root, folder)).filter((name) => wanted.test(name)).map((name) => `${folder}/${name}`)));
  const copies = new CompressedCopies();

  app.get<{ Params: { folder: string; file: string } }>(`/pdfjs/${version}/:folder/:file`, async (request, reply) => {
    const name = `${request.params.folder}/${request.params.file}`;
    if (!files.has(name)) return reply.code(404).send();
    const body = await readFile(join(root, name));
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const encoding = encodingFor(type, body.length, request.headers['accept-encoding']);
    reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').header('content-security-policy', WORKER_POLICY);
    if (!encoding) return reply.send(body);
    return reply.header('content-encoding', encoding).send(await copies.get(createHash('sha256').update(body).digest('base64'), encoding, body));
  });
});
