import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listLegalForms, writeLegalForm } from '#lib/applications/legal-form-queries.ts';
import { writeRegister } from '#lib/applications/register-queries.ts';
import { approveAndSign, revokeResult } from '#lib/applications/result-commands.ts';
import { checkByCode, checkFile, previewResult, readResult } from '#lib/applications/result-queries.ts';
import { CheckCode, CheckedCode, CheckedFile, RevokeResult, SignedResult, SignResult } from '#lib/applications/result-schema.ts';
import { DOSSIER_FORMS } from '#lib/documents/legal-forms/model.ts';
import type { Result } from '#lib/platform/result.ts';
import { sendAttachment } from '../plugins/attachment.ts';
import { personOf } from '../plugins/callers.ts';
import { onceOf } from '../plugins/once.ts';
import { sendProblem, sendResult } from '../plugins/problems.ts';

const IdempotencyHeader = z.looseObject({ 'idempotency-key': z.string().optional() });
/** Our own results are a tenth of this; whoever checks another PDF need not be able to fill the memory. */
const MAX_CHECKED_FILE = 10 * 1024 * 1024;

function sendPdf(request: FastifyRequest, reply: FastifyReply, paper: Result<{ name: string; pdf: Uint8Array }>): FastifyReply {
  return paper.ok ? sendAttachment(reply, { type: 'application/pdf', name: paper.value.name, content: paper.value.pdf }) : sendProblem(request, reply, paper);
}

/** Papers of the law, results with their signatures, and checking them. */
export async function resultRoutes(server: FastifyInstance): Promise<void> {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const anyone = { callers: ['anyone'] } as const;
  const person = { callers: ['person'] } as const;
  const handlers = { callers: ['receiver', 'specialist', 'approver'] } as const;
  const approvers = { callers: ['approver'] } as const;
  const params = z.object({ code: z.string().max(40) });
  const formParams = params.extend({ form: z.enum(DOSSIER_FORMS) });
  const forms = z.array(z.object({ form: z.enum(DOSSIER_FORMS), at: z.iso.datetime() }));

  app.get('/applications/:code/legal-forms', {
    config: person,
    schema: { tags: ['papers'], summary: 'The papers of the law that there are for an own application', params, response: { 200: forms } },
  }, async (request, reply) => sendResult(request, reply, await listLegalForms(personOf(request), request.params.code, 'applicant')));

  app.get('/applications/:code/legal-forms/:form.pdf', {
    config: person,
    schema: { tags: ['papers'], summary: 'One of these papers', params: formParams },
  }, async (request, reply) => sendPdf(request, reply, await writeLegalForm(personOf(request), request.params.code, request.params.form, 'applicant')));

  app.get('/office/applications/:code/legal-forms', {
    config: handlers,
    schema: { tags: ['office'], summary: 'The papers of the law that there are for a dossier', params, response: { 200: forms } },
  }, async (request, reply) => sendResult(request, reply, await listLegalForms(personOf(request), request.params.code, 'office')));

  app.get('/office/applications/:code/legal-forms/:form.pdf', {
    config: handlers,
    schema: { tags: ['office'], summary: 'One of these papers', params: formParams },
  }, async (request, reply) => sendPdf(request, reply, await writeLegalForm(personOf(request), request.params.code, request.params.form, 'office')));

  app.get('/office/:office/register.pdf', {
    config: { callers: ['receiver', 'specialist', 'approver', 'ward-administrator'] },
    schema: {
      tags: ['office'], summary: 'The dossiers that an office accepted in a period', params: z.object({ office: z.string().max(20) }),
      querystring: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    },
  }, async (request, reply) => sendPdf(request, reply, await writeRegister(personOf(request), request.params.office, request.query)));

  app.get('/applications/:code/result', {
    config: person,
    schema: { tags: ['results'], summary: 'The signed result of an own application', params },
  }, async (request, reply) => sendPdf(request, reply, await readResult(personOf(request), request.params.code, 'applicant')));

  app.get('/office/applications/:code/result', {
    config: handlers,
    schema: { tags: ['office'], summary: 'The signed result of a dossier', params },
  }, async (request, reply) => sendPdf(request, reply, await readResult(personOf(request), request.params.code, 'office')));

  app.get('/office/applications/:code/result/preview', {
    config: approvers,
    schema: { tags: ['office'], summary: 'The result as it would be signed', params },
  }, async (request, reply) => sendPdf(request, reply, await previewResult(personOf(request), request.params.code)));

  app.post('/office/applications/:code/result', {
    config: approvers,
    schema: { tags: ['office'], summary: 'Approve a dossier and sign its result', headers: IdempotencyHeader, params, body: SignResult, response: { 201: SignedResult } },
  }, async (request, reply) => sendResult(request, reply, await approveAndSign(personOf(request), request.params.code, request.body, onceOf(request)), 201));

  app.post('/office/applications/:code/result/revoke', {
    config: approvers,
    schema: { tags: ['office'], summary: 'Revoke a signed result', headers: IdempotencyHeader, params, body: RevokeResult, response: { 200: z.object({ revokedAt: z.iso.datetime() }) } },
  }, async (request, reply) => sendResult(request, reply, await revokeResult(personOf(request), request.params.code, request.body, onceOf(request))));

  app.post('/check/code', {
    // few tries: nobody finds a result by trying codes
    config: { ...anyone, rateLimit: { max: 20, timeWindow: '5 minutes' } },
    schema: { tags: ['results'], summary: 'Is there a result with this check code, and does it count?', body: CheckCode, response: { 200: CheckedCode } },
  }, async (request, reply) => sendResult(request, reply, await checkByCode(request.body.code)));

  await app.register(async (files) => {
    files.removeContentTypeParser('application/json');
    files.addContentTypeParser('application/pdf', { parseAs: 'buffer', bodyLimit: MAX_CHECKED_FILE }, (_request, body, done) => done(null, body));
    files.withTypeProvider<ZodTypeProvider>().post('/check/file', {
      config: { ...anyone, rateLimit: { max: 20, timeWindow: '5 minutes' } },
      bodyLimit: MAX_CHECKED_FILE,
      schema: { tags: ['results'], summary: 'Is this PDF a result of ours, and unchanged? The body is the file; it is not kept.', consumes: ['application/pdf'], body: z.instanceof(Buffer), response: { 200: CheckedFile } },
    }, (request) => checkFile(request.body));
  });
}
