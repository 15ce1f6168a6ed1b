import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readCursor, writeCursor } from '#lib/events/cursor.ts';
import type { LoggedEvent } from '#lib/events/queries.ts';
import type { EventTail } from '#lib/events/tail.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { personOf } from '../plugins/callers.ts';

/** Proxies close connections that are silent for a minute; a lost phone is noticed by the same write. */
const HEARTBEAT_MS = 25_000;

function audienceOf(actor: PersonActor): Set<string> {
  return new Set([`person:${actor.personId}`, ...(actor.official?.offices ?? []).map((office) => `office:${office.officeId}`)]);
}

/**
 * Server-sent events: "something changed, read again". Topic and reference only, never data, so that what a person may
 * see is decided where it is read. `Last-Event-ID` resumes; `event: lost` means "more was missed than is kept".
 */
export async function eventRoutes(app: FastifyInstance, { tail }: { tail: EventTail }): Promise<void> {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => open.forEach((close) => close()));

  app.get('/events', {
    config: { callers: ['person'] },
    schema: { tags: ['events'], summary: 'Server-sent events: what changed for this person', produces: ['text/event-stream'], response: { 200: z.string() } },
  }, (request: FastifyRequest, reply) => {
    const actor = personOf(request);
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const hear = (event: LoggedEvent): void => {
      stream.write(`id: ${writeCursor(event)}\nevent: changed\ndata: ${JSON.stringify({ topic: event.topic, ref: event.ref })}\n\n`);
      if (event.topic === 'session' && event.ref === actor.sessionId) close();
    };
    const heartbeat = setInterval(() => stream.write(': \n\n'), HEARTBEAT_MS);
    const stop = tail.listen({ audience: audienceOf(actor), hear, lost: () => stream.write('event: lost\ndata: {}\n\n') }, readCursor(request.headers['last-event-id']?.toString()));
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
