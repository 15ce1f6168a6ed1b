import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { connectPayGov } from '#lib/gateways/paygov/live.ts';
import { getCursor, listEventsAfter } from '#lib/events/queries.ts';
import { EventTail } from '#lib/events/tail.ts';
import { log } from '#lib/platform/log.ts';
import { Refused, refuse } from '#lib/platform/result.ts';
import type { Env } from '#lib/platform/env.ts';
import { cookieNames } from './auth/options.ts';
import { callers } from './plugins/callers.ts';
import { openapi } from './plugins/openapi.ts';
import { problems, sendProblem } from './plugins/problems.ts';
import { security } from './plugins/security.ts';
import { applicationRoutes } from './routes/applications.ts';
import { authRoutes } from './routes/auth.ts';
import { eventRoutes } from './routes/events.ts';
import { deskRoutes } from './routes/desk.ts';
import { displayRoutes } from './routes/display.ts';
import { dossierRoutes } from './routes/dossier.ts';
import { helpRoutes } from './routes/help.ts';
import { holderRoutes } from './routes/holder.ts';
import { meRoutes } from './routes/me.ts';
import { noticeRoutes } from './routes/notices.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { officeRoutes } from './routes/office.ts';
import { paymentRoutes } from './routes/payments.ts';
import { paperRoutes } from './routes/papers.ts';
import { procedureAdminRoutes } from './routes/procedure-admin.ts';
import { publicRoutes } from './routes/public.ts';
import { queueAdminRoutes } from './routes/queue-admin.ts';
import { queueRoutes } from './routes/queue.ts';
import { resultRoutes } from './routes/results.ts';
import { uploadRoutes } from './routes/uploads.ts';

/** A form of 60 questions with a table of 50 rows is about 30 kB; what is larger is no form. */
const BODY_LIMIT = 256 * 1024;

/** The API and sign-in, without the pages: all that an integration test of the boundary needs. */
export async function buildApp(env: Env): Promise<FastifyInstance> {
  const names = cookieNames(env.PUBLIC_URL);
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    bodyLimit: BODY_LIMIT,
    trustProxy: env.TRUSTED_PROXIES.length > 0 ? env.TRUSTED_PROXIES : false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // JSON and nothing else: what a form on another site can send without asking is refused by its type
  app.removeContentTypeParser('text/plain');

  await app.register(security, { https: names.secure });
  await app.register(problems);
  await app.register(cookie);
  await app.register(rateLimit, {
    global: env.RATE_LIMIT > 0,
    max: env.RATE_LIMIT,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: (_request, context) => new Refused(refuse('request.too-many', { seconds: Math.ceil(context.ttl / 1000) })),
  });
  await app.register(openapi, { publicUrl: env.PUBLIC_URL, cookieName: names.session });
  await app.register(callers, { publicUrl: env.PUBLIC_URL, cookieName: names.session, deviceCookieName: names.device });

  const tail = new EventTail({ getCursor, listEventsAfter }, (error) => log.warn({ err: error }, 'the event log could not be read'));
  app.addHook('onReady', () => tail.start());
  app.addHook('onClose', async () => tail.stop());

  await app.register(authRoutes, { env });
  await app.register(async (api) => {
    api.addHook('onSend', async (request, reply) => {
      // what is private is not kept by anyone on the way
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      reply.header('x-request-id', request.id);
    });
    await api.register(publicRoutes);
    await api.register(meRoutes);
    await api.register(noticeRoutes);
    await api.register(applicationRoutes);
    await api.register(uploadRoutes);
    await api.register(paperRoutes);
    await api.register(helpRoutes);
    await api.register(holderRoutes);
    await api.register(inboxRoutes);
    await api.register(officeRoutes);
    await api.register(paymentRoutes, { payGov: connectPayGov(env), publicUrl: env.PUBLIC_URL });
    await api.register(dossierRoutes);
    await api.register(resultRoutes);
    await api.register(queueRoutes);
    await api.register(deskRoutes);
    await api.register(displayRoutes, { cookieName: names.device, secure: names.secure });
    await api.register(queueAdminRoutes);
    await api.register(procedureAdminRoutes);
    await api.register(eventRoutes, { tail });
    api.get('/openapi.json', { config: { callers: ['anyone'] }, schema: { tags: ['system'], summary: 'This description', response: { 200: z.unknown() } } }, () => app.swagger());
    api.all('/*', { config: { callers: ['anyone'] }, schema: { hide: true } }, (request, reply) => sendProblem(request, reply, { code: 'request.not-found' }));
  }, { prefix: '/api/v1' });
  return app;
}
