/**
 * The project's own test authority: keys in files as in live.ts, but made here when an office signs for the first time.
 * What it signs proves nothing outside this installation; production refuses it unless told otherwise by name.
 */
import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Certificate } from 'pkijs';
import { certify, importKey, newKeys, type Authority, type Subject } from './certificate.ts';
import type { Signer, SigningOffice } from './gateway.ts';
import { AUTHORITIES_FILE, certificatesIn, fileSigner, officeFile } from './live.ts';

const PLACE = { country: 'VN', province: 'Hà Nội' } as const;
const AUTHORITY: Subject = { ...PLACE, organisation: 'Một Cửa', name: 'Một Cửa Test Authority (no legal value)' };
/** The key of the authority itself, which no office reads. */
const AUTHORITY_FILE = 'test-authority.pem';
const YEARS = { authority: 20, office: 5 } as const;

async function toPem(keys: webcrypto.CryptoKeyPair, certificate: Certificate): Promise<string> {
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const armoured = (label: string, bytes: ArrayBuffer): string => `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END ${label}-----\n`;
  return armoured('PRIVATE KEY', key) + armoured('CERTIFICATE', certificate.toSchema(true).toBER());
}

/** Writes a file whole, for its owner only, unless it is there: of two processes that begin at once, one wins. */
async function writeOnce(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${randomBytes(8).toString('hex')}`;
  await writeFile(unfinished, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished);
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await readFile(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}

async function openAuthority(folder: string, at: Date): Promise<Authority> {
  const path = join(folder, AUTHORITY_FILE);
  if (!(await isThere(path))) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const keys = await newKeys();
    await writeOnce(path, await toPem(keys, await certify(keys, AUTHORITY, null, at, YEARS.authority)));
  }
  const pem = await readFile(path, 'utf8');
  const [certificate] = certificatesIn(pem);
  if (!certificate) throw new Error(`${AUTHORITY_FILE} has no certificate`);
  await writeOnce(join(folder, AUTHORITIES_FILE), certificate.toString());
  const key = await importKey(new Uint8Array(createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' })));
  return { key, certificate: Certificate.fromBER(new Uint8Array(certificate.raw)) };
}

async function enrol(folder: string, office: SigningOffice, at: Date): Promise<void> {
  const authority = await openAuthority(folder, at);
  const keys = await newKeys();
  const subject: Subject = { ...PLACE, organisation: office.organisation, unit: office.name, name: office.organisation, serialNumber: office.code };
  await writeOnce(officeFile(folder, office.code), await toPem(keys, await certify(keys, subject, authority, at, YEARS.office)));
}

/** The test authority of a folder. Its own key and the offices' keys are made when they are first needed. */
export function testSigner(folder: string): Signer {
  const files = fileSigner(folder);
  return {
    keyOf: async (office, at) => {
      if (!(await isThere(officeFile(folder, office.code)))) await enrol(folder, office, at);
      return files.keyOf(office, at);
    },
    // before the first signature there is no authority, and so nothing to trust
    authorities: async () => ((await isThere(join(folder, AUTHORITIES_FILE))) ? files.authorities() : []),
  };
}
