/** next-auth's view of people and sessions: the database, through this module's own commands. */
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters';
import { db } from '#lib/platform/db.ts';
import { tokenHash } from '#lib/platform/crypto.ts';
import { now } from '#lib/platform/clock.ts';
import { endSession, openSession } from './commands.ts';

// next-auth's type asks for an e-mail address; people here are known by their subject only
const asUser = (id: string): AdapterUser => ({ id, email: '', emailVerified: null });

/**
 * @param issuer whose subjects the accounts are
 * People are recorded before the adapter is asked (see `recordSignIn`), so it never makes one itself.
 */
export function authAdapter(issuer: string): Adapter {
  const notUsed = (what: string) => (): never => {
    throw new Error(`${what} is not part of signing in with VNeID`);
  };
  return {
    createUser: notUsed('createUser'),
    updateUser: notUsed('updateUser'),
    linkAccount: notUsed('linkAccount'),
    getUserByEmail: async () => null,
    getUser: async (id) => asUser(id),
    async getUserByAccount({ providerAccountId }) {
      const link = await db().identityLink.findUnique({ where: { issuer_subject: { issuer, subject: providerAccountId } } });
      return link && asUser(link.personId);
    },
    async createSession({ sessionToken, userId }): Promise<AdapterSession> {
      const session = await openSession(userId, sessionToken);
      return { sessionToken, userId, expires: session.expiresAt };
    },
    async getSessionAndUser(sessionToken) {
      const session = await db().session.findUnique({ where: { tokenHash: tokenHash(sessionToken) } });
      if (!session || session.revokedAt || session.expiresAt <= now()) return null;
      return { session: { sessionToken, userId: session.personId, expires: session.expiresAt }, user: asUser(session.personId) };
    },
    // sessions are not prolonged: they end a fixed time after sign-in
    updateSession: async () => null,
    deleteSession: (sessionToken) => endSession(sessionToken),
  };
}
