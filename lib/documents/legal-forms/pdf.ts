/** The PDF writer: A4, Tinos (the metrics of Times New Roman, with all Vietnamese letters), no access to files or network. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, DynamicBackground, TDocumentDefinitions } from 'pdfmake/interfaces.js';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

pdfmake.addFonts({
  Tinos: {
    normal: join(fonts, '400Regular/Tinos_400Regular.ttf'),
    bold: join(fonts, '700Bold/Tinos_700Bold.ttf'),
    italics: join(fonts, '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: join(fonts, '700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

/** Millimetres in points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Margins of administrative papers (Decree 30/2020/NĐ-CP, Annex I, I.2): left 30–35, right 15–20, top and bottom 20–25 mm. */
const MARGINS = {
  portrait: [mm(30), mm(20), mm(18), mm(20)],
  landscape: [mm(18), mm(18), mm(18), mm(18)],
  certificate: [mm(24), mm(21), mm(24), mm(24)],
} as const;

/** Width between the margins of an upright page, in points; a certificate has the same, in the middle of its border. */
export const TEXT_WIDTH = mm(210 - 30 - 18);

export type Paper = {
  /** title in the file's properties */
  readonly title: string;
  /** the moment that the paper is about: the same content gives the same bytes */
  readonly at: Date;
  readonly content: Content[];
  readonly layout?: keyof typeof MARGINS;
  /** of the body, in points; 13 unless a paper that should fit on one page says otherwise */
  readonly fontSize?: number;
  /** small print in the top margin: the number of the form */
  readonly header?: string;
  /** left half of the bottom margin; the page number stands on the right */
  readonly footer: string;
  readonly pageWords: (page: number, pages: number) => string;
  readonly watermark?: string;
  /** drawn under every page */
  readonly background?: DynamicBackground;
};

/** Writes a paper as PDF 1.7. The same paper gives the same bytes. */
export async function renderPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const layout = paper.layout ?? 'portrait';
  const [left, top, right, bottom] = MARGINS[layout];
  const definition: TDocumentDefinitions = {
    version: '1.7',
    pageSize: 'A4',
    pageOrientation: layout === 'landscape' ? 'landscape' : 'portrait',
    pageMargins: [left, top, right, bottom],
    language: 'vi-VN',
    displayTitle: true,
    info: { title: paper.title, creator: 'Một Cửa', producer: 'Một Cửa', creationDate: paper.at, modDate: paper.at },
    defaultStyle: { font: 'Tinos', fontSize: paper.fontSize ?? 13, lineHeight: 1.15 },
    ...(paper.header && { header: { text: paper.header, fontSize: 9, italics: true, alignment: 'right' as const, margin: [left, mm(10), right, 0] as [number, number, number, number] } }),
    footer: (page, pages) => ({
      columns: [{ text: paper.footer, width: '*' }, { text: paper.pageWords(page, pages), width: 'auto' }],
      fontSize: 9,
      color: '#444444',
      margin: [left, mm(4), right, 0],
    }),
    ...(paper.watermark && { watermark: { text: paper.watermark, color: '#9B1C1C', opacity: 0.14, bold: true, angle: -40, fontSize: 88 } }),
    ...(paper.background && { background: paper.background }),
    content: paper.content,
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
