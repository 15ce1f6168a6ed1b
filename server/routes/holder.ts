import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerSupplement, chooseDelivery, complain, rateApplication, withdrawApplication } from '#lib/applications/holder-commands.ts';
import { AnswerSupplement, ChooseDelivery, Complain, RateApplication, WithdrawApplication } from '#lib/applications/holder-schema.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

const headers = z.looseObject({ 'idempotency-key': z.string().optional() });
const params = z.object({ code: z.string().max(40) });
const Changed = z.object({ code: z.string(), revision: z.number().int() });
const tags = ['applications'];

/** What the applicant does with a dossier of their own. */
export async function holderRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['person'] } as const;

  app.post('/applications/:code/withdraw', {
    config, schema: { tags, summary: 'Withdraw an application', headers, params, body: WithdrawApplication, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await withdrawApplication(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/applications/:code/supplement', {
    config, schema: { tags, summary: 'Answer a request to complete the application', headers, params, body: AnswerSupplement, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await answerSupplement(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/applications/:code/delivery', {
    config, schema: { tags, summary: 'Choose how the result shall come', headers, params, body: ChooseDelivery, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await chooseDelivery(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/applications/:code/rating', {
    config, schema: { tags, summary: 'Rate the service', headers, params, body: RateApplication, response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await rateApplication(personOf(request), request.params.code, request.body, onceOf(request)), 204));

  app.post('/applications/:code/complaints', {
    config, schema: { tags, summary: 'Complain about the handling', headers, params, body: Complain, response: { 201: z.object({ id: z.uuid() }) } },
  }, async (request, reply) => sendResult(request, reply, await complain(personOf(request), request.params.code, request.body, onceOf(request)), 201));
}
