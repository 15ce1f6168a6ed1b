import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { revokeSession } from '#lib/identity/commands.ts';
import { isPerson } from '#lib/identity/policy.ts';
import { getMe, listDevices } from '#lib/identity/queries.ts';
import { Device, Me } from '#lib/identity/schema.ts';
import { personOf } from '../plugins/callers.ts';
import { sendResult } from '../plugins/problems.ts';

/** The person signed in, and the devices on which they are. */
export async function meRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['person'] } as const;

  // open to anyone, so that looking at a page signed out is no error
  app.get('/session', {
    config: { callers: ['anyone'] },
    schema: { tags: ['session'], summary: 'Who is signed in, if anyone', response: { 200: z.object({ me: Me.nullable() }) } },
  }, async (request) => ({ me: isPerson(request.actor) ? await getMe(request.actor) : null }));

  app.get('/me/devices', {
    config,
    schema: { tags: ['me'], summary: 'Devices on which the person is signed in', response: { 200: z.array(Device) } },
  }, (request) => listDevices(personOf(request)));

  app.delete('/me/devices/:id', {
    config,
    schema: { tags: ['me'], summary: 'Sign out on one device', params: z.object({ id: z.uuid() }), response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await revokeSession(personOf(request), request.params.id)));
}
