/** The papers that an applicant gets while a dossier is received: forms 01–03, and CT04–CT06 for residence. */
import type { Content } from 'pdfmake/interfaces.js';
import { formatDate, formatMoney } from '#lib/platform/i18n/format.ts';
import { dossierPaper, fact, inOneLine, paragraph, receivingAgency, ruledTable, signatureOf, signatures, withCode } from './frame.ts';
import type { GroundedNotice, PaperDossier, Receipt, ReceivedPaper, SupplementSlip } from './model.ts';
import { mm, type Paper } from './pdf.ts';
import { momentInWords, say } from './words.ts';

/** The applicant, as the form asks: residence papers ask for both addresses. */
function applicantFacts(dossier: PaperDossier, residence: boolean): Content[] {
  const { applicant } = dossier;
  const known = (text: string): string => text || say('applicant.none');
  return [
    fact(say('applicant.name'), applicant.name),
    ...(dossier.onBehalfOf ? [fact(say('applicant.for'), dossier.onBehalfOf)] : []),
    fact(say('applicant.personalId'), applicant.personalId),
    ...(residence ? [fact(say('applicant.permanent'), known(applicant.permanentAddress), true)] : []),
    fact(say(residence ? 'applicant.current' : 'applicant.address'), known(applicant.address), true),
    fact(say('applicant.phone'), known(applicant.phone), true),
    fact(say('applicant.email'), known(applicant.email), true),
  ];
}

export const procedureText = (dossier: PaperDossier): string => say('procedureValue', { name: dossier.procedureName, code: dossier.procedureCode });

function paperTable(papers: readonly ReceivedPaper[]): Content {
  const column = (key: 'no' | 'name' | 'form' | 'pages' | 'note'): string => say(`receipt.paperColumns.${key}`);
  return ruledTable(
    [mm(9), '*', mm(32), mm(16), mm(33)],
    [column('no'), column('name'), column('form'), column('pages'), column('note')],
    papers.map((paper, index) => [
      { text: String(index + 1), alignment: 'center' },
      paper.name,
      say(`paperForm.${paper.form}`),
      { text: paper.pages === null ? '' : String(paper.pages), alignment: 'center' },
      paper.note ? say(`paperNote.${paper.note}`) : '',
    ]),
    11.5,
  );
}

function term(receipt: Receipt): string {
  if (receipt.workingDays > 0) return say('time.days', { days: String(receipt.workingDays).padStart(2, '0') });
  return receipt.cutoff ? say('time.sameDay', { cutoff: receipt.cutoff }) : say('time.sameDayOnly');
}

/** The last parts of a dossier code are the day and the number in the register of that day. */
function registerText(receipt: Receipt): string {
  const [, , sequence = ''] = receipt.dossier.code.split('-');
  const date = formatDate(receipt.dossier.submittedAt);
  return say('receipt.registerValue', { year: date.slice(-4), sequence: Number(sequence), date });
}

/** Form 01, or CT04: receipt and appointment slip. */
export function receiptPaper(form: '01' | 'CT04', receipt: Receipt): Paper {
  const { dossier, delivery } = receipt;
  const residence = form === 'CT04';
  const name = say(residence ? 'residence.title' : 'receipt.title');
  return dossierPaper(form, { dossier, at: receipt.at, title: name, suffix: say('receipt.suffix'), fontSize: 12 }, [
    withCode(dossier, [
      { text: say('receipt.opening', { office: residence ? inOneLine(receivingAgency(dossier.authority, dossier.office).own) : dossier.office.name }), margin: [0, 0, 0, 5] },
      ...applicantFacts(dossier, residence),
    ]),
    fact(say('procedure'), procedureText(dossier)),
    { text: `${say('receipt.papers')}:`, margin: [0, 4, 0, 0] },
    paperTable(receipt.papers),
    fact(say('receipt.sets'), say('receipt.setsValue'), true),
    fact(say('receipt.channel'), say(`channel.${dossier.channel}`), true),
    fact(say('receipt.term'), term(receipt), true),
    fact(say('receipt.receivedAt'), momentInWords(receipt.at)),
    fact(say('receipt.dueAt'), momentInWords(receipt.dueAt)),
    fact(say('receipt.delivery'), say(`delivery.${delivery.kind}`, { address: delivery.address, office: dossier.office.name }), true),
    ...(residence ? [fact(say('residence.pickUp'), dossier.office.name, true)] : []),
    fact(say('receipt.fee'), receipt.feeVnd === 0 ? say('receipt.noFee') : formatMoney(receipt.feeVnd, 'vi'), true),
    fact(say('receipt.register'), registerText(receipt), true),
    signatures(
      { role: say('receipt.applicantSign'), under: say(dossier.channel === 2 ? 'receipt.online' : 'receipt.byHand'), name: dossier.applicant.name },
      signatureOf(say('receipt.officialSign'), say('receipt.byAccount', { moment: momentInWords(receipt.at) }), receipt.official),
    ),
  ]);
}

function addressee(dossier: PaperDossier): Content {
  return { text: [say('to'), { text: say('honorific', { name: dossier.applicant.name }), bold: true }], margin: [0, 0, 0, 6] };
}

/** Who is written to, beside the code. */
export function addressed(dossier: PaperDossier): Content {
  const { applicant } = dossier;
  return withCode(dossier, [
    addressee(dossier),
    fact(say('applicant.personalId'), applicant.personalId, true),
    fact(say('applicant.address'), applicant.address || say('applicant.none'), true),
    fact(say('applicant.phone'), applicant.phone || say('applicant.none'), true),
    fact(say('applicant.email'), applicant.email || say('applicant.none'), true),
  ]);
}

/** Form 02, or CT05: everything that is missing or wrong, in one list. */
export function supplementPaper(form: '02' | 'CT05', slip: SupplementSlip): Paper {
  const { dossier } = slip;
  const name = say(form === 'CT05' ? 'supplement.residenceTitle' : 'supplement.title');
  const column = (key: 'no' | 'what' | 'reason' | 'how'): string => say(`supplement.columns.${key}`);
  return dossierPaper(form, { dossier, at: slip.at, title: name, suffix: say('supplement.suffix', { round: slip.round }) }, [
    addressed(dossier),
    paragraph(say('supplement.opening', { procedure: procedureText(dossier), filed: formatDate(dossier.submittedAt) })),
    ruledTable(
      [mm(9), '*', mm(42), mm(48)],
      [column('no'), column('what'), column('reason'), column('how')],
      slip.items.map((item, index) => [{ text: String(index + 1), alignment: 'center' }, item.kind === 'other' ? say('supplement.kind.other') : say(`supplement.kind.${item.kind}`, { name: item.name }), item.reason, item.note]),
    ),
    ...(slip.note ? [fact(say('supplement.note'), slip.note, true)] : []),
    ...(slip.secondReason ? [fact(say('supplement.second', { round: slip.round }), slip.secondReason, true)] : []),
    paragraph(say('supplement.all')),
    signatures(null, signatureOf(say('supplement.official'), '', slip.official)),
  ]);
}

/** Form 03, or CT06: refusal to accept. */
export function refusalPaper(form: '03' | 'CT06', notice: GroundedNotice): Paper {
  const { dossier } = notice;
  const name = say(form === 'CT06' ? 'refusal.residenceTitle' : 'refusal.title');
  return dossierPaper(form, { dossier, at: notice.at, title: name, suffix: say('refusal.suffix') }, [
    addressed(dossier),
    paragraph(say('refusal.opening', { office: dossier.office.name, procedure: procedureText(dossier), filed: formatDate(dossier.submittedAt) })),
    fact(say('refusal.ground'), notice.ground),
    fact(say('refusal.words'), notice.words, true),
    paragraph(say('refusal.closing')),
    signatures(null, signatureOf(say('refusal.official'), '', notice.official)),
  ]);
}
