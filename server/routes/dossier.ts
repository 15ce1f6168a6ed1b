import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerComplaint } from '#lib/applications/complaint-commands.ts';
import { acceptApplication, actOnDossier, refuseApplication } from '#lib/applications/decision-commands.ts';
import { findDossier } from '#lib/applications/dossier-queries.ts';
import { AddNote, AnswerComplaint, AnswerOpinion, AskedOpinion, AskedOpinionDetail, AskOpinion, Dossier, OpinionQuery, RequestSupplement } from '#lib/applications/dossier-schema.ts';
import { addNote } from '#lib/applications/note-commands.ts';
import { answerOpinion, askOpinion } from '#lib/applications/opinion-commands.ts';
import { findAskedOpinion, listAskedOpinions } from '#lib/applications/opinion-queries.ts';
import { AcceptApplication, OfficeAction, RefuseApplication } from '#lib/applications/schema.ts';
import { requestSupplement } from '#lib/applications/supplement-commands.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

const headers = z.looseObject({ 'idempotency-key': z.string().optional() });
const Changed = z.object({ code: z.string(), revision: z.number().int() });
const Made = z.object({ id: z.uuid() });
const tags = ['office'];

/** One dossier: what its officials see, decide, note down and ask. The role opens the route; the domain's policy decides. */
export async function dossierRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['receiver', 'specialist', 'approver'] } as const;
  const receivers = { callers: ['receiver'] } as const;
  const params = z.object({ code: z.string().max(40) });
  const byId = z.object({ id: z.uuid() });

  app.get('/office/applications/:code', {
    config,
    schema: { tags, summary: 'One dossier of the office', params, response: { 200: Dossier } },
  }, async (request, reply) => sendResult(request, reply, await findDossier(personOf(request), request.params.code)));

  app.post('/office/applications/:code/accept', {
    config: receivers,
    schema: { tags, summary: 'Accept a dossier', headers, params, body: AcceptApplication, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await acceptApplication(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/refuse', {
    config: receivers,
    schema: { tags, summary: 'Refuse to accept a dossier, with the reason', headers, params, body: RefuseApplication, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await refuseApplication(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/actions', {
    config,
    schema: { tags, summary: 'Begin, forward, send back, stop, resume, extend or return a dossier', headers, params, body: OfficeAction, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await actOnDossier(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/supplement', {
    config,
    schema: { tags, summary: 'Ask the applicant for everything that is missing or wrong; a second time only an approver, with a reason', headers, params, body: RequestSupplement, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await requestSupplement(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/notes', {
    config,
    schema: { tags, summary: 'Leave a note for colleagues; the applicant never sees it', headers, params, body: AddNote, response: { 201: Made } },
  }, async (request, reply) => sendResult(request, reply, await addNote(personOf(request), request.params.code, request.body, onceOf(request)), 201));

  app.post('/office/applications/:code/complaints/:id/answer', {
    config: { callers: ['approver'] },
    schema: { tags, summary: 'Answer a complaint about the handling, once; the applicant reads it', headers, params: params.extend(byId.shape), body: AnswerComplaint, response: { 200: Made } },
  }, async (request, reply) => sendResult(request, reply, await answerComplaint(personOf(request), request.params.code, request.params.id, request.body, onceOf(request))));

  app.post('/office/applications/:code/opinions', {
    config: { callers: ['specialist', 'approver'] },
    schema: { tags, summary: 'Ask another office for its opinion, with a deadline of its own', headers, params, body: AskOpinion, response: { 201: Made } },
  }, async (request, reply) => sendResult(request, reply, await askOpinion(personOf(request), request.params.code, request.body, onceOf(request)), 201));

  app.get('/office/opinions', {
    config,
    schema: { tags, summary: 'What other offices ask this one', querystring: OpinionQuery, response: { 200: z.array(AskedOpinion) } },
  }, async (request, reply) => sendResult(request, reply, await listAskedOpinions(personOf(request), request.query)));

  app.get('/office/opinions/:id', {
    config,
    schema: { tags, summary: 'One question, with what may be seen of the dossier while it is open', params: byId, response: { 200: AskedOpinionDetail } },
  }, async (request, reply) => sendResult(request, reply, await findAskedOpinion(personOf(request), request.params.id)));

  app.post('/office/opinions/:id/answer', {
    config,
    schema: { tags, summary: 'Answer a question of another office, once', headers, params: byId, body: AnswerOpinion, response: { 200: Made } },
  }, async (request, reply) => sendResult(request, reply, await answerOpinion(personOf(request), request.params.id, request.body, onceOf(request))));
}
