import { expect, test } from 'vitest';
import type { FeeLine } from './model.ts';
import { feeStanding, type Sums } from './owed.ts';

const line = (kind: FeeLine['kind'], amountVnd: number): FeeLine => ({ kind, unit: 'dossier', quantity: 1, unitVnd: amountVnd, amountVnd });
const FEE = [line('fee', 3_000)];
const EXEMPT = [...FEE, line('exemption', -3_000)];
const CITY = [...FEE, line('city-pays', -3_000)];
const sums = (paidVnd = 0, owedBackVnd = 0, refundedVnd = 0): Sums => ({ paidVnd, owedBackVnd, refundedVnd });

test.each<[string, FeeLine[], Sums, boolean, number, string]>([
  ['free', [], sums(), false, 0, 'none'],
  ['borne by the city', CITY, sums(), false, 0, 'none'],
  ['exempt', EXEMPT, sums(), false, 0, 'waived'],
  ['not paid', FEE, sums(), false, 3_000, 'due'],
  ['paid', FEE, sums(3_000), false, 0, 'paid'],
  ['paid twice: the payment tells of it, the fee is paid', FEE, sums(3_000, 3_000), false, 0, 'paid'],
  ['a wrong sum came', FEE, sums(0, 1_000), false, 3_000, 'due'],
  ['a charge after the fee was paid', [...FEE, line('appraisal', 9_000)], sums(3_000), false, 9_000, 'due'],
  ['exempt after the fee was paid', EXEMPT, sums(0, 3_000), false, 0, 'refund-due'],
  ['and returned', EXEMPT, sums(0, 0, 3_000), false, 0, 'refunded'],
  ['refused before it was paid', FEE, sums(), true, 0, 'none'],
  ['refused after it was paid', FEE, sums(0, 3_000), true, 0, 'refund-due'],
  ['refused and returned', FEE, sums(0, 0, 3_000), true, 0, 'refunded'],
  ['refused, exempt anyway', EXEMPT, sums(), true, 0, 'waived'],
  ['withdrawn when the office had begun: the fee stays', FEE, sums(3_000), true, 0, 'paid'],
])('%s', (_, lines, paid, ended, owedVnd, feeState) => {
  expect(feeStanding(lines, paid, ended)).toMatchObject({ owedVnd, feeState });
});
