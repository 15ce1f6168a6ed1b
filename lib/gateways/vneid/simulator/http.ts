import type { IncomingMessage, ServerResponse } from 'node:http';

const LONGEST_BODY = 8_192;

/** A request that this server does not read: answered with `status`. */
export class UnreadableBody extends Error {
  readonly status: 413 | 415;

  constructor(status: 413 | 415) {
    super(status === 413 ? 'The body is too long.' : 'The body is of another type.');
    this.status = status;
  }
}

/** @throws UnreadableBody when it is too long or not of `type` */
export async function readBody(req: IncomingMessage, type: string): Promise<string> {
  if (req.headers['content-type']?.split(';')[0]?.trim() !== type) throw new UnreadableBody(415);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new UnreadableBody(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @throws UnreadableBody */
export async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await readBody(req, 'application/x-www-form-urlencoded'));
}

export function sendPage(res: ServerResponse, status: number, page: string): void {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
}

/**
 * Headers of every response. `formTargets` are the origins to which a submitted form may lead in the end: browsers hold
 * redirects after a form against `form-action`, and an agreed sign-in ends at the app.
 * The referrer policy must not be `no-referrer`: the browser would then send `Origin: null` with our own forms.
 */
export function setSecurityHeaders(res: ServerResponse, formTargets: readonly string[]): void {
  const policy = [
    "default-src 'none'", "style-src 'self'", "img-src data:", "base-uri 'none'", "frame-ancestors 'none'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
  ];
  res.setHeader('content-security-policy', policy.join('; '));
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('x-frame-options', 'DENY');
  res.setHeader('referrer-policy', 'same-origin');
  res.setHeader('cross-origin-opener-policy', 'same-origin');
  res.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=()');
}
