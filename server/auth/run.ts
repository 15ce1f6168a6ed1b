/**
 * next-auth, run inside Fastify: its handler takes plain request and response objects, and so needs neither a Next.js
 * route handler (ten times the CPU of a Fastify route) nor a second boundary.
 */
import nextAuthModule from 'next-auth';
import type { AuthOptions } from 'next-auth';

type Handler = (request: unknown, response: unknown, options: AuthOptions) => Promise<void>;
// a CommonJS module: Node hands over its exports object, bundlers its default
const nextAuth = ((nextAuthModule as { default?: unknown }).default ?? nextAuthModule) as unknown as Handler;

export type AuthRequest = {
  readonly method: 'GET' | 'POST';
  /** ["callback", "vneid"] of /api/auth/callback/vneid */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, unknown>>;
};

export type AuthReply = { readonly status: number; readonly headers: Map<string, string | string[]>; readonly body: unknown };

/** Runs one action of next-auth and gives its reply. */
export async function runAuth(request: AuthRequest, options: AuthOptions): Promise<AuthReply> {
  const headers = new Map<string, string | string[]>();
  let status = 200;
  let body: unknown;
  const response = {
    status: (code: number) => ((status = code), response),
    setHeader: (name: string, value: string | string[]) => (headers.set(name.toLowerCase(), value), response),
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    json: (value: unknown) => void (body = value),
    send: (value: unknown) => void (body = value),
    end: () => undefined,
  };
  await nextAuth({ ...request, query: { ...request.query, nextauth: request.path }, body: request.body ?? {} }, response, options);
  return { status, headers, body };
}

/** The cookies that a reply sets, by name, without their attributes. */
export function cookiesOf(reply: AuthReply): Record<string, string> {
  const lines = [reply.headers.get('set-cookie') ?? []].flat();
  return Object.fromEntries(lines.map((line) => {
    const pair = line.split(';')[0] ?? '';
    const at = pair.indexOf('=');
    return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
  }));
}
