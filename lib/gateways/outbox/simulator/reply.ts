import type { IncomingMessage } from 'node:http';

/** What a simulated provider answers; null = the answer gets lost on the way. */
export type Reply = { readonly status: number; readonly body: object } | null;

/** A provider's HTTP interface. `path` is what stands behind the provider's own prefix. */
export type Provider = (request: IncomingMessage, path: string) => Promise<Reply>;

export const NOT_FOUND: Reply = { status: 404, body: { code: 'not-found' } };

/** JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
