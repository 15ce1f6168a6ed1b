/** Is a CMS signature over these bytes right, and whose is it? Reads what anyone may have made. */
import { createHash, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type Attribute, type SignerInfo } from 'pkijs';
import { OID, signedBytes } from './signing-cms.ts';

/** malformed = it is no signature of the kind that this product makes; digest = the bytes are others; signature = made with another key */
export type CmsProblem = 'malformed' | 'digest' | 'signature';
export type CmsVerdict = { readonly problem: CmsProblem | null; readonly certificate: Certificate | null };

const BROKEN: CmsVerdict = { problem: 'malformed', certificate: null };
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

type Parsed = { readonly info: SignerInfo; readonly certificate: Certificate; readonly key: KeyObject };

/** Checks digest, certificate reference and signature. Whether the certificate deserves trust is another question. */
export function verifyCms(covered: Uint8Array, signature: Uint8Array): CmsVerdict {
  const parsed = parse(signature);
  if (!parsed) return BROKEN;
  const { info, certificate, key } = parsed;
  const attribute = (type: string): unknown => onlyValue(info.signedAttrs?.attributes ?? [], type);
  const contentType = attribute(OID.contentType);
  const digest = attribute(OID.messageDigest);
  if (!(contentType instanceof ObjectIdentifier) || contentType.valueBlock.toString() !== OID.data) return BROKEN;
  if (!(digest instanceof OctetString) || !namesCertificate(attribute(OID.signingCertificateV2), certificate)) return BROKEN;
  if (!sha256(covered).equals(digest.valueBlock.valueHexView)) return { problem: 'digest', certificate };
  return { problem: isSignedBy(info, key) ? null : 'signature', certificate };
}

/** The one signer and their certificate; null where it is anything else. */
function parse(signature: Uint8Array): Parsed | null {
  try {
    const content = ContentInfo.fromBER(new Uint8Array(signature));
    if (content.contentType !== OID.signedData) return null;
    const signed = new SignedData({ schema: content.content });
    const [info, ...others] = signed.signerInfos;
    // a signature beside the file, by exactly one signer, over SHA-256
    if (!info?.signedAttrs || others.length > 0 || signed.encapContentInfo.eContent || info.digestAlgorithm.algorithmId !== OID.sha256) return null;
    const { sid } = info;
    if (!(sid instanceof IssuerAndSerialNumber)) return null;
    const certificate = signed.certificates?.find((each): each is Certificate => each instanceof Certificate && each.issuer.isEqual(sid.issuer) && each.serialNumber.isEqual(sid.serialNumber));
    // also what OpenSSL makes of it: it may know better
    return certificate ? { info, certificate, key: new X509Certificate(derOfCertificate(certificate)).publicKey } : null;
  } catch {
    // whatever is wrong with it, it is no signature that could be read
    return null;
  }
}

/** The value of an attribute that is there once, with one value. */
function onlyValue(attributes: readonly Attribute[], type: string): unknown {
  const [attribute, ...others] = attributes.filter((each) => each.type === type);
  return attribute && others.length === 0 && attribute.values.length === 1 ? attribute.values[0] : undefined;
}

export const derOfCertificate = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema(false).toBER());

/** SigningCertificateV2 names the certificate by its SHA-256: another one with the same key cannot be put in its place. */
function namesCertificate(value: unknown, certificate: Certificate): boolean {
  let inner = value;
  for (let depth = 0; depth < 3; depth += 1) inner = inner instanceof Sequence ? inner.valueBlock.value[0] : undefined;
  return inner instanceof OctetString && sha256(derOfCertificate(certificate)).equals(inner.valueBlock.valueHexView);
}

function isSignedBy({ signatureAlgorithm, signedAttrs, signature }: SignerInfo, key: KeyObject): boolean {
  const type = { [OID.ecdsaSha256]: 'ec', [OID.rsaSha256]: 'rsa' }[signatureAlgorithm.algorithmId];
  return signedAttrs !== undefined && key.asymmetricKeyType === type && verify('sha256', signedBytes(signedAttrs), key, signature.valueBlock.valueHexView);
}
