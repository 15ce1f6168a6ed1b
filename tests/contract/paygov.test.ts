/**
 * What every PayGov has to do, whichever is behind the interface. Runs on the simulator; with PAYGOV_CONTRACT_URL (and
 * …_MERCHANT, …_SECRET) on a sandbox of the real platform too, as far as nobody has to pay there.
 */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PayGovRefused, PayGovUnavailable, type PayGov, type PaymentOrder } from '#lib/gateways/paygov/gateway.ts';
import { connectPayGov } from '#lib/gateways/paygov/live.ts';
import { sign } from '#lib/gateways/paygov/signature.ts';
import { vietQrText } from '#lib/gateways/paygov/vietqr.ts';
import { setClock } from '#lib/platform/clock.ts';
import { testEnv } from '../support/env.ts';
import { startTestPayGov } from '../support/paygov.ts';

const simulator = await startTestPayGov();
const config = { ...testEnv, PAYGOV_URL: simulator.url };
const sandbox = process.env.PAYGOV_CONTRACT_URL;
const platforms: [string, PayGov, string][] = [
  ['the simulator', connectPayGov(config), testEnv.PAYGOV_SECRET],
  ...(sandbox ? [['the sandbox', connectPayGov({ ...testEnv, PAYGOV_URL: sandbox, PAYGOV_MERCHANT: process.env.PAYGOV_CONTRACT_MERCHANT ?? '', PAYGOV_SECRET: process.env.PAYGOV_CONTRACT_SECRET ?? '' }), process.env.PAYGOV_CONTRACT_SECRET ?? ''] as [string, PayGov, string]] : []),
];

const order = (more: Partial<PaymentOrder> = {}): PaymentOrder => ({
  reference: randomUUID(), amountVnd: 20_000, description: 'H26.004-261123-0001', returnUrl: `${testEnv.PUBLIC_URL}/vi/applications/H26.004-261123-0001/pay`,
  expiresAt: new Date(Date.now() + 900_000).toISOString(), locale: 'vi', ...more,
});

describe.each(platforms)('%s', (_, payGov, secret) => {
  test('takes an order once, however often it is sent', async () => {
    const wanted = order();
    const first = await payGov.create(wanted);
    expect(await payGov.create(wanted)).toEqual(first);
    expect(await payGov.find(wanted.reference)).toEqual({ reference: wanted.reference, amountVnd: 20_000, status: 'pending', transactionId: null });
  });

  test('refuses another sum under a known reference', async () => {
    const wanted = order();
    await payGov.create(wanted);
    await expect(payGov.create({ ...wanted, amountVnd: 1_000 })).rejects.toBeInstanceOf(PayGovRefused);
  });

  test('knows nothing of what nobody ordered', async () => {
    expect(await payGov.find(randomUUID())).toBeNull();
    expect(await payGov.findRefund(randomUUID())).toBe('unknown');
    expect(await payGov.findCredits('H26.004-261123-9998')).toEqual([]);
    await expect(payGov.refund({ refundId: randomUUID(), transactionId: 'T1', amountVnd: 1_000 })).rejects.toBeInstanceOf(PayGovRefused);
  });

  test('its notices are read if they are signed, whole and fresh', () => {
    const notice = { type: 'payment', messageId: 'M1', at: new Date().toISOString(), reference: 'R1', transactionId: 'T1', amountVnd: 20_000, result: 'paid' };
    const body = JSON.stringify(notice);
    const signed = sign(secret, { direction: 'notice', target: 'notice', body });
    expect(payGov.readNotice(body, signed)).toEqual(notice);
    for (const [text, signature] of [
      [body, undefined], [body, ''], [body, 'x'], [body.replace('20000', '2000'), signed], [`${body} `, signed],
      [body, sign(`${secret}x`, { direction: 'notice', target: 'notice', body })],
      // what we signed ourselves is no notice, and neither is an old one
      [body, sign(secret, { direction: 'request', target: 'notice', body })],
      [body, signed.replace(/^t=\d+/, 't=1')],
    ] as const) expect(payGov.readNotice(text, signature), `${text} ${signature}`).toBeNull();
    const strange = JSON.stringify({ ...notice, amountVnd: '20000' });
    expect(payGov.readNotice(strange, sign(secret, { direction: 'notice', target: 'notice', body: strange }))).toBeNull();
    setClock(() => Date.now() + 6 * 60_000);
    expect(payGov.readNotice(body, signed)).toBeNull();
    setClock();
  });
});

describe('the simulator besides', () => {
  const payGov = connectPayGov(config);

  test('a person pays, fails or cancels, once', async () => {
    for (const [outcome, status] of [['paid', 'paid'], ['failed', 'failed'], ['cancelled', 'failed']] as const) {
      const wanted = order();
      const { redirectUrl } = await payGov.create(wanted);
      const page = await fetch(redirectUrl);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toContain('20.000');
      expect(await simulator.finish(redirectUrl, outcome)).toMatch(wanted.returnUrl);
      expect(await simulator.finish(redirectUrl, 'paid')).toBeNull();
      expect(await payGov.find(wanted.reference)).toMatchObject({ status, transactionId: expect.any(String) });
    }
  });

  test('what was paid can be given back, once; an expired page cannot be paid', async () => {
    const wanted = order();
    await simulator.finish((await payGov.create(wanted)).redirectUrl, 'paid');
    const { transactionId } = (await payGov.find(wanted.reference))!;
    const refund = { refundId: randomUUID(), transactionId: transactionId!, amountVnd: 20_000 };
    await payGov.refund(refund);
    await payGov.refund(refund);
    await expect.poll(() => payGov.findRefund(refund.refundId)).toBe('refunded');
    await expect(payGov.refund({ ...refund, refundId: randomUUID(), amountVnd: 19_000 })).rejects.toBeInstanceOf(PayGovRefused);
    const late = order({ expiresAt: new Date(Date.now() - 1).toISOString() });
    expect(await simulator.finish((await payGov.create(late)).redirectUrl, 'paid')).toBeNull();
  });

  test('a transfer is known by the dossier code in its note; one to another account is not ours', async () => {
    const code = 'H26.004-261123-4321';
    const transfer = { bankBin: testEnv.VIETQR_BANK_BIN, account: testEnv.VIETQR_ACCOUNT, amountVnd: 7_000, note: code };
    await simulator.transfer(vietQrText(transfer));
    await simulator.credit(8_000, 'CT H260042611234321 cam on');
    await simulator.transfer(vietQrText({ ...transfer, account: '99' }));
    expect((await payGov.findCredits(code)).map(({ amountVnd }) => amountVnd)).toEqual([7_000, 8_000]);
  });

  test('it refuses who does not sign, another merchant, and orders that lead elsewhere', async () => {
    await expect(connectPayGov({ ...config, PAYGOV_SECRET: 'x'.repeat(40) }).find('R')).rejects.toBeInstanceOf(PayGovRefused);
    await expect(connectPayGov({ ...config, PAYGOV_MERCHANT: 'other' }).find('R')).rejects.toBeInstanceOf(PayGovRefused);
    await expect(payGov.create(order({ returnUrl: 'https://evil.example/' }))).rejects.toBeInstanceOf(PayGovRefused);
    expect((await fetch(`${simulator.url}/_control/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(401);
  });

  test('down, or nobody there: unavailable', async () => {
    await simulator.faults({ api: 'down' });
    await expect(payGov.find('R')).rejects.toBeInstanceOf(PayGovUnavailable);
    await simulator.faults();
    await expect(connectPayGov(testEnv).find('R')).rejects.toBeInstanceOf(PayGovUnavailable);
  });

  test('slow: its answer is waited for, and then not any longer', async () => {
    await simulator.faults({ api: 'slow', delayMs: 200 });
    expect(await payGov.find('R')).toBeNull();
    await simulator.faults({ api: 'slow', delayMs: 2_000 });
    await expect(connectPayGov(config, 100).find('R')).rejects.toBeInstanceOf(PayGovUnavailable);
    await simulator.faults();
  });
});
