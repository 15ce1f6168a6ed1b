import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { issueTicket } from '#lib/queue/arrival-commands.ts';
import { callNext, canServe, closeDesk, DESK_STEPS, openDesk, setPriority, stepAtDesk, transferTicket } from '#lib/queue/desk-commands.ts';
import { findDesk } from '#lib/queue/desk-queries.ts';
import { getOfficeCode } from '#lib/queue/office-code-queries.ts';
import { findQueueOffice } from '#lib/queue/office-queries.ts';
import { AtRevision, Desk, IssueAtDesk, IssuedTicket, OpenDesk, SetPriority, TransferTicket } from '#lib/queue/schema.ts';
import { getTicket } from '#lib/queue/ticket-queries.ts';
import { refuse, type Result } from '#lib/platform/result.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendResult } from '../plugins/problems.ts';

const IdempotencyHeader = z.looseObject({ 'idempotency-key': z.string().optional() });
const Office = z.strictObject({ office: z.string().max(20) });
const Id = z.object({ id: z.uuid() });

/** The counter desk. Every change replies with the desk as it is then. */
export async function deskRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['receiver', 'specialist', 'approver'] } as const;
  const tags = ['desk'];

  /** The desk after a change, or the refusal. */
  const desk = async (request: FastifyRequest, officeCode: string, result: Result<unknown>): Promise<Result<Desk>> => (result.ok ? findDesk(personOf(request), officeCode) : result);
  const officeIdOf = async (request: FastifyRequest, code: string): Promise<string | null> => {
    const office = await findQueueOffice({ code });
    return office && canServe(personOf(request), office.id) ? office.id : null;
  };
  const after = async (request: FastifyRequest, result: Result<{ officeId: string }>): Promise<Result<Desk>> => (result.ok ? desk(request, await getOfficeCode(result.value.officeId), result) : result);

  app.get('/desk', { config, schema: { tags, summary: "This official's desk and the line", querystring: Office, response: { 200: Desk } } },
    async (request, reply) => sendResult(request, reply, await findDesk(personOf(request), request.query.office)));

  app.post('/desk/open', { config, schema: { tags, summary: 'Open a counter, or change what it serves', body: OpenDesk, response: { 200: Desk } } },
    async (request, reply) => sendResult(request, reply, await desk(request, request.body.office, await openDesk(personOf(request), request.body))));

  app.post('/desk/close', { config, schema: { tags, summary: 'Close the counter', body: Office, response: { 200: Desk } } }, async (request, reply) => {
    const officeId = await officeIdOf(request, request.body.office);
    return sendResult(request, reply, officeId ? await desk(request, request.body.office, await closeDesk(personOf(request), officeId)) : refuse('office.not-found'));
  });

  app.post('/desk/call', { config, schema: { tags, summary: 'Call the next in line', headers: IdempotencyHeader, body: Office, response: { 200: Desk } } }, async (request, reply) => {
    const officeId = await officeIdOf(request, request.body.office);
    return sendResult(request, reply, officeId ? await desk(request, request.body.office, await callNext(personOf(request), officeId, onceOf(request))) : refuse('office.not-found'));
  });

  app.post('/desk/tickets', {
    config,
    schema: { tags, summary: 'A number for somebody without a phone', headers: IdempotencyHeader, body: IssueAtDesk.extend({ office: z.string().max(20) }), response: { 201: IssuedTicket } },
  }, async (request, reply) => {
    const officeId = await officeIdOf(request, request.body.office);
    if (!officeId) return sendResult(request, reply, refuse('office.not-found'));
    const { group, declared, personalId } = request.body;
    const officialId = personOf(request).official?.id;
    const issued = await issueTicket({ officeId, letter: group, source: 'desk', declared, shown: true, personalId }, officialId ? { officialId } : {}, onceOf(request));
    return sendResult(request, reply, issued.ok ? { ok: true, value: { ticket: await getTicket(issued.value.id), token: issued.value.token } } : issued, 201);
  });

  for (const step of DESK_STEPS) {
    app.post(`/desk/tickets/:id/${step}`, { config, schema: { tags, summary: `Desk: ${step}`, params: Id, body: AtRevision, response: { 200: Desk } } },
      async (request, reply) => sendResult(request, reply, await after(request, await stepAtDesk(personOf(request), request.params.id, step, request.body.revision))));
  }
  app.post('/desk/tickets/:id/transfer', { config, schema: { tags, summary: 'Send on to another group, rights kept', params: Id, body: TransferTicket, response: { 200: Desk } } },
    async (request, reply) => sendResult(request, reply, await after(request, await transferTicket(personOf(request), request.params.id, request.body))));
  app.post('/desk/tickets/:id/priority', { config, schema: { tags, summary: 'Give or withdraw a priority, with the reason', params: Id, body: SetPriority, response: { 200: Desk } } },
    async (request, reply) => sendResult(request, reply, await after(request, await setPriority(personOf(request), request.params.id, request.body))));
}
