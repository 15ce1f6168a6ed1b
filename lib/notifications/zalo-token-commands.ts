import type { ZaloTokens, ZaloTokenStore } from '#lib/gateways/zalo/gateway.ts';
import { newDataKey, openJson, sealJson } from '#lib/platform/crypto.ts';
import { db, type Db } from '#lib/platform/db.ts';

const NAME = 'zalo';
const CONTEXT = 'gateway-token:zalo';

async function find(client: Db): Promise<ZaloTokens | null> {
  const row = await client.gatewayToken.findUnique({ where: { name: NAME } });
  return row && (openJson(row.dataKey, CONTEXT, row.sealed) as ZaloTokens);
}

/**
 * Zalo's tokens in the database, sealed. Renewing holds a lock while Zalo is asked (seconds, about once a day), because a
 * refresh token works once: two workers that used the same one would both be shut out.
 */
export const zaloTokenStore: ZaloTokenStore = {
  find: () => find(db()),
  replace: (renew) => db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext(${CONTEXT}))`;
    const tokens = await renew(await find(tx));
    const dataKey = newDataKey();
    const row = { dataKey, sealed: sealJson(dataKey, CONTEXT, tokens), expiresAt: new Date(tokens.expiresAt) };
    await tx.gatewayToken.upsert({ where: { name: NAME }, create: { name: NAME, ...row }, update: row });
    return tokens;
  }, { timeout: 15_000 }),
};
