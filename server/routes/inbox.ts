import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { giveDossier, setAway, takeDossier } from '#lib/applications/assignment-commands.ts';
import { acceptMany, deleteFilter, holdDossier, releaseDossier, saveFilter } from '#lib/applications/inbox-commands.ts';
import { findInbox, findLoad, listFilters } from '#lib/applications/inbox-queries.ts';
import { AcceptedMany, AcceptMany, Assigned, AwayResult, GiveDossier, Inbox, InboxQuery, Load, Lock, SavedFilter, SaveFilter, SetAway } from '#lib/applications/inbox-schema.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

const headers = z.looseObject({ 'idempotency-key': z.string().optional() });
const tags = ['office'];

/** The inbox: what there is to do, who does it, and doing several things at once. */
export async function inboxRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['receiver', 'specialist', 'approver'] } as const;
  const dossier = z.object({ code: z.string().max(40) });
  const office = z.object({ office: z.string().max(20) });

  app.get('/office/applications', {
    config, schema: { tags, summary: 'The inbox of an office', querystring: InboxQuery, response: { 200: Inbox } },
  }, async (request, reply) => sendResult(request, reply, await findInbox(personOf(request), request.query)));

  app.post('/office/applications/accept-many', {
    config: { callers: ['receiver'] }, schema: { tags, summary: 'Accept several dossiers', body: AcceptMany, response: { 200: AcceptedMany } },
  }, (request) => acceptMany(personOf(request), request.body.items));

  app.post('/office/applications/:code/take', {
    config, schema: { tags, summary: 'Take a dossier', headers, params: dossier, response: { 200: Assigned } },
  }, async (request, reply) => sendResult(request, reply, await takeDossier(personOf(request), request.params.code, onceOf(request))));

  app.post('/office/applications/:code/give', {
    config, schema: { tags, summary: 'Give a dossier to a colleague, or back', headers, params: dossier, body: GiveDossier, response: { 200: Assigned } },
  }, async (request, reply) => sendResult(request, reply, await giveDossier(personOf(request), request.params.code, request.body.officialId, onceOf(request))));

  app.put('/office/applications/:code/lock', {
    config, schema: { tags, summary: 'Say that one has a dossier open', params: dossier, response: { 200: Lock } },
  }, async (request, reply) => sendResult(request, reply, await holdDossier(personOf(request), request.params.code)));

  app.delete('/office/applications/:code/lock', {
    config, schema: { tags, summary: 'Say that one has closed it', params: dossier, response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await releaseDossier(personOf(request), request.params.code), 204));

  app.get('/office/:office/load', {
    config: { callers: ['receiver', 'specialist', 'approver', 'ward-administrator'] }, schema: { tags, summary: 'What each official has on hand', params: office, response: { 200: Load } },
  }, async (request, reply) => sendResult(request, reply, await findLoad(personOf(request), request.params.office)));

  app.put('/office/:office/staff/:official/away', {
    config: { callers: ['receiver', 'specialist', 'approver', 'ward-administrator'] },
    schema: { tags, summary: 'Say that an official is away; others get what they have', params: office.extend({ official: z.uuid() }), body: SetAway, response: { 200: AwayResult } },
  }, async (request, reply) => sendResult(request, reply, await setAway(personOf(request), { office: request.params.office, officialId: request.params.official, until: request.body.until })));

  app.get('/office/filters', { config, schema: { tags, summary: 'Own filters of the inbox', response: { 200: z.array(SavedFilter) } } }, (request) => listFilters(personOf(request)));

  app.post('/office/filters', {
    config, schema: { tags, summary: 'Keep a filter', body: SaveFilter, response: { 201: z.object({ id: z.uuid() }) } },
  }, async (request, reply) => sendResult(request, reply, await saveFilter(personOf(request), request.body), 201));

  app.delete('/office/filters/:id', {
    config, schema: { tags, summary: 'Remove a filter', params: z.object({ id: z.uuid() }), response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await deleteFilter(personOf(request), request.params.id), 204));
}
