/** Is this PDF as an office signed it? Pure: takes the file and the certificates that count. */
import { X509Certificate } from 'node:crypto';
import { BitString, fromBER } from 'asn1js';
import type { Certificate } from 'pkijs';
import { derOfCertificate, verifyCms, type CmsProblem } from './verify-cms.ts';
import { isPdf, locateSignature } from './verify-file.ts';

/**
 * Why a file is not as it was signed. not-pdf; unsigned; not-whole-file = something was added behind the signature;
 * malformed, digest, signature as in verify-cms.ts; untrusted = signed, but by nobody who counts here;
 * not-valid-then = the certificate was not valid when it was used
 */
export type SignatureProblem = CmsProblem | 'not-pdf' | 'unsigned' | 'not-whole-file' | 'untrusted' | 'not-valid-then';

/** Who signed, as certificate and signature dictionary say; only what a trusted certificate vouches for. */
export type SignedBy = {
  readonly name: string;
  readonly organisation: string;
  /** unit code of the office */
  readonly officeCode: string;
  readonly at: Date;
  readonly certificateSerial: string;
};

/** No problems = unchanged since the moment of signing, by whom it says. */
export type Verification = { readonly problems: readonly SignatureProblem[]; readonly signedBy: SignedBy | null };

const only = (problem: SignatureProblem): Verification => ({ problems: [problem], signedBy: null });

/**
 * Verifies the signature of any file.
 * @param authorities DER certificates of those who issue the offices' certificates; each must have issued directly
 */
export function verifyPdf(file: Uint8Array, authorities: readonly Uint8Array[]): Verification {
  if (!isPdf(file)) return only('not-pdf');
  const located = locateSignature(file);
  if (located === null) return only('unsigned');
  if (located === 'malformed') return only('malformed');

  const { problem, certificate } = verifyCms(located.covered, located.signature);
  if (!certificate || !located.at) return only(problem ?? 'malformed');
  const trust = judgeCertificate(certificate, authorities, located.at);
  const problems = [...(located.wholeFile ? [] : ['not-whole-file' as const]), ...(problem ? [problem] : []), ...(trust ? [trust] : [])];
  // who signed is told only where the signature itself is right: whatever came after it
  return { problems, signedBy: problem || trust ? null : signedBy(certificate, located.name, located.at) };
}

function judgeCertificate(certificate: Certificate, authorities: readonly Uint8Array[], at: Date): 'untrusted' | 'not-valid-then' | null {
  const own = new X509Certificate(derOfCertificate(certificate));
  const issuer = authorities.map((der) => new X509Certificate(der)).find((each) => each.ca && own.checkIssued(each) && own.verify(each.publicKey));
  if (!issuer || own.ca || !maySign(certificate)) return 'untrusted';
  return [own, issuer].every(({ validFromDate, validToDate }) => validFromDate <= at && at <= validToDate) ? null : 'not-valid-then';
}

const KEY_USAGE = '2.5.29.15';
/** digitalSignature or nonRepudiation (RFC 5280, 4.2.1.3) */
const SIGNING_BITS = 0b1100_0000;

function maySign(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === KEY_USAGE);
  const bits = usage && fromBER(usage.extnValue.valueBlock.valueHexView as Uint8Array<ArrayBuffer>).result;
  return bits instanceof BitString && ((bits.valueBlock.valueHexView[0] ?? 0) & SIGNING_BITS) !== 0;
}

const ORGANISATION = '2.5.4.10';
const SERIAL_NUMBER = '2.5.4.5';

function signedBy(certificate: Certificate, name: string, at: Date): SignedBy {
  const part = (type: string): string => String(certificate.subject.typesAndValues.find((each) => each.type === type)?.value.valueBlock.value ?? '');
  return { name, organisation: part(ORGANISATION), officeCode: part(SERIAL_NUMBER), at, certificateSerial: serialOf(certificate) };
}

/** A certificate's serial number in hexadecimal, as `Result.certificateSerial` has it. */
export function serialOf(certificate: Certificate | Uint8Array): string {
  return new X509Certificate(certificate instanceof Uint8Array ? certificate : derOfCertificate(certificate)).serialNumber;
}
