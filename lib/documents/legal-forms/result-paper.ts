/** The result of a dossier: a certificate in the name of the agency that decides, with its check code and signature. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { formatDate } from '#lib/platform/i18n/format.ts';
import { decidingAgency, fact, inOneLine, letterhead } from './frame.ts';
import type { ResultPaper, ResultSection } from './model.ts';
import { mm, TEXT_WIDTH, type Paper } from './pdf.ts';
import { titleLines } from './result-answers.ts';
import { momentInWords, say } from './words.ts';

const LACQUER = '#9B1C1C';
const HAIRLINE = '#B9B2A8';

/** Where a scan of the QR leads: the check page with the code filled in. */
export const checkLink = (address: string, checkCode: string): string => `${address}?${new URLSearchParams({ code: checkCode })}`;

/** A double border, as certificates have it. */
const border: Paper['background'] = (_page, { width, height }) => ({
  canvas: [
    { type: 'rect', x: mm(10), y: mm(10), w: width - mm(20), h: height - mm(20), lineWidth: 1.8, lineColor: LACQUER },
    { type: 'rect', x: mm(11.5), y: mm(11.5), w: width - mm(23), h: height - mm(23), lineWidth: 0.5, lineColor: LACQUER },
  ],
});

function heading(paper: ResultPaper): Content {
  const number = paper.issued?.number ?? say('result.previewNumber');
  return {
    stack: [
      ...titleLines(paper.title).map((text): Content => ({ text: text.toUpperCase(), bold: true, fontSize: 19, color: LACQUER, lineHeight: 1.1 })),
      { text: say('number', { number }), margin: [0, 3, 0, 0] },
    ],
    alignment: 'center',
    margin: [0, 16, 0, 10],
  };
}

function grounds({ legalBasis, dossier }: ResultPaper): Content {
  return {
    stack: [
      // the number of an act never breaks
      { text: [say('result.basis'), ...legalBasis.flatMap((act): Content[] => [{ text: `${act};`, noWrap: true }, ' '])] },
      { text: say('result.request', { code: dossier.code, procedure: dossier.procedureName }) },
    ],
    italics: true,
    fontSize: 11.5,
    margin: [0, 0, 0, 8],
  };
}

/** Label on the left, value on the right, hairlines between. */
function lines(section: ResultSection): Content {
  return {
    table: {
      widths: [mm(62), '*'],
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        [{ text: section.title, bold: true, color: LACQUER, colSpan: 2 }, {}],
        ...section.lines.map((line): TableCell[] => [{ text: line.label, color: '#4A4540' }, { text: line.value, bold: true }]),
      ],
    },
    layout: {
      hLineWidth: (row, node) => (row === 0 ? 0 : row === 1 ? 0.8 : row === node.table.body.length ? 0 : 0.4),
      hLineColor: (row) => (row === 1 ? LACQUER : HAIRLINE),
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 4,
      paddingTop: () => 2.5,
      paddingBottom: () => 2.5,
    },
    fontSize: 12,
    margin: [0, 6, 0, 4],
  };
}

function holder({ dossier }: ResultPaper): Content {
  const { applicant } = dossier;
  return {
    stack: [
      ...(dossier.onBehalfOf ? [fact(say('result.holder'), dossier.onBehalfOf)] : []),
      fact(say('result.applicant'), applicant.name),
      ...(applicant.birthDate ? [fact(say('result.birthDate'), formatDate(applicant.birthDate), true)] : []),
      fact(say('result.personalId'), applicant.personalId, true),
      ...(applicant.address ? [fact(say('result.address'), applicant.address, true)] : []),
    ],
  };
}

/** How to check it, on the left; who signed, on the right. */
function foot(paper: ResultPaper, agency: string): Content {
  const { issued, signer } = paper;
  return {
    columns: [
      {
        width: '*',
        columns: [
          { width: mm(27), qr: issued ? checkLink(paper.checkAddress, issued.checkCode) : paper.checkAddress, fit: mm(25), eccLevel: 'M' },
          {
            width: '*',
            stack: [
              { text: say('result.check'), bold: true, fontSize: 10.5 },
              { text: say('result.checkText', { address: paper.checkAddress }), fontSize: 9, lineHeight: 1.1 },
              { text: [`${say('result.checkCode')}: `, { text: issued?.checkCode ?? '—', bold: true, fontSize: 11.5 }], fontSize: 9, margin: [0, 3, 0, 0] },
            ],
          },
        ],
        columnGap: mm(3),
      },
      {
        width: mm(66),
        stack: [
          { text: signer.title.toUpperCase(), bold: true, fontSize: 12, alignment: 'center', margin: [0, 0, 0, 5] },
          signatureBox([say('result.signedBy', { name: signer.name }), say('result.signedFor', { agency }), ...(issued ? [say('result.signedAt', { moment: momentInWords(paper.at) })] : [])]),
          { text: signer.name, bold: true, alignment: 'center', margin: [0, 5, 0, 0] },
        ],
      },
    ],
    columnGap: mm(6),
    margin: [0, 14, 0, 0],
    unbreakable: true,
  } as Content;
}

function signatureBox(texts: readonly string[]): Content {
  return {
    table: { widths: ['*'], body: [[{ stack: [{ text: say('result.signature'), bold: true }, ...texts], color: LACQUER, fontSize: 10, lineHeight: 1.1 }]] },
    layout: { hLineColor: () => LACQUER, vLineColor: () => LACQUER, hLineWidth: () => 1, vLineWidth: () => 1, paddingTop: () => 4, paddingBottom: () => 4, paddingLeft: () => 6, paddingRight: () => 6 },
  };
}

/** The result as it is signed, or, with `issued: null`, as the approver sees it before. */
export function resultPaper(paper: ResultPaper): Paper {
  const agency = decidingAgency(paper.dossier.authority, paper.dossier.office);
  return {
    title: `${titleLines(paper.title).join('; ')} ${paper.issued?.number ?? ''}`.trim(),
    at: paper.at,
    footer: paper.issued ? `${say('result.checkCode')}: ${paper.issued.checkCode}` : '',
    pageWords: (page, pages) => say('footer.page', { page, pages }),
    layout: 'certificate',
    background: border,
    ...(paper.issued === null && { watermark: say('result.preview') }),
    content: [
      letterhead({ agency, place: paper.dossier.office.place, at: paper.at, width: TEXT_WIDTH }),
      heading(paper),
      grounds(paper),
      holder(paper),
      ...paper.sections.map(lines),
      ...(paper.validMonths ? [{ text: say('result.valid', { months: paper.validMonths }), italics: true, margin: [0, 8, 0, 0] as [number, number, number, number] }] : []),
      foot(paper, inOneLine(agency.own)),
    ],
  };
}
