/** Resumable uploads (tus 1.0, https://tus.io/protocols/resumable-upload). What is uploaded is given its place afterwards. */
import { randomBytes } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { UPLOAD_LIMITS, UPLOAD_TYPES } from '#lib/documents/model.ts';
import { UploadLimits } from '#lib/documents/schema.ts';
import { createUpload } from '#lib/documents/upload-commands.ts';
import { findOwnUpload } from '#lib/documents/upload-queries.ts';
import { UploadStore } from '#lib/documents/upload-store.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { Refused, refuse, type Refusal } from '#lib/platform/result.ts';
import { personOf } from '../plugins/callers.ts';
import { sendProblem } from '../plugins/problems.ts';

const BYTES = 'application/offset+octet-stream';
const TAKEN_OVER = ['tus-resumable', 'upload-length', 'upload-offset', 'upload-metadata', 'upload-defer-length', 'upload-concat', 'content-type', 'content-length'];
const HANDED_ON = ['location', 'tus-resumable', 'tus-version', 'tus-extension', 'tus-max-size', 'upload-offset', 'upload-length', 'upload-metadata', 'cache-control'];
/** So much of a refused body is still read, so that whoever sends it gets to read the refusal. */
const DRAIN_BYTES = 64 * 1024 * 1024;

type TusRequest = Parameters<Server['handleWeb']>[0];
/** What the hooks of one request need to know, and what went wrong in it. */
type Call = { readonly actor: PersonActor; failure?: unknown; expiresAt?: Date };

/** What tus refuses, in our words; null = it failed. */
function refusalOf(error: { status_code?: number; body?: string }, status: number): Refusal | null {
  switch (error.status_code ?? status) {
    case 404: case 410: return refuse('documents.upload-not-found');
    case 409: return refuse('documents.upload-offset');
    case 413: return refuse('documents.too-large', { max: UPLOAD_LIMITS.maxBytes / 1024 / 1024 });
    case 400: case 403: case 412: case 501: return refuse('request.malformed');
    default: return null;
  }
}

/** The body of a request as a stream that can be given up without giving up the connection. */
function bodyOf(request: FastifyRequest): PassThrough | null {
  if (request.headers['content-type'] !== BYTES) return null;
  const body = new PassThrough();
  request.raw.pipe(body);
  request.raw.once('close', () => {
    if (!request.raw.complete) body.destroy(new Error('the connection broke'));
  });
  // whoever reads it is told; without a reader nobody needs to be
  body.on('error', () => undefined);
  return body;
}

function drain(request: FastifyRequest, body: PassThrough | null): void {
  if (body) request.raw.unpipe(body);
  let left = DRAIN_BYTES;
  request.raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.raw.destroy();
  }).resume();
}

export async function uploadRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['person'], helpers: true } as const;
  const params = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });
  const calls = new WeakMap<TusRequest, Call>();

  const callOf = (request: TusRequest): Call => {
    const call = calls.get(request);
    if (!call) throw new Error('tus asks about a request that was not handed to it');
    return call;
  };
  const tus = new Server({
    path: `${server.prefix}/uploads`,
    relativeLocation: true,
    datastore: new UploadStore(),
    maxSize: UPLOAD_LIMITS.maxBytes,
    namingFunction: () => randomBytes(16).toString('hex'),
    onUploadCreate: async (request, upload) => {
      const call = callOf(request);
      const created = await createUpload(call.actor, { id: upload.id, bytes: upload.size ?? 0, name: upload.metadata?.filename ?? '' });
      if (!created.ok) throw new Refused(created);
      call.expiresAt = created.value.expiresAt;
      return { metadata: { filename: upload.metadata?.filename ?? '' } };
    },
    onResponseError: (request, error) => {
      callOf(request).failure = error;
      return undefined;
    },
  });
  app.addHook('onClose', async () => void tus.removeAllListeners());

  // the bytes go through as they come
  app.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload));

  async function handle(request: FastifyRequest, reply: FastifyReply, call: Call): Promise<FastifyReply> {
    const headers = new Headers(TAKEN_OVER.flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]] as [string, string]] : [])));
    const body = bodyOf(request);
    const asked = new Request(new URL(request.url, 'http://localhost'), { method: request.method, headers, ...(body && { body: Readable.toWeb(body) as ReadableStream<Uint8Array>, duplex: 'half' }) });
    calls.set(asked, call);
    const answer = await tus.handleWeb(asked);
    if (answer.status >= 400) {
      drain(request, body);
      return sendFailure(request, reply, call.failure, answer.status);
    }
    for (const name of HANDED_ON) {
      const value = answer.headers.get(name);
      if (value !== null) reply.header(name, value);
    }
    if (call.expiresAt) reply.header('upload-expires', call.expiresAt.toUTCString());
    return reply.code(answer.status).send();
  }

  function sendFailure(request: FastifyRequest, reply: FastifyReply, failure: unknown, status: number): FastifyReply {
    reply.header('tus-resumable', '1.0.0');
    if (failure instanceof Refused) return sendProblem(request, reply, failure.refusal);
    const refusal = refusalOf((failure ?? {}) as { status_code?: number }, status);
    if (refusal) return sendProblem(request, reply, refusal);
    // a phone that lost its network: it comes back and goes on
    if (!request.raw.complete && request.raw.destroyed) return sendProblem(request, reply, { code: 'request.malformed' });
    throw failure instanceof Error ? failure : new Error(`tus failed: ${JSON.stringify(failure)}`);
  }

  /** An upload of one's own, or a refusal. */
  async function handleOwn(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): Promise<FastifyReply> {
    const actor = personOf(request);
    const found = await findOwnUpload(actor, request.params.id);
    if (!found.ok) {
      drain(request, null);
      return sendProblem(request, reply, found);
    }
    return handle(request, reply, { actor, expiresAt: found.value.expiresAt });
  }

  app.get('/uploads/limits', {
    config: { callers: ['anyone'] },
    schema: { tags: ['papers'], summary: 'What may be uploaded', response: { 200: UploadLimits } },
  }, () => ({ ...UPLOAD_LIMITS, types: [...UPLOAD_TYPES] }));

  app.post('/uploads', { config, schema: { tags: ['papers'], summary: 'Announce an upload (tus: creation)' } }, (request, reply) => handle(request, reply, { actor: personOf(request) }));
  app.head('/uploads/:id', { config, schema: { tags: ['papers'], summary: 'How much of an upload has come (tus)', params } }, handleOwn);
  app.patch('/uploads/:id', { config, schema: { tags: ['papers'], summary: 'The next bytes of an upload (tus)', params } }, handleOwn);
  app.delete('/uploads/:id', { config, schema: { tags: ['papers'], summary: 'Give an upload up (tus: termination)', params } }, handleOwn);
}
