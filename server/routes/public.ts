import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { trackApplication } from '#lib/applications/queries.ts';
import { TrackQuery, Tracked } from '#lib/applications/schema.ts';
import { pingDatabase } from '#lib/platform/health.ts';
import { refuse, ok } from '#lib/platform/result.ts';
import { getReference, listOffices } from '#lib/places/queries.ts';
import { OfficeSummary, Reference } from '#lib/places/schema.ts';
import { findProcedure, listProcedures } from '#lib/procedures/queries.ts';
import { ProcedureSummary, PublishedProcedure } from '#lib/procedures/schema.ts';
import { sendResult } from '../plugins/problems.ts';

/** What everybody may read, signed in or not. */
export async function publicRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const anyone = { callers: ['anyone'] } as const;

  app.get('/health', {
    config: { ...anyone, rateLimit: false },
    schema: { tags: ['system'], summary: 'Is the server able to work?', response: { 200: z.object({ status: z.literal('ok'), database: z.literal('ok') }) } },
  }, async () => {
    await pingDatabase();
    return { status: 'ok' as const, database: 'ok' as const };
  });

  app.get('/reference', {
    config: anyone,
    schema: { tags: ['places'], summary: 'Provinces, wards and ethnic groups', response: { 200: Reference } },
  }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=86400');
    return getReference();
  });

  app.get('/offices', {
    config: anyone,
    schema: { tags: ['places'], summary: 'The one-stop shops of the city, with opening hours', response: { 200: z.array(OfficeSummary) } },
  }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=60');
    return listOffices();
  });

  app.get('/procedures', {
    config: anyone,
    schema: { tags: ['procedures'], summary: 'All procedures in force', response: { 200: z.array(ProcedureSummary) } },
  }, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=60');
    return listProcedures();
  });

  app.get('/procedures/:code', {
    config: anyone,
    schema: { tags: ['procedures'], summary: 'One procedure in force, with its form', params: z.object({ code: z.string().max(40) }), response: { 200: PublishedProcedure } },
  }, async (request, reply) => {
    const found = await findProcedure(request.params.code);
    return sendResult(request, reply, found ? ok(found) : refuse('procedure.not-found'));
  });

  app.post('/track', {
    // few tries: the last four digits of a phone number are soon guessed
    config: { ...anyone, rateLimit: { max: 10, timeWindow: '5 minutes' } },
    schema: { tags: ['applications'], summary: 'Where an application stands, by its code and the last digits of the phone', body: TrackQuery, response: { 200: Tracked } },
  }, async (request, reply) => sendResult(request, reply, await trackApplication(request.body)));
}
