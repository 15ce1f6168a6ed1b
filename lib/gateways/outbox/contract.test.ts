/** What every channel promises, each through its live gateway over real connections. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailGateway } from '../mail/live.ts';
import type { SendOutcome } from '../outcome.ts';
import { smsGateway } from '../sms/live.ts';
import type { ZaloTokens, ZaloTokenStore } from '../zalo/gateway.ts';
import { zaloGateway } from '../zalo/live.ts';
import { OUTBOX_CONTROL_TOKEN, startTestOutbox, type TestOutbox } from './test-outbox.ts';

/** Tokens in memory, one caller at a time. */
function memoryStore(): ZaloTokenStore & { renewals: number } {
  let kept: ZaloTokens | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const store = {
    renewals: 0,
    find: async () => kept,
    replace: (renew: (latest: ZaloTokens | null) => Promise<ZaloTokens>) => {
      const mine = turn.then(async () => {
        const next = await renew(kept);
        if (next !== kept) store.renewals += 1;
        return (kept = next);
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
  return store;
}

let outbox: TestOutbox;
beforeAll(async () => { outbox = await startTestOutbox(); });
afterAll(() => outbox.close());
beforeEach(() => outbox.faults.clear());

const PHONE = '84912345678';
const MAIL = 'nguoi.thu@example.vn';
let count = 0;
const newReference = (): string => `reference-${(count += 1)}`;

type Channel = { channel: 'zalo' | 'sms' | 'email'; to: string; text: string; send: (reference: string, to?: string) => Promise<SendOutcome> };

const CHANNELS: Channel[] = [
  { channel: 'sms', to: PHONE, text: 'Ho so H26.004-261121-0007 da co ket qua', send: (reference, phone = PHONE) => smsGateway(outbox.configs.sms).send({ reference, phone, text: 'Ho so H26.004-261121-0007 da co ket qua' }) },
  {
    channel: 'zalo', to: PHONE, text: 'Hồ sơ H26.004-261121-0007 đã có kết quả. Cách nhận có trong ứng dụng.\nhttps://example.vn/x',
    send: (reference, phone = PHONE) => zaloGateway(outbox.configs.zalo, memoryStore()).send({ reference, phone, template: 'result-ready.vi', data: { code: 'H26.004-261121-0007', link: 'https://example.vn/x' } }),
  },
  { channel: 'email', to: MAIL, text: 'Dòng dài có dấu: ữ ợ ặ, và 1 = 1.\n\nDòng cuối.', send: (reference, to = MAIL) => mailGateway(outbox.configs.email).send({ reference, to, subject: 'Hồ sơ đã có kết quả, và một tiêu đề dài hơn một dòng của thư', text: 'Dòng dài có dấu: ữ ợ ặ, và 1 = 1.\n\nDòng cuối.' }) },
];

const sentAs = (reference: string) => outbox.outbox.list().filter((message) => message.reference === reference);

describe.each(CHANNELS)('$channel', ({ channel, to, text, send }) => {
  test('delivers what it was given, to whom it was given', async () => {
    const reference = newReference();
    expect(await send(reference)).toEqual({ sent: true, providerRef: expect.stringMatching(/./) });
    expect(sentAs(reference)).toMatchObject([{ channel, to, text, repeats: 0 }]);
  });

  test('a known reference is taken and not sent again', async () => {
    const reference = newReference();
    const first = await send(reference);
    expect(await send(reference)).toEqual(first);
    expect(sentAs(reference)).toMatchObject([{ repeats: 1 }]);
  });

  test('a passing failure says that trying again may help', async () => {
    outbox.faults.order({ channel, next: 'temporary', times: 1, delayMs: 0 });
    const reference = newReference();
    expect(await send(reference)).toMatchObject({ sent: false, lasting: false });
    expect(sentAs(reference)).toEqual([]);
    expect(await send(reference)).toMatchObject({ sent: true });
  });

  test('a lasting failure says so', async () => {
    outbox.faults.order({ channel, next: 'permanent', times: 1, delayMs: 0 });
    expect(await send(newReference())).toMatchObject({ sent: false, lasting: true });
  });

  test('an answer that got lost is none, and the next try with the same reference ends well and single', async () => {
    outbox.faults.order({ channel, next: 'lost-reply', times: 1, delayMs: 0 });
    const reference = newReference();
    expect(await send(reference)).toMatchObject({ sent: false, lasting: false });
    expect(await send(reference)).toMatchObject({ sent: true });
    expect(sentAs(reference)).toMatchObject([{ repeats: 1 }]);
  });

  test('is given up when it takes too long', async () => {
    outbox.faults.order({ channel, next: 'slow', times: 1, delayMs: 6_500 });
    expect(await send(newReference())).toMatchObject({ sent: false, lasting: false });
  });

  test('faults are met by the recipient that was named, and ordered over HTTP with the token only', async () => {
    const order = (token: string) => fetch(`${outbox.url}/_control/faults`, {
      method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ channel, next: 'permanent', to: channel === 'email' ? 'other@example.vn' : '84987654321' }),
    });
    expect((await order('wrong')).status).toBe(401);
    expect((await order(OUTBOX_CONTROL_TOKEN)).status).toBe(200);
    expect(await send(newReference())).toMatchObject({ sent: true });
    expect(await send(newReference(), channel === 'email' ? 'other@example.vn' : '84987654321')).toMatchObject({ sent: false, lasting: true });
  });
});

test.each([['a number that is none', { phone: '84123' }, 'bad-number'], ['diacritics', { text: 'Hồ sơ' }, 'not-gsm'], ['no text', { text: '' }, 'malformed']])('SMS: %s is refused for good', async (_, change, reason) => {
  expect(await smsGateway(outbox.configs.sms).send({ reference: newReference(), phone: PHONE, text: 'x', ...change })).toEqual({ sent: false, lasting: true, reason });
});

test('SMS: a wrong key is our fault, not the message’s', async () => {
  expect(await smsGateway({ ...outbox.configs.sms, secret: 'wrong' }).send({ reference: newReference(), phone: PHONE, text: 'x' })).toEqual({ sent: false, lasting: false, reason: '401' });
});

describe('Zalo', () => {
  const message = { phone: PHONE, template: 'result-ready.vi', data: { code: 'H26.004-261121-0007' } };

  test.each([['an unknown template', { template: 'nonsense.vi' }], ['a word that is missing', { data: {} }], ['a number that is none', { phone: '84123' }]])('%s is refused for good', async (_, change) => {
    expect(await zaloGateway(outbox.configs.zalo, memoryStore()).send({ reference: newReference(), ...message, ...change })).toMatchObject({ sent: false, lasting: true });
  });

  test('twenty messages at once renew the token once', async () => {
    const store = memoryStore();
    const zalo = zaloGateway(outbox.configs.zalo, store);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => zalo.send({ reference: newReference(), ...message })));
    expect(outcomes.every(({ sent }) => sent)).toBe(true);
    expect(store.renewals).toBe(1);
  });

  test('a token that Zalo no longer takes is renewed with the kept refresh token, which serves once', async () => {
    const store = memoryStore();
    const zalo = zaloGateway(outbox.configs.zalo, store);
    await zalo.send({ reference: newReference(), ...message });
    const first = await store.find();
    await store.replace(async (latest) => ({ ...latest!, accessToken: 'revoked' }));
    expect(await zalo.send({ reference: newReference(), ...message })).toMatchObject({ sent: true });
    expect((await store.find())?.refreshToken).not.toBe(first?.refreshToken);
    // as if the new pair had been lost: the old refresh token serves no more, the first of all does
    await store.replace(async () => ({ ...first!, accessToken: 'revoked' }));
    expect(await zalo.send({ reference: newReference(), ...message })).toMatchObject({ sent: true });
  });

  test('without any token that Zalo takes, nothing is sent, and it says why', async () => {
    const outcome = await zaloGateway({ ...outbox.configs.zalo, firstRefreshToken: 'wrong' }, memoryStore()).send({ reference: newReference(), ...message });
    expect(outcome).toEqual({ sent: false, lasting: false, reason: expect.stringContaining('ZALO_REFRESH_TOKEN') });
  });
});

test('a developer reads on one page what was sent, whatever stands in it', async () => {
  await mailGateway(outbox.configs.email).send({ reference: newReference(), to: MAIL, subject: '<script>alert(1)</script>', text: 'Nội dung' });
  const page = await fetch(outbox.url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await page.text();
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<script>');
  const list = await (await fetch(`${outbox.url}/messages?channel=email&to=${MAIL}`)).json() as { channel: string }[];
  expect(list.length).toBeGreaterThan(0);
  expect(list.every((message) => message.channel === 'email')).toBe(true);
});
