import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { acceptApplication, refuseApplication } from '#lib/applications/commands.ts';
import { findDossier, findInbox, getCityFigures } from '#lib/applications/office-queries.ts';
import { AcceptApplication, CityFigures, Dossier, Inbox, InboxQuery, RefuseApplication } from '#lib/applications/schema.ts';
import { findStaff } from '#lib/identity/queries.ts';
import { StaffMember } from '#lib/identity/schema.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

const IdempotencyHeader = z.looseObject({ 'idempotency-key': z.string().optional() });
const Changed = z.object({ code: z.string(), revision: z.number().int() });

/** What officials do. The role opens the route; the domain's policy decides about each office and dossier. */
export async function officeRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const handlers = { callers: ['receiver', 'specialist', 'approver'] } as const;
  const receivers = { callers: ['receiver'] } as const;
  const params = z.object({ code: z.string().max(40) });

  app.get('/office/applications', {
    config: handlers,
    schema: { tags: ['office'], summary: 'The inbox of an office', querystring: InboxQuery, response: { 200: Inbox } },
  }, async (request, reply) => sendResult(request, reply, await findInbox(personOf(request), request.query)));

  app.get('/office/applications/:code', {
    config: handlers,
    schema: { tags: ['office'], summary: 'One dossier of the office', params, response: { 200: Dossier } },
  }, async (request, reply) => sendResult(request, reply, await findDossier(personOf(request), request.params.code)));

  app.post('/office/applications/:code/accept', {
    config: receivers,
    schema: { tags: ['office'], summary: 'Accept a dossier', headers: IdempotencyHeader, params, body: AcceptApplication, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await acceptApplication(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/office/applications/:code/refuse', {
    config: receivers,
    schema: { tags: ['office'], summary: 'Refuse to accept a dossier, with the reason', headers: IdempotencyHeader, params, body: RefuseApplication, response: { 200: Changed } },
  }, async (request, reply) => sendResult(request, reply, await refuseApplication(personOf(request), request.params.code, request.body, onceOf(request))));

  app.get('/office/:office/staff', {
    config: { callers: ['ward-administrator'] },
    schema: { tags: ['office'], summary: 'The officials of an office', params: z.object({ office: z.string().max(20) }), response: { 200: z.array(StaffMember) } },
  }, async (request, reply) => sendResult(request, reply, await findStaff(personOf(request), request.params.office)));

  app.get('/city/figures', {
    config: { callers: ['city-viewer'] },
    schema: { tags: ['city'], summary: 'Dossiers of every office, by stage', response: { 200: CityFigures } },
  }, () => getCityFigures());
}
