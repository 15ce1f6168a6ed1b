import type { Page } from '@playwright/test';
import type { Reply } from '#tests/support/http.ts';
import type { Sender } from '#tests/support/papers.ts';
import { randomUUID } from 'node:crypto';

/** The person of a page as the helpers of the API's own tests call it, over the network. */
export function senderOf({ request }: Page): Sender {
  const send: Sender['send'] = async (method, url, body, headers = {}): Promise<Reply> => {
    const given = Object.entries({ ...(method === 'POST' && { 'idempotency-key': randomUUID() }), ...headers }).filter(([, value]) => value !== undefined);
    const response = await request.fetch(url, { method, headers: Object.fromEntries(given) as Record<string, string>, ...(body !== undefined && { data: body as Buffer }) });
    const bytes = await response.body();
    const json = response.headers()['content-type']?.includes('json');
    return { status: response.status(), headers: response.headers(), body: json ? JSON.parse(bytes.toString()) : undefined, text: bytes.toString(), bytes };
  };
  return { send, get: (url, headers) => send('GET', url, undefined, headers), post: (url, body, headers) => send('POST', url, body, headers) };
}
