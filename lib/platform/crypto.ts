/**
 * Sealing of personal data. Each person has a data key; the master key wraps it. What is sealed with the data key can
 * be read only together with both, and erasing the wrapped key erases everything sealed with it.
 * AES-256-GCM with a random 96-bit nonce per message (NIST SP 800-38D); layout: version byte, nonce, tag, ciphertext.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, type Cipheriv } from 'node:crypto';
import { env } from './env.ts';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** PostgreSQL `bytea` as Prisma takes and gives it. */
export type Bytes = Uint8Array<ArrayBuffer>;

function seal(key: Uint8Array, plain: Uint8Array, context: string): Bytes {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]));
}

function open(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  if (sealed[0] !== VERSION) throw new Error('sealed data has an unknown version');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
}

/** A new data key, wrapped for storage with its person. */
export function newDataKey(): Bytes {
  return seal(env().MASTER_KEY, randomBytes(32), 'data-key');
}

/**
 * Seals a JSON value with a person's wrapped data key. `context` names what it is ("answers:<draft id>"); opening it
 * under another name fails, so that a row's secret cannot be moved to another row.
 */
export function sealJson(dataKey: Uint8Array, context: string, value: unknown): Bytes {
  return seal(open(env().MASTER_KEY, dataKey, 'data-key'), Buffer.from(JSON.stringify(value)), context);
}

/** Opens what `sealJson` sealed. @throws Error if key, context or data do not belong together */
export function openJson(dataKey: Uint8Array, context: string, sealed: Uint8Array): unknown {
  return JSON.parse(open(open(env().MASTER_KEY, dataKey, 'data-key'), sealed, context).toString());
}

/** As `sealJson`, for the bytes of a file ("file:<id>"). */
export function sealBytes(dataKey: Uint8Array, context: string, plain: Uint8Array): Bytes {
  return seal(open(env().MASTER_KEY, dataKey, 'data-key'), plain, context);
}

/** Opens what `sealBytes` sealed. @throws Error if key, context or data do not belong together */
export function openBytes(dataKey: Uint8Array, context: string, sealed: Uint8Array): Bytes {
  return new Uint8Array(open(open(env().MASTER_KEY, dataKey, 'data-key'), sealed, context));
}

const BLOCK = 16;

/**
 * A cipher for bytes that come in pieces, from `offset` on (an upload that is resumed): AES-256-CTR with a key made for
 * `context` alone; the same call opens. It hides what lies on the disk meanwhile. Unlike `sealBytes` it does not show
 * that somebody changed it.
 */
export function streamCipher(dataKey: Uint8Array, context: string, offset: number): Cipheriv {
  const key = new Uint8Array(hkdfSync('sha256', open(env().MASTER_KEY, dataKey, 'data-key'), '', `stream:${context}`, 32));
  const counter = Buffer.alloc(BLOCK);
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK)), BLOCK - 8);
  const cipher = createCipheriv('aes-256-ctr', key, counter);
  cipher.update(Buffer.alloc(offset % BLOCK));
  return cipher;
}

/** Keyed hash for look-up of something that must not be stored readable. `kind` keeps the kinds apart. */
export function lookupHash(kind: string, text: string): Bytes {
  return new Uint8Array(createHmac('sha256', env().LOOKUP_KEY).update(kind).update('\0').update(text).digest());
}

/** Hash of a random token (session cookie): the token itself has the entropy, so no key is needed. */
export function tokenHash(token: string): Bytes {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

/** A new random token, 256 bits, safe in a cookie or an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
