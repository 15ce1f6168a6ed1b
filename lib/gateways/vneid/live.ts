import type { User } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { VNEID_SCOPES, VneidClaims } from './gateway.ts';

export type VneidConfig = {
  /** origin of the OpenID provider; its discovery document names everything else */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** What next-auth hands to its callbacks after a sign-in: the subject, and all that VNeID said. */
export type VneidUser = User & { readonly claims: VneidClaims };

/**
 * VNeID as a provider of next-auth: signature, issuer, audience, expiry, nonce, state and PKCE are checked by
 * next-auth's OpenID client; the claims are then parsed, so that a malformed token is a failed sign-in.
 */
export function vneidProvider({ issuer, clientId, clientSecret }: VneidConfig): OAuthConfig<VneidClaims> {
  return {
    id: 'vneid',
    name: 'VNeID',
    type: 'oauth',
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: VNEID_SCOPES.join(' '), acr_values: 'LoA2 LoA1' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile(profile): VneidUser {
      const claims = VneidClaims.parse(profile);
      return { id: claims.sub, claims };
    },
  };
}
