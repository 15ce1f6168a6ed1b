/**
 * Keys in files: a folder with `authorities.pem` (the certificates whose signatures count) and, per office,
 * `<unit code>.pem` (its private key, PKCS #8, and its certificate). For installations without a hardware module; the
 * folder belongs to the service's account alone.
 */
import { createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OfficeKey, SignatureAlgorithm, Signer } from './gateway.ts';

const signWith = promisify(sign) as (algorithm: string, data: Uint8Array, key: KeyObject) => Promise<Buffer>;

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const UNIT_CODE = /^[A-Z]\d{2}(\.\d{1,3})+$/;

export const AUTHORITIES_FILE = 'authorities.pem';

/** Where an office's key and certificate lie. @throws Error when the code is none: it becomes part of a path */
export function officeFile(folder: string, code: string): string {
  if (!UNIT_CODE.test(code)) throw new Error(`"${code}" is no unit code`);
  return join(folder, `${code}.pem`);
}

export const certificatesIn = (pem: string): X509Certificate[] => (pem.match(CERTIFICATE) ?? []).map((text) => new X509Certificate(text));

function algorithmOf(key: KeyObject): SignatureAlgorithm {
  if (key.asymmetricKeyType === 'ec') return 'ecdsa-sha256';
  if (key.asymmetricKeyType === 'rsa') return 'rsa-sha256';
  throw new Error(`results are not signed with keys of type ${key.asymmetricKeyType}`);
}

/**
 * An office's key as its file has it.
 * @throws Error when key and certificate do not belong together, or the certificate is not valid at the moment
 */
export function readOfficeKey(pem: string, at: Date): OfficeKey {
  const key = createPrivateKey(pem);
  const [certificate] = certificatesIn(pem);
  if (!certificate?.checkPrivateKey(key)) throw new Error("an office's certificate does not belong to its key");
  if (at < certificate.validFromDate || at > certificate.validToDate) throw new Error(`the certificate ${certificate.serialNumber} is not valid at ${at.toISOString()}`);
  return { certificate: certificate.raw, algorithm: algorithmOf(key), sign: (bytes) => signWith('sha256', bytes, key) };
}

/** The signer whose keys lie in a folder. */
export function fileSigner(folder: string): Signer {
  return {
    keyOf: async (office, at) => readOfficeKey(await readFile(officeFile(folder, office.code), 'utf8'), at),
    authorities: async () => certificatesIn(await readFile(join(folder, AUTHORITIES_FILE), 'utf8')).map(({ raw }) => raw),
  };
}
