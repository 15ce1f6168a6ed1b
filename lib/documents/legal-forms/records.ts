/** The office's own records: the control sheet of a dossier (06) and the register of a period (07). */
import type { TableCell } from 'pdfmake/interfaces.js';
import { formatDate, formatDateTime } from '#lib/platform/i18n/format.ts';
import { dossierPaper, fact, letterhead, receivingAgency, ruledTable, signatures, title, withCode } from './frame.ts';
import type { ControlRow, ControlSheet, Register, RegisterRow } from './model.ts';
import { mm, type Paper } from './pdf.ts';
import { procedureText } from './slips.ts';
import { momentInWords, say } from './words.ts';

/** Working minutes as people say them: "3 giờ 20 phút". */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? say('control.hours', { hours, minutes: minutes % 60 }) : say('control.minutes', { minutes });
}

function outcome(row: ControlRow): string {
  if ('pause' in row.what) return say('control.clockStopped');
  if (row.to === null) return say('control.running');
  if (row.margin === null) return '';
  if (row.margin === 0) return say('control.onTime');
  return say(row.margin > 0 ? 'control.early' : 'control.late', { time: duration(Math.abs(row.margin)) });
}

function nameOf(who: ControlRow['who']): string {
  if (who === null) return '';
  return typeof who === 'string' ? say(`control.${who}`) : who.name;
}

/** Form 06: each step with its times, from the history. */
export function controlSheetPaper(sheet: ControlSheet): Paper {
  const { dossier } = sheet;
  const column = (key: 'no' | 'step' | 'who' | 'from' | 'to' | 'taken' | 'result'): string => say(`control.columns.${key}`);
  const due = sheet.dueAt ? momentInWords(sheet.dueAt) : sheet.pausedAt ? say('control.paused', { date: momentInWords(sheet.pausedAt) }) : '';
  return dossierPaper('06', { dossier, at: sheet.at, title: say('control.title'), suffix: say('control.suffix') }, [
    withCode(dossier, [
      fact(say('applicant.name'), dossier.applicant.name),
      fact(say('procedure'), procedureText(dossier), true),
      fact(say('control.receivedAt'), momentInWords(sheet.receivedAt), true),
      fact(say('control.dueAt'), due),
      fact(say('control.summary'), say(`control.${sheet.state.kind}`, { at: momentInWords(sheet.state.at) }), true),
    ]),
    ruledTable(
      [mm(6), '*', mm(24), mm(18), mm(18), mm(17), mm(22)],
      [column('no'), column('step'), column('who'), column('from'), column('to'), column('taken'), column('result')],
      sheet.rows.map((row, index): TableCell[] => [
        { text: String(index + 1), alignment: 'center' },
        'pause' in row.what ? say(`control.pause.${row.what.pause}`) : row.what.step,
        nameOf(row.who),
        { text: formatDateTime(row.from), alignment: 'center' },
        { text: row.to ? formatDateTime(row.to) : '', alignment: 'center' },
        { text: duration(row.minutes), alignment: 'center' },
        outcome(row),
      ]),
      10.5,
    ),
    fact(say('control.total'), say('control.totalValue', { time: duration(sheet.countedMinutes) }), true),
    signatures(null, { role: say('control.official'), under: say('control.made'), name: say('bySystem') }),
  ]);
}

const LANDSCAPE_WIDTH = mm(297 - 36);

/** Form 07: the dossiers that an office received in a period, in the order of receipt. */
export function registerPaper(register: Register): Paper {
  const { office, rows } = register;
  const name = say('register.title');
  const column = (key: 'no' | 'code' | 'procedure' | 'name' | 'contact' | 'received' | 'due' | 'returned' | 'delivery' | 'state'): string => say(`register.columns.${key}`);
  const cells = (row: RegisterRow, index: number): TableCell[] => [
    { text: String(index + 1), alignment: 'center' },
    { text: row.code, noWrap: true },
    row.procedureName,
    row.name,
    row.contact,
    { text: formatDateTime(row.receivedAt), alignment: 'center' },
    { text: row.dueAt ? formatDateTime(row.dueAt) : '', alignment: 'center' },
    { text: row.returnedAt ? formatDateTime(row.returnedAt) : '', alignment: 'center' },
    say(`register.delivery.${row.delivery}`),
    row.state,
  ];
  return {
    title: `${name} ${office.name} ${register.from} ${register.to}`,
    at: register.at,
    layout: 'landscape',
    header: say('form.circular', { form: '07' }),
    footer: office.name,
    pageWords: (page, pages) => say('footer.page', { page, pages }),
    content: [
      letterhead({ agency: receivingAgency('ward', office), place: office.place, at: register.at, width: LANDSCAPE_WIDTH }),
      title(name, say('register.period', { from: formatDate(register.from), to: formatDate(register.to) })),
      ruledTable(
        [mm(7), mm(35), '*', mm(29), mm(42), mm(17), mm(17), mm(17), mm(15), mm(18)],
        [column('no'), column('code'), column('procedure'), column('name'), column('contact'), column('received'), column('due'), column('returned'), column('delivery'), column('state')],
        rows.map(cells),
        10,
      ),
      { text: rows.length === 0 ? say('register.none') : say('register.total', { count: rows.length }), margin: [0, 2, 0, 0] },
      signatures(null, { role: say('register.keeper'), under: say('receipt.byHand'), name: '' }),
    ],
  };
}
