/**
 * The pages: Next.js behind Fastify. Prerendered pages are read whole, so that their inline scripts can be named by
 * hash in the content policy (a nonce would make every page dynamic), compressed once, and kept.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import next from 'next';
import { contentPolicy } from '../plugins/security.ts';

const compress = promisify(gzip);
const KEPT_PAGES = 500;
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

type Page = { readonly policy: string; readonly gzipped: Buffer; readonly plain: Buffer };

/** The content policy's hashes of a page's inline scripts. */
export function inlineScriptHashes(html: string): string[] {
  return [...new Set([...html.matchAll(INLINE_SCRIPT)].map((match) => createHash('sha256').update(match[1] ?? '').digest('base64')))];
}

function languageOf(request: IncomingMessage): 'vi' | 'en' {
  return /\b(vi|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase() === 'en' ? 'en' : 'vi';
}

export const pages = fastifyPlugin(async (app: FastifyInstance, options: { development: boolean; https: boolean; dir: string }) => {
  const site = next({ dev: options.development, dir: options.dir });
  await site.prepare();
  const handle = site.getRequestHandler();
  const kept = new Map<string, Page>();

  const pageOf = async (html: Buffer): Promise<Page> => {
    const key = createHash('sha256').update(html).digest('base64');
    const known = kept.get(key);
    if (known) return known;
    const page = { policy: contentPolicy(inlineScriptHashes(html.toString()), options), gzipped: await compress(html), plain: html };
    if (kept.size >= KEPT_PAGES) kept.clear();
    kept.set(key, page);
    return page;
  };

  app.get('/', (request, reply) => reply.code(302).header('vary', 'accept-language').header('location', `/${languageOf(request.raw)}`).send());

  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      reply.hijack();
      const { raw } = reply;
      raw.setHeader('content-security-policy', contentPolicy([], options));
      if (!options.development && wantsPage(request.raw)) await handOut(request.raw, raw, handle, pageOf);
      else await handle(request.raw, raw);
    },
  });
  // Next.js reads bodies itself
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.addHook('onClose', () => site.close());
}, { encapsulate: true });

/** A document, not a file of the build and not the router's own data. */
function wantsPage(request: IncomingMessage): boolean {
  return request.method === 'GET' && request.headers.rsc === undefined && !request.url?.startsWith('/_next/') && !/\.\w+($|\?)/.test(request.url?.split('?')[0] ?? '');
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Lets Next.js write the page into memory, then sends it with its content policy, compressed where the browser can. */
async function handOut(request: IncomingMessage, response: ServerResponse, handle: Handle, pageOf: (html: Buffer) => Promise<Page>): Promise<void> {
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
  delete request.headers['accept-encoding'];
  const chunks: Buffer[] = [];
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  const collect = (chunk: unknown, encoding?: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    collect(chunk, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') callback();
    return true;
  }) as typeof response.write;
  response.flushHeaders = () => undefined;
  const ended = new Promise<void>((resolve) => {
    response.end = ((chunk?: unknown, encoding?: unknown) => {
      if (typeof chunk !== 'function') collect(chunk, encoding);
      resolve();
      return response;
    }) as typeof response.end;
  });
  await handle(request, response);
  await ended;
  response.write = write;
  response.end = end;
  const body = Buffer.concat(chunks);
  // only what was prerendered is vouched for by hash: it holds nothing that a visitor could have written
  const prerendered = response.getHeader('x-nextjs-prerender') !== undefined && String(response.getHeader('content-type')).startsWith('text/html');
  if (!prerendered || body.length === 0) return void response.end(body);
  const page = await pageOf(body);
  response.setHeader('content-security-policy', page.policy);
  response.setHeader('vary', 'accept-encoding');
  if (zipped) response.setHeader('content-encoding', 'gzip');
  const sent = zipped ? page.gzipped : page.plain;
  response.setHeader('content-length', sent.length);
  response.end(sent);
}
