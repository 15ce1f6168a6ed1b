import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { setBehalf } from '#lib/applications/behalf-commands.ts';
import { SetBehalf } from '#lib/applications/behalf-schema.ts';
import { submitApplication } from '#lib/applications/commands.ts';
import { createDraft, deleteDraft, saveDraft } from '#lib/applications/draft-commands.ts';
import { findApplication, findDraft, listApplications, listDrafts } from '#lib/applications/queries.ts';
import { Application, ApplicationSummary, CreateDraft, Draft, DraftSummary, SaveDraft, SubmitApplication } from '#lib/applications/schema.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

const IdempotencyHeader = z.looseObject({ 'idempotency-key': z.string().optional() });

/** A citizen's own drafts and applications. */
export async function applicationRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['person'] } as const;
  const helpable = { callers: ['person'], helpers: true } as const;
  const draftId = z.object({ id: z.uuid() });

  app.get('/drafts', { config: helpable, schema: { tags: ['drafts'], summary: 'Own drafts', response: { 200: z.array(DraftSummary) } } }, (request) => listDrafts(personOf(request)));

  app.post('/drafts', {
    config: helpable,
    schema: { tags: ['drafts'], summary: 'Begin an application', headers: IdempotencyHeader, body: CreateDraft, response: { 201: z.object({ id: z.uuid() }) } },
  }, async (request, reply) => sendResult(request, reply, await createDraft(personOf(request), request.body, onceOf(request)), 201));

  app.get('/drafts/:id', {
    config: helpable,
    schema: { tags: ['drafts'], summary: 'One own draft, with its form', params: draftId, response: { 200: Draft } },
  }, async (request, reply) => sendResult(request, reply, await findDraft(personOf(request), request.params.id)));

  app.put('/drafts/:id', {
    config: helpable,
    schema: {
      tags: ['drafts'], summary: 'Save what is filled in so far', params: draftId, body: SaveDraft,
      response: { 200: z.object({ revision: z.number().int(), updatedAt: z.iso.datetime() }) },
    },
  }, async (request, reply) => sendResult(request, reply, await saveDraft(personOf(request), request.params.id, request.body)));

  app.delete('/drafts/:id', {
    config: helpable,
    schema: { tags: ['drafts'], summary: 'Throw a draft away', params: draftId, response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await deleteDraft(personOf(request), request.params.id)));

  app.put('/drafts/:id/behalf', {
    config: helpable,
    schema: { tags: ['drafts'], summary: 'Say for whom the draft is written', params: draftId, body: SetBehalf, response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await setBehalf(personOf(request), request.params.id, request.body.behalf), 204));

  app.post('/applications', {
    config: { callers: ['level-2'], helpers: true },
    schema: {
      tags: ['applications'], summary: 'Submit a draft', headers: IdempotencyHeader, body: SubmitApplication,
      response: { 201: z.object({ code: z.string() }) },
    },
  }, async (request, reply) => sendResult(request, reply, await submitApplication(personOf(request), request.body, onceOf(request)), 201));

  app.get('/applications', {
    config,
    schema: { tags: ['applications'], summary: 'Own applications', response: { 200: z.array(ApplicationSummary) } },
  }, (request) => listApplications(personOf(request)));

  app.get('/applications/:code', {
    config,
    schema: { tags: ['applications'], summary: 'One own application', params: z.object({ code: z.string().max(40) }), response: { 200: Application } },
  }, async (request, reply) => sendResult(request, reply, await findApplication(personOf(request), request.params.code)));
}
