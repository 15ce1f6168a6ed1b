import type { FastifyRequest } from 'fastify';
import { Refused, refuse } from '#lib/platform/result.ts';
import type { Once } from '#lib/platform/transaction.ts';

const KEY = /^[\w-]{16,64}$/;

/**
 * The Idempotency-Key of a change (draft-ietf-httpapi-idempotency-key-header): the same key gets the same reply.
 * @throws Refused request.idempotency-key-missing
 */
export function onceOf(request: FastifyRequest): Once {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refused(refuse('request.idempotency-key-missing'));
  const { actor } = request;
  if (actor.kind === 'anonymous') throw new Error(`${request.routeOptions.url} is open to nobody in particular, and so cannot keep replies`);
  return { actor: actor.kind === 'person' ? actor.personId : actor.deviceId, key, route: `${request.method} ${request.url}`, body: request.body ?? null };
}
