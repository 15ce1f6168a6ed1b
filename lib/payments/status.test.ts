import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterStep, judge, PAYMENT_STATUSES, PAYMENT_STEPS, RECEIVED, type Heard, type PaymentStatus, type PaymentStep } from './status.ts';

test('every status is reached, and only what came is given back', () => {
  const reached = new Set<PaymentStatus>(['started']);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const status of [...reached]) for (const step of Object.keys(PAYMENT_STEPS) as PaymentStep[]) if (afterStep(status, step)) reached.add(afterStep(status, step)!);
  }
  expect([...reached].toSorted()).toEqual([...PAYMENT_STATUSES].toSorted());
  for (const status of ['started', 'failed', 'expired'] as const) expect(afterStep(status, 'refund')).toBeNull();
  for (const step of Object.keys(PAYMENT_STEPS) as PaymentStep[]) expect(afterStep('refunded', step)).toBeNull();
});

const FEE = 20_000;
type Word = { readonly about: 0 | 1; readonly heard: Heard; readonly late: boolean };
const transaction = (about: number, n: number): string => `T${about}-${n}`;
const anyWord: fc.Arbitrary<Word> = fc.record({
  about: fc.constantFrom<0 | 1>(0, 1),
  n: fc.integer({ min: 0, max: 1 }),
  what: fc.constantFrom('paid', 'paid', 'failed', 'wrong'),
  late: fc.boolean(),
}).map(({ about, n, what, late }) => ({ about, late, heard: what === 'failed' ? { result: 'failed' } : { result: 'paid', amountVnd: what === 'wrong' ? FEE + 1_000 : FEE, transactionId: transaction(about, what === 'wrong' ? n + 10 : n) } }));

test('two attempts, told of in any order, as often as anybody likes: the fee is taken once and every other đồng goes back', () => {
  fc.assert(fc.property(fc.array(anyWord, { maxLength: 12 }), (words) => {
    const attempts: { status: PaymentStatus; amountVnd: number; providerTxn: string | null }[] = [0, 1].map(() => ({ status: 'started', amountVnd: FEE, providerTxn: null }));
    const back: { transactionId: string; amountVnd: number }[] = [];
    const came = new Map<string, number>();
    for (const { about, heard, late } of words) {
      const attempt = attempts[about]!;
      if (heard.result === 'paid') {
        // as the rows are kept: a transaction is known by whichever payment it made
        if (came.has(heard.transactionId)) continue;
        came.set(heard.transactionId, heard.amountVnd);
      }
      const owed = FEE - attempts.filter(({ status }) => status === 'paid').length * FEE;
      const { step, surplusVnd } = judge(attempt, heard, owed, late);
      if (step) {
        const to = afterStep(attempt.status, step);
        expect(to).not.toBeNull();
        attempt.status = to!;
        if (RECEIVED.has(to!) && heard.result === 'paid') attempt.providerTxn = heard.transactionId;
      }
      if (surplusVnd !== null && heard.result === 'paid') back.push({ transactionId: heard.transactionId, amountVnd: surplusVnd });
    }
    const paid = attempts.filter(({ status }) => status === 'paid');
    expect(paid.length).toBeLessThanOrEqual(1);
    const kept = [...attempts.filter(({ status }) => RECEIVED.has(status)).map(({ providerTxn, amountVnd }) => [providerTxn, amountVnd] as const), ...back.map(({ transactionId, amountVnd }) => [transactionId, amountVnd] as const)];
    // every transaction stands somewhere, once, with its own sum
    expect(new Map(kept)).toEqual(came);
    expect(kept).toHaveLength(came.size);
    if ([...came.values()].includes(FEE) && paid.length === 0) expect.fail('the fee came and does not count');
  }));
});

test('a failure that is told after the money has come changes nothing', () => {
  for (const status of PAYMENT_STATUSES) {
    const { step, surplusVnd } = judge({ status, amountVnd: FEE, providerTxn: 'T' }, { result: 'failed' }, FEE, false);
    expect([step, surplusVnd]).toEqual([status === 'started' ? 'fail' : null, null]);
  }
});
