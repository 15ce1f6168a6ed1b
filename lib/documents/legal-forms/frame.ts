/** The parts that every administrative paper is made of (Decree 30/2020/NĐ-CP, Annex I). */
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { AuthorityKind } from '#lib/procedures/model.ts';
import type { DossierForm, PaperDossier, PaperOffice, PaperOfficial } from './model.ts';
import { mm, TEXT_WIDTH, type Paper } from './pdf.ts';
import { placeAndDate, say } from './words.ts';

/** Names break where their lines do on a letterhead. */
type Agency = { readonly above: string | null; readonly own: string };

/** An agency's name inside a sentence. */
export const inOneLine = (name: string): string => name.replaceAll('\n', ' ');

/** The office that receives: the one-stop point of the ward, or its police for residence and identity. */
export function receivingAgency(authority: AuthorityKind, office: PaperOffice): Agency {
  if (authority === 'ward-police') return { above: say('agency.cityPolice'), own: say('agency.police', { ward: office.ward }) };
  return { above: say('agency.people', { ward: office.ward }), own: say('agency.point') };
}

/** The agency that decides, in whose name a result stands. */
export function decidingAgency(authority: AuthorityKind, office: PaperOffice): Agency {
  switch (authority) {
    case 'ward': return { above: null, own: say('agency.people', { ward: office.ward }) };
    case 'ward-police': return receivingAgency(authority, office);
    case 'social-insurance': return { above: say('agency.vietnamInsurance'), own: say('agency.insurance') };
    case 'land-office': return { above: say('agency.environment'), own: say('agency.land') };
  }
}

/** A rule under a heading. */
function rule(width: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }], margin: [0, 2, 0, 0] };
}

const LEFT = mm(68);

/** Agency and number on the left; the republic's name, its motto, place and date on the right. */
export function letterhead(head: { agency: Agency; number?: string; place: string; at: Date; width?: number }): Content {
  const right = (head.width ?? TEXT_WIDTH) - LEFT;
  return {
    columns: [
      {
        width: LEFT,
        stack: [
          ...(head.agency.above ? [{ text: head.agency.above.toUpperCase(), fontSize: 12 }] : []),
          { text: head.agency.own.toUpperCase(), bold: true, fontSize: 12 },
          rule(LEFT * 0.38),
          ...(head.number ? [{ text: say('number', { number: head.number }), margin: [0, 6, 0, 0] as [number, number, number, number], fontSize: 12 }] : []),
        ],
        alignment: 'center',
      },
      {
        width: right,
        stack: [
          { text: say('republic'), bold: true, fontSize: 12, noWrap: true },
          { text: say('motto'), bold: true, fontSize: 13 },
          rule(mm(50)),
          { text: placeAndDate(head.place, head.at), italics: true, margin: [0, 6, 0, 0], fontSize: 13 },
        ],
        alignment: 'center',
      },
    ],
  };
}

/** The paper's name, with a line of explanation under it where there is one. */
export function title(text: string, below?: string): Content {
  return {
    stack: [{ text: text.toUpperCase(), bold: true, fontSize: 14 }, ...(below ? [{ text: below, italics: true }] : [])],
    alignment: 'center',
    margin: [0, 18, 0, 12],
  };
}

/** "Label: value", the value in bold. */
export function fact(label: string, value: string, plain = false): Content {
  return { text: [say('fact.label', { label }), { text: value, bold: !plain }], margin: [0, 0, 0, 3] };
}

/** A paragraph, its first line moved in (Decree 30/2020: 1 cm). */
export function paragraph(text: string): Content {
  return { text, alignment: 'justify', leadingIndent: mm(10), margin: [0, 0, 0, 5] };
}

/** The dossier's code as QR and in letters, beside whatever stands on its left. */
export function withCode(dossier: PaperDossier, beside: Content[]): Content {
  return {
    columns: [
      { width: '*', stack: beside },
      {
        width: mm(38),
        stack: [{ qr: dossier.trackAddress, fit: mm(30), eccLevel: 'M' }, { text: say('code'), fontSize: 9, margin: [0, 3, 0, 0] }, { text: dossier.code, fontSize: 9, bold: true, noWrap: true }],
        alignment: 'right',
      },
    ],
    columnGap: mm(4),
  };
}

/** Who stands where at the end of a paper. `under`: what replaces a handwritten signature */
export type Signature = { readonly role: string; readonly under: string; readonly name: string };

/** Signatures side by side; they never part from each other at the end of a page. */
export function signatures(...blocks: (Signature | null)[]): Content {
  return {
    columns: blocks.map((block): Content => (block
      ? { stack: [{ text: block.role.toUpperCase(), bold: true, fontSize: 12 }, { text: block.under, italics: true, fontSize: 11 }, { text: block.name, bold: true, margin: [0, 30, 0, 0] }], alignment: 'center' }
      : { text: '' })),
    margin: [0, 14, 0, 0],
    unbreakable: true,
  } as Content;
}

export const signatureOf = (role: string, under: string, official: PaperOfficial | null): Signature => ({ role, under, name: official?.name ?? say('bySystem') });

/** A ruled table; its head is repeated on every page and no row is parted. */
export function ruledTable(widths: (number | string)[], head: readonly string[], rows: readonly (readonly TableCell[])[], fontSize = 12): ContentTable {
  return {
    table: {
      widths,
      headerRows: 1,
      dontBreakRows: true,
      body: [head.map((text): TableCell => ({ text, bold: true, alignment: 'center' })), ...rows.map((row) => [...row])],
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 2.5, paddingBottom: () => 2.5 },
    fontSize,
    margin: [0, 4, 0, 8],
  };
}

/** The frame of a paper about a dossier. */
export function dossierPaper(form: DossierForm, about: { dossier: PaperDossier; at: Date; title: string; suffix: string; fontSize?: number }, content: Content[]): Paper {
  const { dossier, at } = about;
  return {
    title: `${about.title} ${dossier.code}`,
    at,
    ...(about.fontSize && { fontSize: about.fontSize }),
    header: say(form.startsWith('CT') ? 'form.police' : 'form.circular', { form }),
    footer: say('footer.track', { address: dossier.trackAddress }),
    pageWords: (page, pages) => say('footer.page', { page, pages }),
    content: [
      letterhead({ agency: receivingAgency(dossier.authority, dossier.office), number: `${dossier.code}/${about.suffix}`, place: dossier.office.place, at }),
      title(about.title),
      ...content,
    ],
  };
}
