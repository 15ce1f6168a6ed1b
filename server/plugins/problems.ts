import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import en from '#locales/en/errors.json' with { type: 'json' };
import vi from '#locales/vi/errors.json' with { type: 'json' };
import { problemOf, type ErrorCode } from '#lib/platform/problem.ts';
import type { Params, Refusal, Result } from '#lib/platform/result.ts';
import type { Locale } from '#lib/platform/text.ts';

/** The caller's language: English when it is asked for before Vietnamese, else Vietnamese. */
export function localeOf(request: FastifyRequest): Locale {
  const wanted = /\b(vi|en)\b/i.exec(request.headers['accept-language'] ?? '');
  return wanted?.[1]?.toLowerCase() === 'en' ? 'en' : 'vi';
}

function sentence(code: ErrorCode, locale: Locale, params: Params = {}): string {
  let found: unknown = locale === 'en' ? en : vi;
  for (const part of code.split('.')) found = (found as Record<string, unknown>)[part];
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Replies with a refusal as problem details (RFC 9457). */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Omit<Refusal, 'ok'>): FastifyReply {
  const problem = problemOf(refusal, sentence(refusal.code, localeOf(request), refusal.params));
  return reply.code(problem.status).type('application/problem+json').header('cache-control', 'no-store').serializer(JSON.stringify).send(problem);
}

/** Replies with a command's value, or its refusal. */
export function sendResult<T>(request: FastifyRequest, reply: FastifyReply, result: Result<T>, status = 200): FastifyReply {
  if (!result.ok) return sendProblem(request, reply, result);
  return result.value === null ? reply.code(204).send() : reply.code(status).send(result.value);
}

type Failure = Error & { statusCode?: number; code?: string; validation?: { instancePath: string; message?: string; keyword?: string }[]; validationContext?: string; meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } };

/** Fastify's own refusals in our words; everything else is a bug or an outage: logged whole, told as "server.error". */
function refusalOf(error: Failure): Omit<Refusal, 'ok'> | null {
  if (error.validation) {
    const issues = error.validation.map((issue) => ({ path: issue.instancePath.split('/').filter(Boolean), code: issue.keyword ?? 'invalid' }));
    return { code: 'request.invalid', params: { where: error.validationContext ?? '' }, issues };
  }
  // NUL, the one character that no text of PostgreSQL can hold: whoever sent it is told so, and nothing was written
  if (error.code === '22021' || error.meta?.driverAdapterError?.cause?.originalCode === '22021') return { code: 'request.malformed' };
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE': return { code: 'request.unsupported-type' };
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return { code: 'request.too-large' };
    case 'FST_ERR_CTP_INVALID_JSON_BODY': case 'FST_ERR_CTP_EMPTY_JSON_BODY': case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH': return { code: 'request.malformed' };
    default: return error.statusCode === 400 ? { code: 'request.malformed' } : null;
  }
}

/** Prisma's codes for a database that cannot be reached or is too busy to give a connection. */
const UNAVAILABLE = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED']);

export const problems = fastifyPlugin(async (app: FastifyInstance) => {
  app.setErrorHandler((error: Failure, request, reply) => {
    if (isRefusal(error)) return sendProblem(request, reply, error.refusal);
    const refusal = refusalOf(error);
    if (refusal) return sendProblem(request, reply, refusal);
    request.log.error({ err: error }, 'request failed');
    return sendProblem(request, reply, { code: UNAVAILABLE.has(error.code ?? '') ? 'server.unavailable' : 'server.error' });
  });
});

function isRefusal(error: unknown): error is Error & { refusal: Omit<Refusal, 'ok'> } {
  return error instanceof Error && 'refusal' in error;
}
