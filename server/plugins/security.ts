import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/**
 * Content policy of the pages. Scripts: our own files, and inline scripts of prerendered pages by their hash.
 * Styles may stand inline: React writes style attributes, and no style can read what is typed.
 */
export function contentPolicy(scriptHashes: readonly string[], options: { development: boolean; https: boolean }): string {
  const scripts = options.development ? "'self' 'unsafe-inline' 'unsafe-eval'" : ["'self'", ...scriptHashes.map((hash) => `'sha256-${hash}'`)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${options.development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(options.https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Headers of every reply, of pages and API alike. */
export const security = fastifyPlugin(async (app: FastifyInstance, options: { https: boolean }) => {
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'geolocation=(self), camera=(self), microphone=(), payment=()'],
    ...(options.https ? [['strict-transport-security', 'max-age=63072000; includeSubDomains'] as [string, string]] : []),
  ];
  app.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of headers) {
      reply.header(name, value);
      // pages are written by Next.js on the raw response, past Fastify's own headers
      reply.raw.setHeader(name, value);
    }
  });
});
