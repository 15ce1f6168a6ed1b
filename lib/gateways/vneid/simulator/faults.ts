import { setTimeout as delay } from 'node:timers/promises';
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT, type JWTPayload } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { z } from 'zod';
import type { Keys } from './keys.ts';

/** What a test may order for the next token responses. */
export const FaultOrder = z.object({
  next: z.enum(['wrong-nonce', 'wrong-audience', 'expired', 'bad-signature', 'slow', 'error-500']),
  times: z.int().min(1).max(1000).default(1),
  /** how long `slow` waits; longer than an OpenID client's usual patience */
  delayMs: z.int().min(0).max(60_000).default(10_000),
});
export type FaultOrder = z.infer<typeof FaultOrder>;

/**
 * Spoils token responses on order, so that it is the app's own checks that refuse them: a spoilt ID token is signed
 * again with the right key (but for `bad-signature`, whose content was changed after signing).
 */
export class Faults {
  #order: FaultOrder | undefined;
  readonly #keys: Keys;

  constructor(keys: Keys) {
    this.#keys = keys;
  }

  set(order: FaultOrder): void {
    this.#order = order;
  }

  /** Koa middleware of the token endpoint. */
  readonly middleware = async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    const order = ctx.path === '/oauth2/token' ? this.#take() : undefined;
    if (order?.next === 'error-500') {
      ctx.status = 500;
      ctx.body = { error: 'server_error' };
      return;
    }
    if (order?.next === 'slow') await delay(order.delayMs);
    await next();
    const body: unknown = ctx.body;
    if (order && isTokenResponse(body)) ctx.body = { ...body, id_token: await this.#spoil(body.id_token, order.next) };
  };

  #take(): FaultOrder | undefined {
    const order = this.#order;
    if (order) this.#order = order.times > 1 ? { ...order, times: order.times - 1 } : undefined;
    return order;
  }

  async #spoil(token: string, fault: FaultOrder['next']): Promise<string> {
    const payload = decodeJwt(token);
    switch (fault) {
      case 'wrong-nonce':
        return this.#sign(token, { ...payload, nonce: 'somebody-elses-nonce' });
      case 'wrong-audience':
        return this.#sign(token, { ...payload, aud: 'another-app' });
      case 'expired': {
        const anHourAgo = Math.floor(Date.now() / 1000) - 3600;
        return this.#sign(token, { ...payload, iat: anHourAgo - 600, exp: anHourAgo });
      }
      case 'bad-signature': {
        const [header, , signature] = token.split('.');
        const forged = Buffer.from(JSON.stringify({ ...payload, name: 'Kẻ Mạo Danh' })).toString('base64url');
        return `${header}.${forged}.${signature}`;
      }
      case 'slow':
      case 'error-500':
        return token;
    }
  }

  async #sign(token: string, payload: JWTPayload): Promise<string> {
    const key = await importJWK(this.#keys.signing, 'RS256');
    return new SignJWT(payload).setProtectedHeader({ ...decodeProtectedHeader(token), alg: 'RS256' }).sign(key);
  }
}

function isTokenResponse(body: unknown): body is { id_token: string } {
  return typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string';
}
