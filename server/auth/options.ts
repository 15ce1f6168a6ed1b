import type { AuthOptions } from 'next-auth';
import { factsFromClaims, VneidClaims } from '#lib/gateways/vneid/gateway.ts';
import { vneidProvider } from '#lib/gateways/vneid/live.ts';
import { authAdapter } from '#lib/identity/auth-adapter.ts';
import { recordSignIn, SESSION_HOURS } from '#lib/identity/commands.ts';
import { newToken } from '#lib/platform/crypto.ts';
import { log } from '#lib/platform/log.ts';
import type { Env } from '#lib/platform/env.ts';

/**
 * Names of the cookies. Over https the browser itself holds them to this very host (`__Host-`); over plain http, which
 * is for one's own machine only, browsers refuse that prefix.
 */
export function cookieNames(publicUrl: string): { secure: boolean; session: string; device: string; csrf: string; state: string; pkce: string; nonce: string; callbackUrl: string } {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  const name = (part: string): string => `${prefix}mot-cua.${part}`;
  return { secure, session: name('session'), device: name('device'), csrf: name('csrf'), state: name('state'), pkce: name('pkce'), nonce: name('nonce'), callbackUrl: name('return') };
}

/** next-auth's configuration: VNeID only, sessions in the database, error page in `locale`. */
export function authOptions(env: Env, locale: 'vi' | 'en'): AuthOptions {
  const names = cookieNames(env.PUBLIC_URL);
  const cookie = (name: string): { name: string; options: { httpOnly: boolean; sameSite: 'lax'; path: string; secure: boolean } } => ({
    name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: names.secure },
  });
  return {
    secret: env.NEXTAUTH_SECRET,
    useSecureCookies: names.secure,
    adapter: authAdapter(env.VNEID_ISSUER),
    providers: [vneidProvider({ issuer: env.VNEID_ISSUER, clientId: env.VNEID_CLIENT_ID, clientSecret: env.VNEID_CLIENT_SECRET })],
    session: { strategy: 'database', maxAge: SESSION_HOURS * 3600, generateSessionToken: newToken },
    pages: { signIn: `/${locale}/sign-in`, error: `/${locale}/sign-in` },
    cookies: {
      sessionToken: cookie(names.session),
      csrfToken: cookie(names.csrf),
      callbackUrl: cookie(names.callbackUrl),
      state: cookie(names.state),
      pkceCodeVerifier: cookie(names.pkce),
      nonce: cookie(names.nonce),
    },
    callbacks: {
      /** The token is genuine (next-auth checked it): record whom it speaks of before next-auth looks them up. */
      async signIn({ profile }) {
        const claims = VneidClaims.parse(profile);
        await recordSignIn({ issuer: env.VNEID_ISSUER, subject: claims.sub, facts: factsFromClaims(claims), level: claims.loa });
        return true;
      },
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : `${baseUrl}/${locale}`),
    },
    logger: {
      // next-auth's error metadata can hold tokens: only its code and message are kept
      error: (code, metadata) => log.warn({ code, reason: metadata instanceof Error ? metadata.message : String((metadata as { error?: Error }).error?.message ?? '') }, 'sign-in failed'),
      warn: (code) => log.debug({ code }, 'sign-in warning'),
      debug: () => undefined,
    },
  };
}
