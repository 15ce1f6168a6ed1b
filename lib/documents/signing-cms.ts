/**
 * The signature itself: CMS SignedData over a digest (RFC 5652), with the attributes of PAdES baseline B-B
 * (ETSI EN 319 142-1, 6.3): content-type, message-digest and signing-certificate-v2. The time of signing stands in the
 * PDF's signature dictionary, where PAdES wants it, and is covered by the digest.
 */
import { createHash } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { AlgorithmIdentifier, Attribute, Certificate, ContentInfo, EncapsulatedContentInfo, IssuerAndSerialNumber, SignedAndUnsignedAttributes, SignedData, SignerInfo } from 'pkijs';
import type { OfficeKey, SignatureAlgorithm } from '#lib/gateways/signer/gateway.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  rsaSha256: '1.2.840.113549.1.1.11',
} as const;

const ALGORITHM: Record<SignatureAlgorithm, () => AlgorithmIdentifier> = {
  'ecdsa-sha256': () => new AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 }),
  'rsa-sha256': () => new AlgorithmIdentifier({ algorithmId: OID.rsaSha256, algorithmParams: new Null() }),
};

const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(bytes).digest());
const octets = (bytes: Uint8Array<ArrayBuffer>): OctetString => new OctetString({ valueHex: bytes.buffer });
const digestAlgorithm = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: OID.sha256 });

/** Signs the SHA-256 of what the PDF's byte range covers. @returns DER of a detached SignedData with the signer's certificate */
export async function signDetached(covered: Uint8Array, key: OfficeKey): Promise<Uint8Array> {
  const certificate = Certificate.fromBER(new Uint8Array(key.certificate));
  const attributes = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
      new Attribute({ type: OID.messageDigest, values: [octets(sha256(covered))] }),
      // SigningCertificateV2 (RFC 5035): SEQUENCE OF ESSCertIDv2, whose default digest is SHA-256
      new Attribute({ type: OID.signingCertificateV2, values: [new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [octets(sha256(key.certificate))] })] })] })] }),
    ].toSorted(byEncoding),
  });
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digestAlgorithm(),
    signedAttrs: attributes,
    signatureAlgorithm: ALGORITHM[key.algorithm](),
    signature: octets(new Uint8Array(await key.sign(signedBytes(attributes)))),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate],
    signerInfos: [signerInfo],
  });
  return new Uint8Array(new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) }).toSchema().toBER());
}

/** The attributes as they are signed: as a SET, not under the tag that they have inside SignerInfo (RFC 5652, 5.4). */
export function signedBytes(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const bytes = new Uint8Array(attributes.encodedValue.byteLength > 0 ? attributes.encodedValue : attributes.toSchema().toBER());
  bytes[0] = 0x31;
  return bytes;
}

/** DER orders the elements of a SET by their encoding. */
function byEncoding(a: Attribute, b: Attribute): number {
  return Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER()));
}
