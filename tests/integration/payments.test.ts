/** Paying a fee: each way, each thing that goes wrong on it, and the official's side. PayGov's simulator runs beside. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { findBrokenAuditRow } from '#lib/events/audit.ts';
import { connectPayGov } from '#lib/gateways/paygov/live.ts';
import { sign, SIGNATURE_HEADER } from '#lib/gateways/paygov/signature.ts';
import { reconcilePayments } from '#lib/applications/payment-jobs.ts';
import { db } from '#lib/platform/db.ts';
import type { FeeView, OfficeFeeView, StartedPayment } from '#lib/payments/schema.ts';
import { HOAN_KIEM, MONDAY, setTime, startSite } from '../support/app.ts';
import { testEnv } from '../support/env.ts';
import { startTestPayGov } from '../support/paygov.ts';

/** separating a household: 5,000 online, 10,000 at the counter, no papers to send */
const HOUSEHOLD = '1.010038';
/** civil status, 3,000 at the counter, borne by the city online */
const MARITAL = '1.004873';

const payGovSimulator = await startTestPayGov();
const site = await startSite({ PAYGOV_URL: payGovSimulator.url });
await site.app.listen({ port: payGovSimulator.appPort, host: '127.0.0.1' });
const payGov = connectPayGov({ ...testEnv, PAYGOV_URL: payGovSimulator.url });
const [mother, receiver, specialist, approver] = await Promise.all(['mother', 'hoan-kiem-receiver', 'hoan-kiem-specialist', 'hoan-kiem-approver'].map((key) => site.as(key)));

beforeEach(async () => {
  setTime(MONDAY);
  await payGovSimulator.faults();
});

const submitted = async (): Promise<string> => (await site.submitted(HOUSEHOLD, 'mother')).code;
const fee = async (code: string): Promise<FeeView> => (await mother!.get(`/api/v1/applications/${code}/payment`)).body as FeeView;
const officeFee = async (code: string, who = receiver!): Promise<OfficeFeeView> => (await who.get(`/api/v1/office/applications/${code}/payment`)).body as OfficeFeeView;
const officePath = (code: string, rest: string): string => `/api/v1/office/applications/${code}/${rest}`;

async function started(code: string, method: 'paygov' | 'vietqr' = 'paygov'): Promise<StartedPayment> {
  const reply = await mother!.post(`/api/v1/applications/${code}/payments`, { method });
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body as StartedPayment;
}

/** The notice comes when it comes. */
const settled = (code: string, wanted: object): Promise<void> => expect.poll(() => fee(code), { timeout: 5_000 }).toMatchObject(wanted);
const rows = (code: string) => db().payment.findMany({ where: { application: { code } }, orderBy: { createdAt: 'asc' }, include: { receipt: true } });

async function said(body: object, secret = testEnv.PAYGOV_SECRET) {
  const text = JSON.stringify({ messageId: randomUUID(), at: MONDAY, ...body });
  return site.anonymous.send('POST', '/api/v1/payments/paygov/notifications', text, { [SIGNATURE_HEADER]: sign(secret, { direction: 'notice', target: 'notice', body: text }) });
}

describe('by PayGov', () => {
  test('the fee stands from submission on; a signed notice pays it: receipt, notice, audit and event', async () => {
    const code = await submitted();
    expect(await fee(code)).toMatchObject({ feeVnd: 5_000, owedVnd: 5_000, feeState: 'due', payments: [], lines: [{ kind: 'fee', amountVnd: 10_000 }, { kind: 'central-rule', amountVnd: -5_000 }] });
    const { redirectUrl, id } = await started(code);
    const back = await payGovSimulator.finish(redirectUrl!, 'paid');
    expect(new URL(back!).pathname).toBe(`/vi/applications/${code}/pay`);
    await settled(code, { owedVnd: 0, feeState: 'paid', payments: [{ id, status: 'paid', method: 'paygov', receipt: { serial: 'AA-26E' } }] });
    expect(await db().paymentNotice.findMany({ where: { paymentId: id } })).toMatchObject([{ outcome: 'paid' }]);
    expect(await db().notice.count({ where: { dedupeKey: `payment:${id}:payment-received` } })).toBe(1);
    expect(await db().auditRow.count({ where: { action: 'application.payment-paid' } })).toBeGreaterThan(0);
    expect(await db().event.count({ where: { topic: 'application', ref: code } })).toBe(2);
    expect((await mother!.post(`/api/v1/applications/${code}/payments`, { method: 'paygov' })).body.code).toBe('payment.nothing-due');
  });

  test('coming back proves nothing', async () => {
    const code = await submitted();
    await payGovSimulator.faults({ notices: 'lose' });
    const { redirectUrl, id } = await started(code);
    await mother!.get(`/vi/applications/${code}/pay?payment=${id}&status=paid`);
    expect((await fee(code)).feeState).toBe('due');
    expect((await mother!.post(`/api/v1/applications/${code}/payments/${id}/check`)).body).toMatchObject({ status: 'started' });
    await payGovSimulator.finish(redirectUrl!, 'paid');
    expect((await fee(code)).feeState).toBe('due');
    expect((await mother!.post(`/api/v1/applications/${code}/payments/${id}/check`)).body).toMatchObject({ status: 'paid' });
    expect((await fee(code)).feeState).toBe('paid');
  });

  test('a double tap, a second tab and a retry end in one attempt', async () => {
    const code = await submitted();
    const all = await Promise.all([...Array.from({ length: 4 }, () => started(code)), mother!.post(`/api/v1/applications/${code}/payments`, { method: 'paygov', locale: 'en' }).then(({ body }) => body as StartedPayment)]);
    expect(new Set(all.map(({ id, redirectUrl }) => `${id} ${redirectUrl}`)).size).toBe(1);
    expect(await rows(code)).toHaveLength(1);
  });

  test('a failure is told, and one may try again', async () => {
    const code = await submitted();
    const first = await started(code);
    await payGovSimulator.finish(first.redirectUrl!, 'failed');
    await settled(code, { feeState: 'due', payments: [{ status: 'failed' }] });
    const second = await started(code);
    expect(second.id).not.toBe(first.id);
    await payGovSimulator.finish(second.redirectUrl!, 'paid');
    await settled(code, { feeState: 'paid' });
  });

  test('down: nothing is lost, and the attempt goes on when it is back', async () => {
    const code = await submitted();
    await payGovSimulator.faults({ api: 'down' });
    expect(await mother!.post(`/api/v1/applications/${code}/payments`, { method: 'paygov' })).toMatchObject({ status: 503, body: { code: 'payment.provider-unavailable' } });
    const { id } = (await rows(code))[0]!;
    expect((await mother!.post(`/api/v1/applications/${code}/payments/${id}/check`)).status).toBe(503);
    await payGovSimulator.faults();
    expect((await started(code)).id).toBe(id);
  });

  test('expired, and paid all the same: it counts', async () => {
    const code = await submitted();
    await payGovSimulator.faults({ notices: 'hold' });
    const { redirectUrl, id } = await started(code);
    await payGovSimulator.finish(redirectUrl!, 'paid');
    setTime('2026-11-23T10:00:00+07:00');
    // its page was never paid as far as we know, and a new one is begun
    const second = await started(code);
    expect(second.id).not.toBe(id);
    await payGovSimulator.release();
    await settled(code, { feeState: 'paid' });
    expect(await db().paymentNotice.findMany({ where: { paymentId: id } })).toMatchObject([{ outcome: 'late' }]);
    await payGovSimulator.faults();
    await payGovSimulator.finish((await payGov.create({ reference: (await rows(code))[1]!.reference, amountVnd: 5_000, description: code, returnUrl: testEnv.PUBLIC_URL, expiresAt: second.expiresAt, locale: 'vi' })).redirectUrl, 'paid');
    await expect.poll(async () => (await rows(code)).map(({ status }) => status)).toEqual(['paid', 'refund-due']);
    expect(await fee(code)).toMatchObject({ feeState: 'paid', owedVnd: 0 });
  });

  test('forged, altered, unsigned: nothing happens; a wrong sum goes back; who is unknown is kept', async () => {
    const code = await submitted();
    const { id } = await started(code);
    const { reference } = (await rows(code))[0]!;
    const notice = { type: 'payment', reference, transactionId: 'PG-wrong', amountVnd: 5_000, result: 'paid' };
    expect(await said(notice, 'a secret of somebody else, who is up to no good')).toMatchObject({ status: 400, body: { code: 'payment.notice-forged' } });
    expect((await site.anonymous.send('POST', '/api/v1/payments/paygov/notifications', JSON.stringify(notice))).status).toBe(400);
    expect(await db().paymentNotice.count({ where: { paymentId: id } })).toBe(0);
    expect((await fee(code)).feeState).toBe('due');

    expect((await said({ ...notice, amountVnd: 6_000 })).body).toEqual({ outcome: 'wrong-amount' });
    expect((await rows(code)).map(({ status, amountVnd, providerTxn }) => [status, amountVnd, providerTxn])).toEqual([['failed', 5_000, null], ['refund-due', 6_000, 'PG-wrong']]);
    expect((await said({ ...notice, amountVnd: 6_000 })).body).toEqual({ outcome: 'repeated' });
    expect(await rows(code)).toHaveLength(2);

    expect((await said({ ...notice, reference: 'nobody', transactionId: 'PG-2' })).body).toEqual({ outcome: 'unknown-reference' });
    expect(await db().paymentNotice.count({ where: { outcome: 'unknown-reference' } })).toBe(1);
  });

  test('every notice five times at once: one payment, one receipt, one notice to the person', async () => {
    const code = await submitted();
    await payGovSimulator.faults({ repeat: 5 });
    const { redirectUrl, id } = await started(code);
    await payGovSimulator.finish(redirectUrl!, 'paid');
    await settled(code, { feeState: 'paid' });
    expect(await db().paymentNotice.count({ where: { paymentId: id } })).toBe(1);
    expect(await db().receipt.count({ where: { paymentId: id } })).toBe(1);
    expect(await db().notice.count({ where: { dedupeKey: { startsWith: `payment:${id}` } } })).toBe(1);
  });
});

describe('by VietQR', () => {
  test('the code names the dossier only; the bank tells of the transfer', async () => {
    const code = await submitted();
    const { transfer, redirectUrl } = await started(code, 'vietqr');
    expect(redirectUrl).toBeNull();
    expect(transfer).toMatchObject({ note: code, account: testEnv.VIETQR_ACCOUNT });
    expect(transfer!.qr).toContain(`${code}6304`);
    await payGovSimulator.transfer(transfer!.qr);
    await settled(code, { feeState: 'paid', payments: [{ method: 'vietqr', status: 'paid' }] });
  });

  test('scanned twice: the second transfer goes back', async () => {
    const code = await submitted();
    const { transfer } = await started(code, 'vietqr');
    await payGovSimulator.transfer(transfer!.qr);
    await settled(code, { feeState: 'paid' });
    await payGovSimulator.transfer(transfer!.qr);
    await expect.poll(async () => (await rows(code)).map(({ status }) => status)).toEqual(['paid', 'refund-due']);
  });

  test('typed by hand, with a note that a bank has chewed, and no attempt open: it counts', async () => {
    const code = await submitted();
    await payGovSimulator.credit(5_000, `MBVCB.99.${code.replace(/[.-]/g, '')}.CT tu 0011`);
    await settled(code, { feeState: 'paid' });
  });

  test('too little: it goes back, and the code may be scanned again', async () => {
    const code = await submitted();
    const { transfer } = await started(code, 'vietqr');
    await payGovSimulator.credit(4_000, code);
    await expect.poll(async () => (await rows(code)).map(({ status }) => status)).toEqual(['failed', 'refund-due']);
    await payGovSimulator.transfer(transfer!.qr);
    await settled(code, { feeState: 'paid', owedVnd: 0 });
  });

  test('a notice that was lost is asked for by the worker', async () => {
    const code = await submitted();
    await payGovSimulator.faults({ notices: 'lose' });
    await payGovSimulator.transfer((await started(code, 'vietqr')).transfer!.qr);
    setTime('2026-11-23T09:05:00+07:00');
    expect(await reconcilePayments(payGov)).toBeGreaterThan(0);
    expect((await fee(code)).feeState).toBe('paid');
  });
});

describe('the worker', () => {
  test('lets attempts expire only after PayGov has said that nobody paid', async () => {
    const code = await submitted();
    await payGovSimulator.faults({ notices: 'lose' });
    const unpaid = await started(code);
    setTime('2026-11-23T09:20:00+07:00');
    await payGovSimulator.faults({ api: 'down' });
    await reconcilePayments(payGov);
    expect((await rows(code)).map(({ status }) => status)).toEqual(['started']);
    await payGovSimulator.faults();
    await reconcilePayments(payGov);
    expect((await rows(code)).map(({ id, status }) => [id, status])).toEqual([[unpaid.id, 'expired']]);
    const before = await db().auditRow.count();
    await reconcilePayments(payGov);
    expect(await db().auditRow.count()).toBe(before);
  });
});

describe('at the counter', () => {
  test('a receiver takes cash: the sum that was shown, once', async () => {
    const code = await submitted();
    expect(await officeFee(code)).toMatchObject({ owedVnd: 5_000, actions: ['take-cash'] });
    expect((await receiver!.post(officePath(code, 'payments/cash'), { amountVnd: 10_000 })).body).toMatchObject({ code: 'payment.amount-changed', params: { amount: 5_000 } });
    const both = await Promise.all([receiver!, await site.as('hoan-kiem-receiver-2')].map((who) => who.post(officePath(code, 'payments/cash'), { amountVnd: 5_000 })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await officeFee(code)).toMatchObject({ feeState: 'paid', payments: [{ method: 'cash', status: 'paid', takenBy: expect.any(String) }] });
    expect((await specialist!.post(officePath(code, 'payments/cash'), { amountVnd: 5_000 })).status).toBe(403);
  });

  test('cash and PayGov at once: one of them counts, the other goes back', async () => {
    const code = await submitted();
    const { redirectUrl } = await started(code);
    await Promise.all([payGovSimulator.finish(redirectUrl!, 'paid'), receiver!.post(officePath(code, 'payments/cash'), { amountVnd: 5_000 })]);
    await expect.poll(async () => (await rows(code)).filter(({ status }) => status !== 'started').map(({ status }) => status).toSorted()).toEqual(expect.arrayContaining(['paid']));
    await expect.poll(async () => (await rows(code)).some(({ status }) => status === 'started')).toBe(false);
    expect((await rows(code)).filter(({ status }) => status === 'paid')).toHaveLength(1);
    expect(await fee(code)).toMatchObject({ feeState: 'paid', owedVnd: 0 });
  });
});

describe('a dossier that waits for money', () => {
  async function waiting(charge?: object): Promise<string> {
    const code = await submitted();
    expect((await receiver!.post(officePath(code, 'accept'), { revision: 1 })).status).toBe(200);
    expect((await specialist!.post(officePath(code, 'require-payment'), { revision: 2, note: 'Mời bạn nộp lệ phí.', ...(charge && { charge }) })).status).toBe(200);
    return code;
  }
  const standing = async (code: string) => db().application.findUniqueOrThrow({ where: { code }, select: { status: true, pausedAt: true, dueAt: true, feeState: true, feeVnd: true } });

  test('stands still until it is paid, and goes on by itself', async () => {
    const code = await waiting();
    expect(await standing(code)).toMatchObject({ status: 6, dueAt: null, pausedAt: expect.any(Date) });
    await payGovSimulator.finish((await started(code)).redirectUrl!, 'paid');
    await settled(code, { feeState: 'paid' });
    expect(await standing(code)).toMatchObject({ status: 4, dueAt: expect.any(Date), pausedAt: null });
    expect((await db().historyRow.findMany({ where: { application: { code } }, orderBy: { revision: 'asc' } })).map(({ action }) => action)).toEqual(['submit', 'accept', 'require-payment', 'pay']);
  });

  test('for a charge of the official’s besides the fee: both are owed, and may be paid one after the other', async () => {
    const code = await submitted();
    await payGovSimulator.finish((await started(code)).redirectUrl!, 'paid');
    await settled(code, { feeState: 'paid' });
    await receiver!.post(officePath(code, 'accept'), { revision: 1 });
    expect((await specialist!.post(officePath(code, 'require-payment'), { revision: 2, note: 'Không còn gì.' })).body.code).toBe('payment.nothing-due');
    expect((await specialist!.post(officePath(code, 'require-payment'), { revision: 2, note: 'Phí thẩm định.', charge: { kind: 'appraisal', amountVnd: 700_000 } })).status).toBe(200);
    expect(await fee(code)).toMatchObject({ feeVnd: 705_000, owedVnd: 700_000, feeState: 'due' });
    await payGovSimulator.transfer((await started(code, 'vietqr')).transfer!.qr);
    await settled(code, { owedVnd: 0, feeState: 'paid' });
    expect((await standing(code)).status).toBe(4);
    expect(await db().receipt.count({ where: { payment: { application: { code } } } })).toBe(2);
  });

  test('goes on by cash too', async () => {
    const code = await waiting({ kind: 'other', amountVnd: 1_000 });
    expect((await receiver!.post(officePath(code, 'payments/cash'), { amountVnd: 6_000 })).status).toBe(204);
    expect(await standing(code)).toMatchObject({ status: 4, feeState: 'paid' });
  });
});

describe('money that goes back', () => {
  const statuses = async (code: string) => (await rows(code)).map(({ status }) => status);

  async function refused(pay: (code: string) => Promise<unknown>): Promise<string> {
    const code = await submitted();
    await pay(code);
    await settled(code, { feeState: 'paid' });
    expect((await receiver!.post(officePath(code, 'refuse'), { revision: 1, reasonCode: 'other', note: 'Không đúng nơi nhận.' })).status).toBe(200);
    expect(await fee(code)).toMatchObject({ feeState: 'refund-due', owedVnd: 0 });
    return code;
  }

  test('a refused dossier’s fee: a leader orders it, PayGov tells that it was done', async () => {
    const code = await refused(async (each) => payGovSimulator.finish((await started(each)).redirectUrl!, 'paid'));
    const { id } = (await rows(code))[0]!;
    const path = officePath(code, `payments/${id}/refund`);
    expect((await receiver!.post(path, { reason: 'Từ chối tiếp nhận.' })).status).toBe(403);
    expect((await officeFee(code, approver!)).actions).toEqual(['order-refund']);
    expect((await approver!.post(path, { reason: 'Từ chối tiếp nhận.' })).status).toBe(204);
    await settled(code, { feeState: 'refunded', payments: [{ status: 'refunded', refundedAt: expect.any(String) }] });
    expect(await db().notice.count({ where: { dedupeKey: `payment:${id}:payment-refunded` } })).toBe(1);
    expect((await approver!.post(path, { reason: 'Lần nữa.' })).body.code).toBe('payment.no-refund-due');
  });

  test('PayGov is down when it is ordered, and its notice is lost: the worker sees to both', async () => {
    const code = await refused(async (each) => payGovSimulator.finish((await started(each)).redirectUrl!, 'paid'));
    const { id } = (await rows(code))[0]!;
    await payGovSimulator.faults({ api: 'down', notices: 'lose' });
    expect((await approver!.post(officePath(code, `payments/${id}/refund`), { reason: 'Từ chối tiếp nhận.' })).status).toBe(204);
    expect(await statuses(code)).toEqual(['refund-ordered']);
    await payGovSimulator.faults({ notices: 'lose' });
    await expect.poll(async () => { await reconcilePayments(payGov); return statuses(code); }).toEqual(['refunded']);
    expect((await fee(code)).feeState).toBe('refunded');
  });

  test('cash is handed back by a receiver after a leader has ordered it', async () => {
    const code = await refused((each) => receiver!.post(officePath(each, 'payments/cash'), { amountVnd: 5_000 }));
    const { id } = (await rows(code))[0]!;
    expect((await receiver!.post(officePath(code, `payments/${id}/hand-back`))).body.code).toBe('payment.no-refund-due');
    expect((await approver!.post(officePath(code, `payments/${id}/refund`), { reason: 'Từ chối tiếp nhận.' })).status).toBe(204);
    expect((await officeFee(code)).actions).toEqual(['hand-back']);
    expect((await receiver!.post(officePath(code, `payments/${id}/hand-back`))).status).toBe(204);
    expect(await statuses(code)).toEqual(['refunded']);
  });

  test('withdrawn before the office began: it goes back; afterwards it stays', async () => {
    const withdraw = async (code: string) => mother!.post(`/api/v1/applications/${code}/withdraw`, { revision: (await db().application.findUniqueOrThrow({ where: { code } })).revision });
    const pay = async (code: string) => { await receiver!.post(officePath(code, 'payments/cash'), { amountVnd: 5_000 }); };
    const [early, begun] = [await submitted(), await submitted()];
    await pay(early);
    expect((await withdraw(early)).status).toBe(200);
    expect(await fee(early)).toMatchObject({ feeState: 'refund-due', owedVnd: 0 });
    await pay(begun);
    await receiver!.post(officePath(begun, 'accept'), { revision: 1 });
    expect((await specialist!.post(officePath(begun, 'actions'), { action: 'begin', revision: 2 })).status).toBe(200);
    expect((await withdraw(begun)).status).toBe(200);
    expect(await fee(begun)).toMatchObject({ feeState: 'paid', owedVnd: 0 });
  });

  test('paid after the refusal: it goes back', async () => {
    const code = await submitted();
    const { transfer } = await started(code, 'vietqr');
    await receiver!.post(officePath(code, 'refuse'), { revision: 1, reasonCode: 'other', note: 'Không đúng nơi nhận.' });
    expect(await fee(code)).toMatchObject({ feeState: 'none', owedVnd: 0 });
    await payGovSimulator.transfer(transfer!.qr);
    await settled(code, { feeState: 'refund-due', payments: [{ status: 'refund-due' }] });
  });
});

describe('exemptions', () => {
  test('of the person that the state knows: nothing is asked for', async () => {
    const { code } = await site.submitted(MARITAL, 'veteran');
    // online the city pays: there is nothing left to be exempt from
    expect((await (await site.as('veteran')).get(`/api/v1/applications/${code}/payment`)).body).toMatchObject({ feeState: 'none', owedVnd: 0 });
  });

  test('found by an official, with a reason that stays; taken away again', async () => {
    const { code } = await site.submitted(MARITAL, 'mother');
    // as it was handed in at the counter
    await db().application.update({ where: { code }, data: { feeVnd: 3_000, feeState: 'due', feeLines: [{ kind: 'fee', unit: 'dossier', quantity: 1, unitVnd: 3_000, amountVnd: 3_000 }] } });
    const exempt = (ground: string | null) => specialist!.post(officePath(code, 'exemption'), { ground, reason: 'Có giấy chứng nhận hộ nghèo.' });
    expect((await exempt('poor-household')).status).toBe(204);
    expect(await officeFee(code)).toMatchObject({ feeState: 'waived', owedVnd: 0, lines: [{ kind: 'fee' }, { kind: 'exemption', ground: 'poor-household', amountVnd: -3_000 }] });
    expect((await exempt('poor-household')).body.code).toBe('payment.nothing-due');
    expect(await db().internalNote.count({ where: { application: { code } } })).toBe(1);
    expect((await exempt(null)).status).toBe(204);
    expect(await officeFee(code)).toMatchObject({ feeState: 'due', owedVnd: 3_000 });
    // after the money came, an exemption sends it back
    await receiver!.post(officePath(code, 'payments/cash'), { amountVnd: 3_000 });
    expect((await exempt('meritorious')).status).toBe(204);
    expect(await officeFee(code)).toMatchObject({ feeState: 'refund-due', payments: [{ status: 'refund-due' }] });
  });

  test('that the procedure does not know', async () => {
    const code = await submitted();
    expect((await receiver!.post(officePath(code, 'exemption'), { ground: 'poor-household', reason: 'x' })).body.code).toBe('payment.exemption-unknown');
  });
});

describe('receipts', () => {
  test('are numbered without gaps, are PDF, the same each time, and only for who paid and who received', async () => {
    const codes = [await submitted(), await submitted(), await submitted()];
    await Promise.all(codes.map((code) => receiver!.post(officePath(code, 'payments/cash'), { amountVnd: 5_000 })));
    const numbers = (await db().receipt.findMany({ where: { office: { code: HOAN_KIEM } }, orderBy: { number: 'asc' } })).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    const { id } = (await rows(codes[0]!))[0]!;
    const path = `/api/v1/payments/${id}/receipt`;
    const [first, second] = [await mother!.get(path), await receiver!.get(path)];
    expect(first).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', 'content-disposition': expect.stringMatching(/^attachment; filename="bien-lai-AA-26E-\d{7}\.pdf"$/) } });
    expect(first.text.startsWith('%PDF-1.7')).toBe(true);
    expect(second.text).toBe(first.text);
    for (const who of ['father', 'cua-nam-receiver']) expect((await (await site.as(who)).get(path)).body.code).toBe('payment.not-found');
    const unpaid = await started(await submitted());
    expect((await mother!.get(`/api/v1/payments/${unpaid.id}/receipt`)).body.code).toBe('payment.no-receipt');
  });
});

test('a dossier’s money is nobody else’s', async () => {
  const code = await submitted();
  const { id } = await started(code);
  const father = await site.as('father');
  expect((await father.get(`/api/v1/applications/${code}/payment`)).status).toBe(404);
  expect((await father.post(`/api/v1/applications/${code}/payments`, { method: 'vietqr' })).status).toBe(404);
  expect((await father.post(`/api/v1/applications/${code}/payments/${id}/check`)).status).toBe(404);
  const elsewhere = await site.as('cua-nam-receiver');
  expect((await elsewhere.get(officePath(code, 'payment'))).status).toBe(404);
  expect((await elsewhere.post(officePath(code, 'payments/cash'), { amountVnd: 5_000 })).status).toBe(404);
});

test('the audit trail is whole', async () => {
  const { id } = await db().office.findUniqueOrThrow({ where: { code: HOAN_KIEM } });
  expect(await findBrokenAuditRow(db(), `office:${id}`)).toBeNull();
});
