/** Certificates of the test authority (X.509, RFC 5280), with keys on P-256. */
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, PrintableString, Sequence, Set as AsnSet, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, AuthorityKeyIdentifier, BasicConstraints, Certificate, Extension, RelativeDistinguishedNames } from 'pkijs';

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** RFC 4519 and X.520 */
const ATTRIBUTE = { country: '2.5.4.6', province: '2.5.4.8', organisation: '2.5.4.10', unit: '2.5.4.11', name: '2.5.4.3', serialNumber: '2.5.4.5' } as const;
const EXTENSION = { subjectKeyIdentifier: '2.5.29.14', keyUsage: '2.5.29.15', basicConstraints: '2.5.29.19', authorityKeyIdentifier: '2.5.29.35' } as const;
/** Bits of keyUsage, and how many at the end of their byte are unused. */
const USAGE = { certify: [0b0000_0110, 1], sign: [0b1100_0000, 6] } as const;

export type Subject = Partial<Record<keyof typeof ATTRIBUTE, string>>;
export type Authority = { readonly key: webcrypto.CryptoKey; readonly certificate: Certificate };

export function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
}

/** A private key as it was exported (PKCS #8). */
export function importKey(pkcs8: Uint8Array<ArrayBuffer>): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', pkcs8, EC, false, ['sign']);
}

/** Each attribute in a part of its own, as everybody writes names; pkijs by itself puts all into one. */
function nameOf(subject: Subject): RelativeDistinguishedNames {
  const parts = Object.entries(subject).map(([key, text]) => {
    const value = key === 'country' || key === 'serialNumber' ? new PrintableString({ value: text }) : new Utf8String({ value: text });
    return new AsnSet({ value: [new AttributeTypeAndValue({ type: ATTRIBUTE[key as keyof Subject], value }).toSchema()] });
  });
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: parts }).toBER());
}

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension => new Extension({ extnID, critical, extnValue: value.toBER() });

/** Positive, and at most 20 bytes long. */
const newSerial = (): Integer => new Integer({ valueHex: new Uint8Array([1, ...randomBytes(15)]).buffer });

/** From the start of the year before, so that a clock that is set back a little finds it valid. */
function validity(at: Date, years: number): { from: Date; to: Date } {
  const year = at.getUTCFullYear();
  return { from: new Date(Date.UTC(year - 1, 0, 1)), to: new Date(Date.UTC(year + years, 11, 31)) };
}

/**
 * A certificate for a key: of an authority for itself (`by` is null), or of whom an authority vouches for.
 * @param years how many years after `at` it ends
 */
export async function certify(keys: webcrypto.CryptoKeyPair, subject: Subject, by: Authority | null, at: Date, years: number): Promise<Certificate> {
  const certificate = new Certificate();
  const { from, to } = validity(at, years);
  certificate.version = 2;
  certificate.serialNumber = newSerial();
  certificate.subject = nameOf(subject);
  certificate.issuer = by ? by.certificate.subject : certificate.subject;
  certificate.notBefore.value = from;
  certificate.notAfter.value = to;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);

  const own = keyIdentifier(certificate);
  const [usage, unusedBits] = by ? USAGE.sign : USAGE.certify;
  certificate.extensions = [
    extension(EXTENSION.basicConstraints, true, new BasicConstraints({ cA: !by, ...(!by && { pathLenConstraint: 0 }) }).toSchema()),
    extension(EXTENSION.keyUsage, true, new BitString({ valueHex: new Uint8Array([usage]).buffer, unusedBits })),
    extension(EXTENSION.subjectKeyIdentifier, false, own),
    ...(by ? [extension(EXTENSION.authorityKeyIdentifier, false, new AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(by.certificate) }).toSchema())] : []),
  ];
  await certificate.sign((by?.key ?? keys.privateKey) as CryptoKey, 'SHA-256');
  return certificate;
}

/** SHA-1 of the public key (RFC 5280, 4.2.1.2): a name for it, no protection. */
function keyIdentifier(certificate: Certificate): OctetString {
  const key = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
  return new OctetString({ valueHex: new Uint8Array(createHash('sha1').update(key).digest()).buffer });
}
