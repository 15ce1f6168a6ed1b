/**
 * Who calls, and whether they may. Every API route names its callers in `config.callers`; a route that does not is
 * refused when the server starts.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { findHelping } from '#lib/applications/help-queries.ts';
import { touchSession } from '#lib/identity/commands.ts';
import { isPerson, mayCall, type Caller } from '#lib/identity/policy.ts';
import { findSession } from '#lib/identity/queries.ts';
import type { Actor, DeviceActor, PersonActor } from '#lib/identity/model.ts';
import { touchDevice } from '#lib/queue/device-commands.ts';
import { findDevice } from '#lib/queue/device-queries.ts';
import { now } from '#lib/platform/clock.ts';
import { sendProblem } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the kinds of caller that may use this route */
    callers?: readonly Caller[];
    /** an official who helps somebody may use it in that person's name (header x-helping: the help's id) */
    helpers?: boolean;
  }
  interface FastifyRequest {
    actor: Actor;
  }
}

/** A session's "last seen" is written at most this often. */
const TOUCH_MS = 5 * 60_000;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The person who calls. Only for routes whose callers leave out "anyone". */
export function personOf(request: FastifyRequest): PersonActor {
  if (!isPerson(request.actor)) throw new Error(`${request.routeOptions.url} is open to nobody in particular, but asks for a person`);
  return request.actor;
}

/** The device that calls. Only for routes whose callers are devices. */
export function deviceOf(request: FastifyRequest): DeviceActor {
  if (request.actor.kind !== 'device') throw new Error(`${request.routeOptions.url} asks for a device, but is open to others`);
  return request.actor;
}

const DEVICES: readonly Caller[] = ['kiosk', 'board', 'desk-device'];

/** A device signs in with its own cookie; a person who works at the same computer does not get in its way. */
async function findDeviceActor(request: FastifyRequest, cookieName: string): Promise<Actor | 'revoked'> {
  const token = request.cookies[cookieName];
  const found = token ? await findDevice(token) : null;
  if (found === 'revoked') return found;
  if (!found) return { kind: 'anonymous' };
  if (!found.lastSeenAt || now().getTime() - found.lastSeenAt.getTime() > TOUCH_MS) await touchDevice(found.actor.deviceId);
  return found.actor;
}

async function findActor(request: FastifyRequest, cookieName: string): Promise<Actor> {
  const token = request.cookies[cookieName];
  const session = token ? await findSession(token) : null;
  if (!session) return { kind: 'anonymous' };
  const userAgent = request.headers['user-agent'] ?? '';
  if (now().getTime() - session.lastSeenAt.getTime() > TOUCH_MS || session.userAgent !== userAgent.slice(0, 300)) await touchSession(session.actor.sessionId, userAgent);
  return session.actor;
}

/** A change asked for by another site's page. Browsers say where a request comes from; other programs say nothing. */
function isCrossSite(request: FastifyRequest, origin: string): boolean {
  if (SAFE.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return request.headers.origin !== undefined && request.headers.origin !== origin;
}

export const callers = fastifyPlugin(async (app: FastifyInstance, options: { publicUrl: string; cookieName: string; deviceCookieName: string }) => {
  const { origin } = new URL(options.publicUrl);
  app.decorateRequest('actor');

  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/v1') && !route.config?.callers) throw new Error(`${route.method} ${route.url} does not say who may call it`);
  });

  app.addHook('onRequest', async (request, reply) => {
    const allowed = request.routeOptions.config.callers;
    if (!allowed) return;
    if (isCrossSite(request, origin)) return sendProblem(request, reply, { code: 'request.cross-site' });
    if (allowed.some((caller) => DEVICES.includes(caller))) {
      const device = await findDeviceActor(request, options.deviceCookieName);
      if (device === 'revoked') return sendProblem(request, reply, { code: 'device.revoked' });
      request.actor = device;
      if (mayCall(device, allowed)) return;
      return sendProblem(request, reply, { code: device.kind === 'device' ? 'access.denied' : 'device.not-enrolled' });
    }
    request.actor = await findActor(request, options.cookieName);
    const helpId = request.headers['x-helping'];
    if (helpId !== undefined) {
      const helping = request.routeOptions.config.helpers && isPerson(request.actor) ? await findHelping(request.actor, String(helpId)) : null;
      if (!helping) return sendProblem(request, reply, { code: isPerson(request.actor) ? 'help.not-active' : 'session.missing' });
      request.actor = helping;
    }
    if (mayCall(request.actor, allowed)) return;
    if (!isPerson(request.actor)) return sendProblem(request, reply, { code: request.cookies[options.cookieName] ? 'session.expired' : 'session.missing' });
    return sendProblem(request, reply, { code: allowed.includes('level-2') ? 'access.level-2-needed' : 'access.denied' });
  });
});
