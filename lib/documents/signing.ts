/** Signing a PDF: PAdES baseline B-B. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { SignPdf, Signer } from '@signpdf/signpdf';
import { DEFAULT_BYTE_RANGE_PLACEHOLDER, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import type { OfficeKey } from '#lib/gateways/signer/gateway.ts';
import { signDetached } from './signing-cms.ts';

/** What the signature dictionary says; covered by the signature, as everything else in the file. */
export type SigningFacts = {
  /** who signs, by name */
  readonly name: string;
  readonly reason: string;
  readonly place: string;
  readonly at: Date;
};

/** Bytes kept free for the signature: a certificate of 2 kB and an RSA signature of 4096 bits fit well. */
const SIGNATURE_BYTES = 6_000;
/** Widget flags: printed, locked (ISO 32000-2, 12.5.3). AcroForm: signatures exist, append only (12.7.3). */
const PRINT_AND_LOCKED = 4 + 128;
const SIGNED_APPEND_ONLY = 1 + 2;

/** Signs a whole PDF that has no signature yet. */
export async function signPdf(pdf: Uint8Array, key: OfficeKey, facts: SigningFacts): Promise<{ pdf: Uint8Array<ArrayBuffer>; pages: number }> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  addSignatureField(document, facts);
  // object streams would hide the signature dictionary, whose place in the file has to be known
  const prepared = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  const signed = await new SignPdf().sign(Buffer.from(prepared), new KeySigner(key));
  return { pdf: new Uint8Array(signed), pages: document.getPageCount() };
}

/** @signpdf's idea of a signer: it is handed what the byte range covers. */
class KeySigner extends Signer {
  readonly #key: OfficeKey;

  constructor(key: OfficeKey) {
    super();
    this.#key = key;
  }

  override async sign(covered: Buffer): Promise<Buffer> {
    return Buffer.from(await signDetached(covered, this.#key));
  }
}

/** Adds an invisible signature field, with room for byte range and signature. What the reader sees is drawn on the page. */
function addSignatureField(document: PDFDocument, facts: SigningFacts): void {
  const { context } = document;
  const page = document.getPage(document.getPageCount() - 1);

  const byteRange = PDFArray.withContext(context);
  byteRange.push(PDFNumber.of(0));
  for (let part = 0; part < 3; part += 1) byteRange.push(PDFName.of(DEFAULT_BYTE_RANGE_PLACEHOLDER));
  // the order matters: @signpdf looks for the contents after the byte range
  const signature = PDFDict.withContext(context);
  signature.set(PDFName.of('Type'), PDFName.of('Sig'));
  signature.set(PDFName.of('Filter'), PDFName.of('Adobe.PPKLite'));
  signature.set(PDFName.of('SubFilter'), PDFName.of(SUBFILTER_ETSI_CADES_DETACHED));
  signature.set(PDFName.of('ByteRange'), byteRange);
  signature.set(PDFName.of('Contents'), PDFHexString.of('00'.repeat(SIGNATURE_BYTES)));
  signature.set(PDFName.of('Name'), PDFHexString.fromText(facts.name));
  signature.set(PDFName.of('Reason'), PDFHexString.fromText(facts.reason));
  signature.set(PDFName.of('Location'), PDFHexString.fromText(facts.place));
  signature.set(PDFName.of('M'), PDFString.fromDate(facts.at));

  const widget = context.register(context.obj({
    Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], F: PRINT_AND_LOCKED,
    T: PDFString.of('Signature1'), V: context.register(signature), P: page.ref,
  }));
  page.node.addAnnot(widget);
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: SIGNED_APPEND_ONLY, Fields: [widget] }));
}
