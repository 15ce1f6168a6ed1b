/**
 * The pages: Next.js behind Fastify. What Next.js writes is read whole before it is sent, so that each page and file is
 * compressed once, and so that the inline scripts of prerendered pages can be named by hash in the content policy (a
 * nonce would make every page dynamic).
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import next from 'next';
import { CompressedCopies, encodingFor } from './compressed.ts';
import { contentPolicy } from './security.ts';

type PageOptions = { readonly development: boolean; readonly https: boolean; readonly dir: string };
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const KEPT_POLICIES = 1000;

/** The content policy's hashes of a page's inline scripts. */
export function inlineScriptHashes(html: string): string[] {
  return [...new Set([...html.matchAll(INLINE_SCRIPT)].map((match) => createHash('sha256').update(match[1] ?? '').digest('base64')))];
}

/** The language that the visitor chose on an earlier visit, else the one that the browser asks for. */
function languageOf(request: IncomingMessage): 'vi' | 'en' {
  const chosen = /(?:^|;\s*)locale=(vi|en)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  if (chosen) return chosen === 'en' ? 'en' : 'vi';
  return /\b(vi|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase() === 'en' ? 'en' : 'vi';
}

export const pages = fastifyPlugin(async (app: FastifyInstance, options: PageOptions) => {
  const site = next({ dev: options.development, dir: options.dir });
  await site.prepare();
  const handle = site.getRequestHandler();
  const send = sender(options);

  app.get('/', (request, reply) => reply.code(302).header('vary', 'accept-language, cookie').header('location', `/${languageOf(request.raw)}`).send());

  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      reply.hijack();
      reply.raw.setHeader('content-security-policy', contentPolicy([], options));
      // while developing, Next.js streams: changed modules, compile errors
      if (options.development || request.method === 'HEAD') await handle(request.raw, reply.raw);
      else await send(request.raw, reply.raw, await writtenBy(handle, request.raw, reply.raw));
    },
  });
  app.addHook('onClose', () => site.close());
}, { encapsulate: true });

/** Lets Next.js write status and headers on the response, and its body into memory. */
async function writtenBy(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const [write, end] = [response.write, response.end];
  const collect = (chunk: unknown, encoding?: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const ended = new Promise<void>((resolve) => {
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      collect(chunk, rest[0]);
      const done = rest.findLast((item) => typeof item === 'function') as (() => void) | undefined;
      done?.();
      return true;
    }) as typeof write;
    response.end = ((...rest: unknown[]) => {
      if (typeof rest[0] !== 'function') collect(rest[0], rest[1]);
      resolve();
      return response;
    }) as typeof end;
    response.flushHeaders = () => undefined;
    response.writeHead = ((status: number, headers?: Record<string, string | string[]>) => {
      response.statusCode = status;
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    }) as typeof response.writeHead;
  });
  // Next.js ends its own waiting only when the reply has left the machine; the end of the body comes before that
  await Promise.race([ended, handle(request, response).then(() => ended)]);
  const own = response as Partial<Pick<ServerResponse, 'write' | 'end' | 'writeHead' | 'flushHeaders'>>;
  for (const name of ['write', 'end', 'writeHead', 'flushHeaders'] as const) delete own[name];
  return Buffer.concat(chunks);
}

/** Sends what was written: with the page's own content policy, compressed as the browser likes it. */
function sender(options: PageOptions): (request: IncomingMessage, response: ServerResponse, body: Buffer) => Promise<void> {
  const copies = new CompressedCopies();
  const policies = new Map<string, string>();

  const policyOf = (key: string, html: Buffer): string => {
    const known = policies.get(key);
    if (known) return known;
    const policy = contentPolicy(inlineScriptHashes(html.toString()), options);
    if (policies.size >= KEPT_POLICIES) policies.clear();
    policies.set(key, policy);
    return policy;
  };

  return async (request, response, body) => {
    // "Unchanged" updates the headers of the page that the browser has kept: with this policy its scripts would be refused.
    if (response.statusCode === 304) response.removeHeader('content-security-policy');
    if (body.length === 0) return void response.end();
    const type = String(response.getHeader('content-type') ?? '');
    const key = createHash('sha256').update(body).digest('base64');
    // only what was prerendered is vouched for by hash: nothing in it was written by a visitor
    if (type.startsWith('text/html') && response.getHeader('x-nextjs-prerender') !== undefined) response.setHeader('content-security-policy', policyOf(key, body));
    const encoding = encodingFor(type, body.length, request.headers['accept-encoding']);
    const sent = encoding ? await copies.get(key, encoding, body) : body;
    response.setHeader('vary', [response.getHeader('vary'), 'accept-encoding'].flat().filter(Boolean).join(', '));
    if (encoding) response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', sent.length);
    response.end(sent);
  };
}
