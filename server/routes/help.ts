import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { endHelp, offerHelp, startCounterHelp, startHelp } from '#lib/applications/help-commands.ts';
import { listGivenHelps, listReceivedHelps } from '#lib/applications/help-queries.ts';
import { GivenHelp, HelpCode, ReceivedHelp, StartCounterHelp, StartHelp } from '#lib/applications/help-schema.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

const headers = z.looseObject({ 'idempotency-key': z.string().optional() });
const params = z.object({ id: z.uuid() });
/** A code has eight digits and lives ten minutes; guessing is slowed down all the same. */
const GUESSES = { rateLimit: { max: 20, timeWindow: '10 minutes' } };

/** Letting somebody help, and helping. */
export async function helpRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const person = { callers: ['level-2'] } as const;
  const receiver = { callers: ['receiver'] } as const;

  app.post('/me/helps', {
    config: person, schema: { tags: ['help'], summary: 'A code that lets a helper in', response: { 201: HelpCode } },
  }, async (request, reply) => sendResult(request, reply, await offerHelp(personOf(request)), 201));

  app.get('/me/helps', { config: { callers: ['person'] }, schema: { tags: ['help'], summary: 'Who helped, when', response: { 200: z.array(ReceivedHelp) } } }, (request) => listReceivedHelps(personOf(request)));

  app.delete('/me/helps/:id', {
    config: { callers: ['person'] }, schema: { tags: ['help'], summary: 'End a help', params, response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await endHelp(personOf(request), request.params.id), 204));

  app.post('/office/helps', {
    config: { ...receiver, ...GUESSES }, schema: { tags: ['help'], summary: 'Help somebody, with their code', headers, body: StartHelp, response: { 201: GivenHelp } },
  }, async (request, reply) => sendResult(request, reply, await startHelp(personOf(request), request.body, onceOf(request)), 201));

  app.post('/office/helps/counter', {
    config: receiver, schema: { tags: ['help'], summary: 'Begin an intake at the counter', headers, body: StartCounterHelp, response: { 201: GivenHelp } },
  }, async (request, reply) => sendResult(request, reply, await startCounterHelp(personOf(request), request.body, onceOf(request)), 201));

  app.get('/office/helps', { config: receiver, schema: { tags: ['help'], summary: 'Whom one helps now', response: { 200: z.array(GivenHelp) } } }, (request) => listGivenHelps(personOf(request)));
}
