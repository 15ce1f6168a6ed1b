/** Calls over a real connection: what streams, breaks off or never ends cannot be tried without one. */
import type { FastifyInstance } from 'fastify';
import type { Reply } from './http.ts';
import type { Sender } from './papers.ts';

type Headers = Readonly<Record<string, string | undefined>>;
type Body = Buffer | string | ReadableStream<Uint8Array> | undefined;

/** Lets the app listen on a free port. @returns its address */
export async function listen(app: FastifyInstance): Promise<string> {
  return app.listen({ host: '127.0.0.1', port: 0 });
}

/** Someone with a session, over the network. */
export class NetworkCaller implements Sender {
  readonly #origin: string;
  readonly #cookie: string;

  constructor(origin: string, token: string) {
    this.#origin = origin;
    this.#cookie = `mot-cua.session=${token}`;
  }

  get(url: string, headers?: Headers): Promise<Reply> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body?: unknown, headers?: Headers): Promise<Reply> {
    return this.send('POST', url, body, headers);
  }

  async send(method: string, url: string, body?: unknown, headers: Headers = {}): Promise<Reply> {
    const raw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) || body instanceof ReadableStream;
    const all = { ...(!raw && { 'content-type': 'application/json' }), cookie: this.#cookie, ...headers };
    const response = await fetch(new URL(url, this.#origin), {
      method,
      headers: Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)),
      ...(body !== undefined && { body: (raw ? body : JSON.stringify(body)) as Exclude<Body, undefined> as BodyInit, duplex: 'half' }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body: jsonOf(bytes.toString()), text: bytes.toString(), bytes };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
