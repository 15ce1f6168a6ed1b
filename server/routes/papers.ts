import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { attachScan, attachToDraft, attachToSupplement } from '#lib/applications/paper-attach-commands.ts';
import { checkPaper, readFile, removeFromDraft, removeFromSupplement } from '#lib/applications/paper-commands.ts';
import { findDraftPapers, findOfficePapers, findOwnPapers, listOwnFiles } from '#lib/applications/paper-queries.ts';
import { CheckPaper } from '#lib/applications/paper-schema.ts';
import { AttachPaper, AttachScan, AttachSupplement, FileView, OfficePapers, Papers, PaperView } from '#lib/documents/schema.ts';
import { personOf } from '../plugins/callers.ts';
import { sendProblem, sendResult } from '../plugins/problems.ts';

/** Papers of drafts and dossiers. Adding one is repeatable without a key: the same uploads are the same paper. */
export async function paperRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const config = { callers: ['person'] } as const;
  const helpable = { callers: ['person'], helpers: true } as const;
  const handlers = { callers: ['receiver', 'specialist', 'approver'] } as const;
  const draft = z.object({ id: z.uuid() });
  const dossier = z.object({ code: z.string().max(40) });
  const paperId = { paperId: z.uuid() };

  app.get('/drafts/:id/papers', {
    config: helpable,
    schema: { tags: ['papers'], summary: 'The papers of a draft, and which are missing', params: draft, response: { 200: Papers } },
  }, async (request, reply) => sendResult(request, reply, await findDraftPapers(personOf(request), request.params.id)));

  app.post('/drafts/:id/papers', {
    config: helpable,
    schema: { tags: ['papers'], summary: 'Add a paper to a draft', params: draft, body: AttachPaper, response: { 201: PaperView } },
  }, async (request, reply) => sendResult(request, reply, await attachToDraft(personOf(request), request.params.id, request.body), 201));

  app.delete('/drafts/:id/papers/:paperId', {
    config: helpable,
    schema: { tags: ['papers'], summary: 'Take a paper out of a draft', params: draft.extend(paperId), response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await removeFromDraft(personOf(request), request.params.id, request.params.paperId)));

  app.get('/applications/:code/papers', {
    config,
    schema: { tags: ['papers'], summary: 'The papers of an own application', params: dossier, response: { 200: Papers } },
  }, async (request, reply) => sendResult(request, reply, await findOwnPapers(personOf(request), request.params.code)));

  app.post('/applications/:code/papers', {
    config,
    schema: { tags: ['papers'], summary: 'Add a paper that a supplement request asks for', params: dossier, body: AttachSupplement, response: { 201: PaperView } },
  }, async (request, reply) => sendResult(request, reply, await attachToSupplement(personOf(request), request.params.code, request.body), 201));

  app.delete('/applications/:code/papers/:paperId', {
    config,
    schema: { tags: ['papers'], summary: 'Take back a paper before the supplement is sent', params: dossier.extend(paperId), response: { 204: z.null() } },
  }, async (request, reply) => sendResult(request, reply, await removeFromSupplement(personOf(request), request.params.code, request.params.paperId)));

  app.get('/office/applications/:code/papers', {
    config: handlers,
    schema: { tags: ['office'], summary: 'The papers of a dossier', params: dossier, response: { 200: OfficePapers } },
  }, async (request, reply) => sendResult(request, reply, await findOfficePapers(personOf(request), request.params.code)));

  app.post('/office/applications/:code/papers', {
    config: handlers,
    schema: { tags: ['office'], summary: 'Add a scan made at the counter', params: dossier, body: AttachScan, response: { 201: PaperView } },
  }, async (request, reply) => sendResult(request, reply, await attachScan(personOf(request), request.params.code, request.body), 201));

  app.post('/office/applications/:code/papers/:paperId/check', {
    config: handlers,
    schema: { tags: ['office'], summary: 'Say whether a paper is good', params: dossier.extend(paperId), body: CheckPaper, response: { 200: PaperView } },
  }, async (request, reply) => sendResult(request, reply, await checkPaper(personOf(request), request.params.code, request.params.paperId, request.body)));

  app.get('/me/files', {
    config,
    schema: { tags: ['me'], summary: 'Papers given before, to be used again', querystring: z.strictObject({ documentId: z.string().max(80).optional() }), response: { 200: z.array(FileView) } },
  }, (request) => listOwnFiles(personOf(request), request.query.documentId));

  app.get('/files/:id', {
    config: helpable,
    schema: { tags: ['papers'], summary: 'The content of a file', params: draft },
  }, async (request, reply) => {
    const file = await readFile(personOf(request), request.params.id);
    if (!file.ok) return sendProblem(request, reply, file);
    const { type, name, content } = file.value;
    // saved or shown by our own viewer, never opened as a page of this site
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  });
}
