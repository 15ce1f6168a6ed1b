import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readCursor, writeCursor } from '#lib/events/cursor.ts';
import type { LoggedEvent } from '#lib/events/queries.ts';
import type { EventTail } from '#lib/events/tail.ts';
import { isPerson } from '#lib/identity/policy.ts';
import type { Actor } from '#lib/identity/model.ts';
import { findOfficeId } from '#lib/places/queries.ts';
import { sendProblem } from '../plugins/problems.ts';

/** Proxies close connections that are silent for a minute; a lost phone is noticed by the same write. */
const HEARTBEAT_MS = 25_000;

/** What belongs to the caller, and the line of the office that was asked for: a line's moves are seen by all who stand in it. */
function audienceOf(actor: Actor, officeId: string | null): Set<string> {
  const own = isPerson(actor) ? [`person:${actor.personId}`, ...(actor.official?.offices ?? []).flatMap((office) => [`office:${office.officeId}`, `line:${office.officeId}`])] : [];
  return new Set([...own, ...(officeId ? [`line:${officeId}`] : [])]);
}

/**
 * Server-sent events: "something changed, read again". Topic and reference only, never data, so that what a person may
 * see is decided where it is read. `Last-Event-ID` resumes; `event: lost` means "more was missed than is kept".
 */
export async function eventRoutes(app: FastifyInstance, { tail }: { tail: EventTail }): Promise<void> {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => open.forEach((close) => close()));

  app.get('/events', {
    config: { callers: ['anyone'] },
    schema: {
      tags: ['events'], summary: 'Server-sent events: what changed for this person, and in the line of an office',
      querystring: z.object({ office: z.string().max(20).optional() }), produces: ['text/event-stream'], response: { 200: z.string() },
    },
  }, async (request: FastifyRequest<{ Querystring: { office?: string } }>, reply) => {
    const { actor } = request;
    const { office } = request.query;
    const officeId = office ? await findOfficeId(office) : null;
    if (office && !officeId) return sendProblem(request, reply, { code: 'office.not-found' });
    if (!office && !isPerson(actor)) return sendProblem(request, reply, { code: 'session.missing' });
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const hear = (event: LoggedEvent): void => {
      stream.write(`id: ${writeCursor(event)}\nevent: changed\ndata: ${JSON.stringify({ topic: event.topic, ref: event.ref })}\n\n`);
      if (event.topic === 'session' && isPerson(actor) && event.ref === actor.sessionId) close();
    };
    const heartbeat = setInterval(() => stream.write(': \n\n'), HEARTBEAT_MS);
    const stop = tail.listen({ audience: audienceOf(actor, officeId), hear, lost: () => stream.write('event: lost\ndata: {}\n\n') }, readCursor(request.headers['last-event-id']?.toString()));
    // its id lets a client that has heard nothing yet resume from here; it stands after what was missed, which a connection
    // that breaks in between would lose
    stream.write(`retry: 1000\nid: ${writeCursor(tail.cursor)}\nevent: ready\ndata: {}\n\n`);
    const close = (): void => {
      clearInterval(heartbeat);
      stop();
      open.delete(close);
      stream.end();
    };
    open.add(close);
    request.raw.on('close', close);
  });
}
