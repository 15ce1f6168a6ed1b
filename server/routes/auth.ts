import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endSession } from '#lib/identity/commands.ts';
import type { Env } from '#lib/platform/env.ts';
import type { Locale } from '#lib/platform/text.ts';
import { authOptions, cookieNames } from '../auth/options.ts';
import { cookiesOf, runAuth, type AuthReply } from '../auth/run.ts';
import { z } from 'zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

/** next-auth sends whoever could not be signed in to pages of its own, which are not served: our sign-in page takes them. */
const OWN_PAGES = /^[^?]*\/api\/auth\/(?:error|signin)(?=\?|$)/;

function pass(reply: FastifyReply, from: AuthReply, env: Env, locale: Locale): FastifyReply {
  for (const [name, value] of from.headers) reply.header(name, name === 'location' ? String(value).replace(OWN_PAGES, `${env.PUBLIC_URL}/${locale}/sign-in`) : value);
  return reply.header('cache-control', 'no-store').code(from.status).send(from.body ?? '');
}

/** An address inside this app, or the home page: `returnTo` never leads elsewhere. */
export function safeReturn(returnTo: string | undefined, locale: Locale): string {
  return returnTo && /^\/(vi|en)(\/|\?|$)/.test(returnTo) && !/[\\\s]/.test(returnTo) ? returnTo : `/${locale}`;
}

/** Signing in with VNeID and signing out. next-auth speaks OpenID Connect; its state lives in short-lived cookies. */
export async function authRoutes(app: FastifyInstance, { env }: { env: Env }): Promise<void> {
  const names = cookieNames(env.PUBLIC_URL);
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.get('/api/v1/session/sign-in', {
    config: { callers: ['anyone'], rateLimit: { max: 60 } },
    schema: {
      tags: ['session'],
      summary: 'Begin to sign in: leads to VNeID and back to `returnTo`',
      querystring: z.object({ returnTo: z.string().max(500).optional(), locale: z.enum(['vi', 'en']).default('vi') }),
      response: { 302: z.string() },
    },
  }, async (request, reply) => {
    const { returnTo, locale } = request.query;
    const options = authOptions(env, locale);
    const base = { query: {}, headers: request.headers, cookies: {} };
    const csrf = await runAuth({ ...base, method: 'GET', path: ['csrf'] }, options);
    const { csrfToken } = csrf.body as { csrfToken: string };
    const started = await runAuth({
      ...base,
      method: 'POST',
      path: ['signin', 'vneid'],
      query: { ui_locales: locale },
      cookies: cookiesOf(csrf),
      body: { csrfToken, callbackUrl: `${env.PUBLIC_URL}${safeReturn(returnTo, locale)}` },
    }, options);
    return pass(reply, started, env, locale);
  });

  app.get('/api/auth/callback/vneid', async (request: FastifyRequest<{ Querystring: Record<string, string> }>, reply) => {
    const { [names.session]: former, ...cookies } = request.cookies;
    const locale: Locale = /^https?:\/\/[^/]+\/en(\/|\?|$)/.test(cookies[names.callbackUrl] ?? '') ? 'en' : 'vi';
    // who says no at VNeID made no mistake, and next-auth would tell them of one
    if (request.query.error === 'access_denied') return reply.redirect(`${env.PUBLIC_URL}/${locale}/sign-in?error=AccessDenied`);
    // next-auth would tie the newcomer to the person signed in before; a shared phone must not do that
    const finished = await runAuth({ method: 'GET', path: ['callback', 'vneid'], query: request.query, headers: request.headers, cookies }, authOptions(env, locale));
    if (former && cookiesOf(finished)[names.session]) await endSession(former);
    return pass(reply, finished, env, locale);
  });

  routes.post('/api/v1/session/sign-out', {
    config: { callers: ['person'] },
    schema: { tags: ['session'], summary: 'Sign out on this device', response: { 204: z.null() } },
  }, async (request, reply) => {
    const token = request.cookies[names.session];
    if (token) await endSession(token);
    return reply.header('clear-site-data', '"cache"').clearCookie(names.session, { path: '/', httpOnly: true, sameSite: 'lax', secure: names.secure }).code(204).send(null);
  });
}
