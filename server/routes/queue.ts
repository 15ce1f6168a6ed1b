import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checkInByCode } from '#lib/queue/arrival-commands.ts';
import { bookTicket, cancelTicket, changeBooking, joinWaitlist, leaveWaitlist, takeOffer } from '#lib/queue/booking-commands.ts';
import { findQueueOfficeDetail, findSlots, listQueueOffices } from '#lib/queue/choice-queries.ts';
import { rateTicket, usePriority } from '#lib/queue/holder-commands.ts';
import { BookTicket, ChangeTicket, CheckIn, JoinWaitlist, OwnPriority, QueueOffice, QueueOfficeDetail, RateTicket, Slots, Ticket, UsePriority, WaitlistEntry, Why } from '#lib/queue/schema.ts';
import type { TicketRow } from '#lib/queue/ticket-commands.ts';
import { explain, findOwnPriority, findOwnTicket, findTicketByToken, getTicket, listTickets, listWaitlist } from '#lib/queue/ticket-queries.ts';
import type { Result } from '#lib/platform/result.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { localeOf, sendResult } from '../plugins/problems.ts';

const IdempotencyHeader = z.looseObject({ 'idempotency-key': z.string().optional() });
const TokenHeader = z.looseObject({ 'x-ticket-token': z.string().max(100).optional() });
const Id = z.object({ id: z.uuid() });

async function asTicket(result: Result<{ id: string }>): Promise<Result<Ticket>> {
  return result.ok ? { ok: true, value: await getTicket(result.value.id) } : result;
}

/** Queue numbers for citizens: choosing, booking, following. A paper's token does for its ticket what signing in does. */
export async function queueRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const anyone = { callers: ['anyone'] } as const;
  const person = { callers: ['person'] } as const;
  const level2 = { callers: ['level-2'] } as const;

  app.get('/queue/offices', { config: anyone, schema: { tags: ['queue'], summary: 'Offices with the length of their lines', response: { 200: z.array(QueueOffice) } } }, () => listQueueOffices());

  app.get('/queue/offices/:code', {
    config: anyone,
    schema: { tags: ['queue'], summary: 'One office: groups, days, less busy neighbour', params: z.object({ code: z.string().max(20) }), response: { 200: QueueOfficeDetail } },
  }, async (request, reply) => sendResult(request, reply, await findQueueOfficeDetail(request.params.code)));

  app.get('/queue/offices/:code/slots', {
    config: anyone,
    schema: { tags: ['queue'], summary: 'Hours of a day with their free places', params: z.object({ code: z.string().max(20) }), querystring: z.strictObject({ group: z.string().max(1), day: z.iso.date() }), response: { 200: Slots } },
  }, async (request, reply) => sendResult(request, reply, await findSlots(request.params.code, request.query.group, request.query.day)));

  app.get('/queue/offices/:code/priority', {
    config: person,
    schema: { tags: ['queue'], summary: 'The priority that VNeID proves, and its head start at this office', params: z.object({ code: z.string().max(20) }), response: { 200: z.object({ priority: OwnPriority.nullable() }) } },
  }, async (request, reply) => sendResult(request, reply, await findOwnPriority(personOf(request), request.params.code)));

  app.get('/queue/tickets', { config: person, schema: { tags: ['queue'], summary: 'Own numbers', response: { 200: z.array(Ticket) } } }, (request) => listTickets(personOf(request)));

  app.post('/queue/tickets', {
    config: level2,
    schema: { tags: ['queue'], summary: 'Book a number', headers: IdempotencyHeader, body: BookTicket, response: { 201: Ticket } },
  }, async (request, reply) => sendResult(request, reply, await asTicket(await bookTicket(personOf(request), request.body, onceOf(request))), 201));

  /** The holder's own ticket, or the refusal that there is none. */
  const own = (request: FastifyRequest): Promise<Result<TicketRow>> => {
    const { 'x-ticket-token': header } = request.headers;
    return findOwnTicket(request.actor, (request.params as { id: string }).id, typeof header === 'string' ? header : undefined);
  };
  const change = async (request: FastifyRequest, run: (ticket: TicketRow) => Promise<Result<{ id: string }>>): Promise<Result<Ticket>> => {
    const ticket = await own(request);
    return ticket.ok ? asTicket(await run(ticket.value)) : ticket;
  };
  const schema = { tags: ['queue'], params: Id, headers: TokenHeader, response: { 200: Ticket } };

  app.get('/queue/tickets/:id', { config: anyone, schema: { ...schema, summary: 'One number, for its holder' } }, async (request, reply) => {
    const ticket = await own(request);
    return sendResult(request, reply, ticket.ok ? await asTicket(ticket) : ticket);
  });

  app.get('/queue/paper-ticket', {
    config: anyone,
    schema: { tags: ['queue'], summary: 'The number on a paper, by the token in its QR alone', headers: z.looseObject({ 'x-ticket-token': z.string().max(100) }), response: { 200: Ticket } },
  }, async (request, reply) => sendResult(request, reply, await asTicket(await findTicketByToken(request.headers['x-ticket-token']))));

  app.get('/queue/tickets/:id/why', { config: anyone, schema: { ...schema, summary: 'Why others were called first', response: { 200: Why } } }, async (request, reply) => {
    const ticket = await own(request);
    return sendResult(request, reply, ticket.ok ? { ok: true, value: await explain(ticket.value) } : ticket);
  });

  app.post('/queue/tickets/:id/change', { config: anyone, schema: { ...schema, summary: 'Move a booking', body: ChangeTicket } },
    async (request, reply) => sendResult(request, reply, await change(request, (ticket) => changeBooking(ticket, request.body))));
  app.post('/queue/tickets/:id/cancel', { config: anyone, schema: { ...schema, summary: 'Give a number up' } },
    async (request, reply) => sendResult(request, reply, await change(request, cancelTicket)));
  app.post('/queue/tickets/:id/check-in', { config: { ...anyone, rateLimit: { max: 30 } }, schema: { ...schema, summary: "Check in with the office's code", body: CheckIn } },
    async (request, reply) => sendResult(request, reply, await change(request, (ticket) => checkInByCode(ticket, request.body.code, localeOf(request)))));
  app.post('/queue/tickets/:id/priority', { config: anyone, schema: { ...schema, summary: 'Use or leave the own priority', body: UsePriority } },
    async (request, reply) => sendResult(request, reply, await change(request, (ticket) => usePriority(ticket, request.body.use))));
  app.post('/queue/tickets/:id/rating', { config: anyone, schema: { ...schema, summary: 'Rate the visit', body: RateTicket } },
    async (request, reply) => sendResult(request, reply, await change(request, (ticket) => rateTicket(ticket, request.body))));

  app.get('/queue/waitlist', { config: person, schema: { tags: ['queue'], summary: 'Own places on waiting lists', response: { 200: z.array(WaitlistEntry) } } }, (request) => listWaitlist(personOf(request)));
  app.post('/queue/waitlist', {
    config: level2,
    schema: { tags: ['queue'], summary: 'Wait for a place given back', headers: IdempotencyHeader, body: JoinWaitlist, response: { 201: z.object({ id: z.uuid() }) } },
  }, async (request, reply) => sendResult(request, reply, await joinWaitlist(personOf(request), request.body, onceOf(request)), 201));
  app.post('/queue/waitlist/:id/take', { config: level2, schema: { tags: ['queue'], summary: 'Take the offered place', params: Id, response: { 200: Ticket } } },
    async (request, reply) => sendResult(request, reply, await asTicket(await takeOffer(personOf(request), request.params.id))));
  app.delete('/queue/waitlist/:id', { config: person, schema: { tags: ['queue'], summary: 'Leave a waiting list', params: Id, response: { 204: z.null() } } },
    async (request, reply) => sendResult(request, reply, await leaveWaitlist(personOf(request), request.params.id)));
}
