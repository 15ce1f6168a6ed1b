import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const Keys = z.object({
  /** the private RSA key that signs ID tokens */
  signing: z.looseObject({ kid: z.string(), kty: z.literal('RSA'), alg: z.literal('RS256'), use: z.literal('sig') }),
  cookies: z.array(z.string().min(32)).min(1),
});
export type Keys = z.infer<typeof Keys>;

/**
 * The simulator's own keys. With a file they are made once and kept in it (readable by its owner only), so that a
 * restart does not break sign-ins that are under way; without one they live as long as the process.
 * @throws when the file holds something else
 */
export async function loadKeys(file: string | undefined): Promise<Keys> {
  if (file !== undefined && existsSync(file)) return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const keys = Keys.parse({
    signing: { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' },
    cookies: [randomBytes(32).toString('base64url')],
  });
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}
