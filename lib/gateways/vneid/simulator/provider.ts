import { Provider, type ClientMetadata, type KoaContextWithOIDC } from 'oidc-provider';
import { VNEID_SCOPES } from '../gateway.ts';
import { createMemoryStore } from './adapter.ts';
import { CLAIMS_BY_SCOPE, claimsOf, subjectOf } from './claims.ts';
import type { Keys } from './keys.ts';
import type { Population } from './population.ts';

/** Routes as VNeID's single sign-on has them. */
export const AUTHORIZE_PATH = '/oauth2/authorize';

export const SESSION_COOKIE = 'vneid_session';

type Options = {
  readonly issuer: string;
  readonly clients: readonly ClientMetadata[];
  readonly keys: Keys;
  readonly population: Population;
  /** writes an error page; `error` and its description are protocol texts in English */
  readonly renderError: (ctx: KoaContextWithOIDC, error: string, description: string) => void;
};

/**
 * The OpenID provider: code flow with PKCE only, every claim in the ID token, nothing remembered between sign-ins.
 * It has no sign-in pages: those are in interactions.ts.
 */
export function createProvider({ issuer, clients, keys, population, renderError }: Options): Provider {
  const bySubject = new Map(Array.from(population.all(), (person) => [subjectOf(person.id), person]));

  const provider = new Provider(issuer, {
    adapter: createMemoryStore(),
    clients: [...clients],
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: keys.cookies,
      // Cookies know no ports: other programs on this host must not collide with these.
      names: { session: SESSION_COOKIE, interaction: 'vneid_interaction', resume: 'vneid_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    scopes: [...VNEID_SCOPES],
    claims: Object.fromEntries(Object.entries(CLAIMS_BY_SCOPE).map(([scope, claims]) => [scope, [...claims]])),
    acrValues: ['LoA1', 'LoA2'],
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    routes: { authorization: AUTHORIZE_PATH, token: '/oauth2/token', userinfo: '/oauth2/userinfo', jwks: '/oauth2/jwks' },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 900, IdToken: 600, Interaction: 900, Session: 900 },
    clientBasedCORS: () => false,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, subject) => {
      const person = bySubject.get(subject);
      const level = person?.level;
      if (!person || !level) return undefined;
      return { accountId: subject, claims: () => ({ ...claimsOf(population.facts(person), level) }) };
    },
    renderError: (ctx, { error, error_description: description }) => renderError(ctx, error, description ?? ''),
  });
  // Behind a proxy that ends TLS, the proxy's word on scheme and address is needed for secure cookies and links.
  provider.proxy = issuer.startsWith('https:');
  return provider;
}
