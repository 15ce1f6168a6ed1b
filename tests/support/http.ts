/** Calls of the API as a browser makes them, without a network. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Readonly<Record<string, string | undefined>>;

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** the body read as JSON; undefined where it is none */
  // each test knows what it asked for
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly text: string;
  readonly bytes: Buffer;
};

/** Someone who calls: anonymous, or with the cookie of a session. Changes carry a new Idempotency-Key unless told otherwise. */
export class Caller {
  readonly #app: FastifyInstance;
  readonly #cookie: string | undefined;

  constructor(app: FastifyInstance, cookie?: string) {
    this.#app = app;
    this.#cookie = cookie;
  }

  get(url: string, headers?: Headers): Promise<Reply> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body?: unknown, headers?: Headers): Promise<Reply> {
    return this.send('POST', url, body, headers);
  }

  put(url: string, body?: unknown, headers?: Headers): Promise<Reply> {
    return this.send('PUT', url, body, headers);
  }

  delete(url: string, headers?: Headers): Promise<Reply> {
    return this.send('DELETE', url, undefined, headers);
  }

  /** A body that is a string or a buffer goes out as it is; anything else as JSON. A header of `undefined` is left out. */
  async send(method: Method, url: string, body?: unknown, headers: Headers = {}): Promise<Reply> {
    const all = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(this.#cookie && { cookie: this.#cookie }),
      ...headers,
    };
    const options: InjectOptions = {
      method,
      url,
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<string, string>,
      ...(body !== undefined && { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    };
    const response = await this.#app.inject(options);
    return { status: response.statusCode, headers: response.headers, body: jsonOf(response.body), text: response.body, bytes: response.rawPayload };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
