/**
 * What a dossier costs, how that is made up and who bears it. Pure; whole đồng only.
 * Sources: NQ 77/2025/NQ-HĐND (online fees borne by Hanoi), TT 281/2016, TT 226/2016 (certified copies), TT 75/2022
 * (residence); the amounts themselves stand in the procedures.
 */
import { daysBetween, holds, isDate, type Answers } from '#lib/procedures/form-logic.ts';
import type { PersonFacts } from '#lib/identity/model.ts';
import type { Fee, ProcedureContent } from '#lib/procedures/model.ts';
import { CHARGES, EXEMPTIONS, type Charge, type Exemption, type FeeLine, type FeeState, type Quote } from './model.ts';

/** Portal channels: 1 in person, 2 online, 3 public postal service. Only what is filed online is borne by the city. */
export type Channel = 1 | 2 | 3;
const ONLINE: Channel = 2;

const line = (kind: FeeLine['kind'], unit: FeeLine['unit'], quantity: number, unitVnd: number): FeeLine => ({ kind, unit, quantity, unitVnd, amountVnd: quantity * unitVnd });
const sumOf = (lines: readonly FeeLine[]): number => lines.reduce((sum, { amountVnd }) => sum + amountVnd, 0);
const isCharge = ({ kind }: FeeLine): boolean => (CHARGES as readonly string[]).includes(kind);

/**
 * What a dossier costs when it is handed in.
 * @param answers settled answers of the form, of which copies, pages and dates are read
 * @param facts what VNeID knows of the applicant: evidence of an exemption
 * @param today local ISO date: what is late is late on it
 */
export function feeOf(content: Pick<ProcedureContent, 'fee' | 'field'>, answers: Answers, facts: Pick<PersonFacts, 'meritorious' | 'disability'>, channel: Channel, today: string): Quote {
  const charges = [...baseCharges(content.fee, answers, today), ...lateCharge(content.fee, answers, today)];
  const online = channel === ONLINE ? onlineReliefs(content.fee, answers, charges, today) : [];
  return withExemption([...charges, ...online], exemptionOf(content.field, facts));
}

/** The quote of these lines. `paidVnd`: what was paid already and still counts. */
export function quoteOf(feeLines: readonly FeeLine[], paidVnd = 0): Quote {
  const feeVnd = sumOf(feeLines);
  return { feeVnd, feeState: stateOf(feeVnd, feeLines, paidVnd), feeLines };
}

function stateOf(feeVnd: number, lines: readonly FeeLine[], paidVnd: number): FeeState {
  if (feeVnd > paidVnd) return 'due';
  if (feeVnd > 0) return 'paid';
  return lines.some(({ kind }) => kind === 'exemption') ? 'waived' : 'none';
}

/** The exemption for which the state itself has the evidence, if the procedure's field knows any. */
export function exemptionOf(field: ProcedureContent['field'], facts: Pick<PersonFacts, 'meritorious' | 'disability'>): Exemption | null {
  if (!exemptionsIn(field).length) return null;
  if (facts.meritorious) return 'meritorious';
  return facts.disability ? 'disability' : null;
}

/** The exemptions that an official may find to apply, by the field of the procedure. */
export function exemptionsIn(field: ProcedureContent['field']): readonly Exemption[] {
  switch (field) {
    case 'civil-status': return EXEMPTIONS;
    case 'land': return ['poor-household'];
    default: return [];
  }
}

/**
 * The lines with this exemption in place of any other; null takes it away. It frees from the fee itself, not from what an
 * official charged besides (an appraisal is a price, not a fee).
 */
export function withExemption(lines: readonly FeeLine[], ground: Exemption | null): Quote {
  const without = lines.filter(({ kind }) => kind !== 'exemption');
  const freed = sumOf(without.filter(({ kind }) => kind !== 'appraisal' && kind !== 'other'));
  const relief: FeeLine[] = ground && freed > 0 ? [{ ...line('exemption', 'dossier', 1, -freed), ground }] : [];
  return quoteOf([...without, ...relief]);
}

/** The lines with one more charge, put there by an official. */
export function withCharge(lines: readonly FeeLine[], kind: Extract<Charge, 'appraisal' | 'other'>, amountVnd: number): Quote {
  return quoteOf([...lines, line(kind, 'case', 1, amountVnd)]);
}

/** For reports: the whole price, and how much of it each side bears. `fullVnd` is the sum of the others. */
export function bearers(lines: readonly FeeLine[]): { fullVnd: number; citizenVnd: number; cityVnd: number; centralRuleVnd: number; exemptVnd: number } {
  const of = (kind: FeeLine['kind']): number => -sumOf(lines.filter((each) => each.kind === kind)) + 0;
  return {
    fullVnd: sumOf(lines.filter(isCharge)) - of('over-cap'),
    citizenVnd: sumOf(lines),
    cityVnd: of('city-pays'),
    centralRuleVnd: of('central-rule'),
    exemptVnd: of('exemption'),
  };
}

type Rate = { readonly counterVnd: number; readonly onlineVnd: number };

function rateOf(fee: Fee, answers: Answers, today: string): Rate {
  return fee.rates?.find((rate) => holds(rate.if, (key) => answers[key], today)) ?? fee;
}

/** A whole number ≥ 1 that was answered, else 1: a form that does not ask is about one. */
function countOf(answers: Answers, key: string): number {
  const value = answers[key];
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 1;
}

/** How many units are charged. A case is one paper, however many sign it (TT 226/2016, point 2). */
function quantityOf(fee: Fee, answers: Answers): number {
  switch (fee.unit) {
    case 'copy': return countOf(answers, 'copyCount');
    case 'page': return countOf(answers, 'pages') * countOf(answers, 'copyCount');
    case 'dossier': case 'case': return 1;
  }
}

function baseCharges(fee: Fee, answers: Answers, today: string): FeeLine[] {
  if (fee.pages) return pageCharges(fee.pages, countOf(answers, 'pages'), countOf(answers, 'copyCount'));
  const { counterVnd } = rateOf(fee, answers, today);
  return counterVnd > 0 ? [line('fee', fee.unit, quantityOf(fee, answers), counterVnd)] : [];
}

function pageCharges({ first, firstVnd, nextVnd, maxVnd }: NonNullable<Fee['pages']>, pages: number, copies: number): FeeLine[] {
  const cheap = Math.max(0, pages - first);
  const perCopy = (pages - cheap) * firstVnd + cheap * nextVnd;
  return [
    line('first-pages', 'page', (pages - cheap) * copies, firstVnd),
    ...(cheap > 0 ? [line('next-pages', 'page', cheap * copies, nextVnd)] : []),
    ...(perCopy > maxVnd ? [line('over-cap', 'copy', copies, maxVnd - perCopy)] : []),
  ];
}

function lateCharge(fee: Fee, answers: Answers, today: string): FeeLine[] {
  if (!fee.lateVnd || !fee.lateAfter) return [];
  // a date, or a date with a time of day: the day counts
  const since = String(answers[fee.lateAfter.field] ?? '').slice(0, 10);
  return isDate(since) && daysBetween(since, today) > fee.lateAfter.days ? [line('late', 'dossier', 1, fee.lateVnd)] : [];
}

/** What makes the online price out of the counter's. A late fee is the city's own, which asks nothing online. */
function onlineReliefs(fee: Fee, answers: Answers, charges: readonly FeeLine[], today: string): FeeLine[] {
  if (fee.onlineReason === 'not-online') return [];
  const late = sumOf(charges.filter(({ kind }) => kind === 'late'));
  const less = sumOf(charges) - late - rateOf(fee, answers, today).onlineVnd * quantityOf(fee, answers);
  const central = fee.onlineReason === 'central-rule' ? less : 0;
  const city = late + less - central;
  return [
    ...(central > 0 ? [line('central-rule', 'dossier', 1, -central)] : []),
    ...(city > 0 ? [line('city-pays', 'dossier', 1, -city)] : []),
  ];
}
