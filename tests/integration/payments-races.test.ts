/**
 * Money is never taken twice and never lost: notices of three ways to pay one fee, in every order, again and again, at
 * once, forged, late, with wrong sums, while officials act. Whatever happens, each transaction stands in the books once.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sign, SIGNATURE_HEADER } from '#lib/gateways/paygov/signature.ts';
import { db } from '#lib/platform/db.ts';
import type { StartedPayment } from '#lib/payments/schema.ts';
import { MONDAY, setTime, startSite } from '../support/app.ts';
import { testEnv } from '../support/env.ts';
import { startTestPayGov } from '../support/paygov.ts';

const FEE = 5_000;
const payGov = await startTestPayGov();
const site = await startSite({ PAYGOV_URL: payGov.url });
const [mother, receiver] = [await site.as('mother'), await site.as('hoan-kiem-receiver')];

type Step =
  | { readonly do: 'paygov' | 'vietqr'; readonly transaction: number; readonly amountVnd: number; readonly message: number; readonly forged: boolean }
  | { readonly do: 'fail' | 'cash' | 'refuse' | 'restart' };

const money = fc.record({
  do: fc.constantFrom<'paygov' | 'vietqr'>('paygov', 'vietqr'),
  transaction: fc.integer({ min: 0, max: 1 }),
  wrong: fc.boolean(),
  message: fc.integer({ min: 0, max: 1 }),
  forged: fc.constantFrom(false, false, false, true),
}).map(({ wrong, ...rest }): Step => ({ ...rest, transaction: rest.transaction + (wrong ? 2 : 0), amountVnd: wrong ? FEE - 1_000 : FEE }));
const anyStep: fc.Arbitrary<Step> = fc.oneof({ weight: 4, arbitrary: money }, fc.constantFrom<Step>({ do: 'fail' }, { do: 'cash' }, { do: 'refuse' }, { do: 'restart' }));
/** Each batch goes out at once, one batch after the other. */
const anyStory = fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

async function begin(code: string, method: 'paygov' | 'vietqr'): Promise<void> {
  const reply = await mother.post(`/api/v1/applications/${code}/payments`, { method });
  if (reply.status !== 201) expect([(reply.body as { code: string }).code]).toEqual(['payment.nothing-due']);
  else expect((reply.body as StartedPayment).amountVnd).toBe(FEE);
}

async function play(code: string, reference: string, step: Step): Promise<void> {
  const tag = (kind: string, n: number): string => `${kind}.${n}.${code}`;
  const tell = async (notice: object, message: string, forged = false): Promise<void> => {
    const body = JSON.stringify({ ...notice, messageId: message, at: MONDAY });
    const signature = sign(forged ? 'x'.repeat(40) : testEnv.PAYGOV_SECRET, { direction: 'notice', target: 'notice', body });
    expect((await site.anonymous.send('POST', '/api/v1/payments/paygov/notifications', body, { [SIGNATURE_HEADER]: signature })).status).toBe(forged ? 400 : 200);
  };
  switch (step.do) {
    case 'paygov': {
      const { transaction, amountVnd, message, forged } = step;
      return tell({ type: 'payment', reference, transactionId: tag('P', transaction), amountVnd, result: 'paid' }, tag(`MP${message}`, transaction), forged);
    }
    case 'vietqr': {
      const { transaction, amountVnd, message, forged } = step;
      return tell({ type: 'credit', transactionId: tag('V', transaction), amountVnd, note: code }, tag(`MV${message}`, transaction), forged);
    }
    case 'fail': return tell({ type: 'payment', reference, transactionId: tag('F', 0), amountVnd: FEE, result: 'failed' }, randomUUID());
    case 'cash': {
      const { status } = await receiver.post(`/api/v1/office/applications/${code}/payments/cash`, { amountVnd: FEE });
      return expect([204, 409]).toContain(status);
    }
    case 'refuse': {
      const { status } = await receiver.post(`/api/v1/office/applications/${code}/refuse`, { revision: 1, reasonCode: 'other', note: 'Lý do.' });
      return expect([200, 409]).toContain(status);
    }
    case 'restart': return begin(code, 'paygov');
  }
}

test('whatever is told, in whatever order', async () => {
  await fc.assert(fc.asyncProperty(anyStory, async (story) => {
    setTime(MONDAY);
    const { code } = await site.submitted('1.010038', 'mother');
    await begin(code, 'paygov');
    await begin(code, 'vietqr');
    const { reference } = await db().payment.findFirstOrThrow({ where: { application: { code }, method: 'paygov' } });
    for (const batch of story) await Promise.all(batch.map((step) => play(code, reference, step)));

    const { payments, ...dossier } = await db().application.findUniqueOrThrow({ where: { code }, include: { payments: { include: { receipt: true } } } });
    const sent = new Map(story.flat().flatMap((step) => ((step.do === 'paygov' || step.do === 'vietqr') && !step.forged ? [[`${step.do === 'paygov' ? 'P' : 'V'}.${step.transaction}.${code}`, step.amountVnd] as const] : [])));
    const kept = payments.filter(({ providerTxn }) => providerTxn !== null);
    // every transaction that was told of stands once, with its own sum; none stands that was not
    expect(new Map(kept.map(({ providerTxn, amountVnd }) => [providerTxn, amountVnd]))).toEqual(sent);
    expect(kept).toHaveLength(sent.size);
    for (const { status } of kept) expect(['paid', 'refund-due']).toContain(status);

    const paid = payments.filter(({ status }) => status === 'paid');
    const refused = dossier.status === 3;
    const came = [...sent.values()].includes(FEE) || payments.some(({ method }) => method === 'cash');
    expect(paid.length).toBe(refused ? 0 : came ? 1 : 0);
    // a receipt for whatever counted once, and for nothing else
    for (const payment of payments) if (payment.status === 'paid') expect(payment.receipt).not.toBeNull();
    for (const payment of payments) if (!payment.paidAt) expect(payment.receipt).toBeNull();
    const back = payments.some(({ status }) => status === 'refund-due');
    expect(dossier.feeState).toBe(refused ? (back ? 'refund-due' : 'none') : paid.length > 0 ? 'paid' : 'due');
  }), { numRuns: 12 });
}, 120_000);
