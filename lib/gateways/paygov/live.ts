import { z } from 'zod';
import type { Env } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { Credit, OrderCreated, PayGovNotice, PayGovRefused, PayGovUnavailable, RefundState, Transaction, type PayGov } from './gateway.ts';
import { parseJson } from './json.ts';
import { isSigned, MERCHANT_HEADER, sign, SIGNATURE_HEADER } from './signature.ts';

/** A person waits for the answer. */
const TIMEOUT_MS = 8_000;

type Config = Pick<Env, 'PAYGOV_URL' | 'PAYGOV_MERCHANT' | 'PAYGOV_SECRET' | 'VIETQR_BANK_BIN' | 'VIETQR_BANK_NAME' | 'VIETQR_ACCOUNT' | 'VIETQR_ACCOUNT_NAME'>;

/** PayGov over HTTP, JSON both ways, each request signed. `timeoutMs`: how long an answer is waited for */
export function connectPayGov(config: Config, timeoutMs = TIMEOUT_MS): PayGov {
  const { PAYGOV_URL: base, PAYGOV_MERCHANT: merchant, PAYGOV_SECRET: secret } = config;

  /** @returns null for 404 */
  async function call<S extends z.ZodType>(method: 'GET' | 'POST', path: string, reply: S, content?: unknown): Promise<z.output<S> | null> {
    const body = content === undefined ? '' : JSON.stringify(content);
    const what = `${method} ${path}`;
    let response: Response;
    let text: string;
    try {
      response = await fetch(new URL(path, base), {
        method,
        redirect: 'error',
        headers: {
          accept: 'application/json', [MERCHANT_HEADER]: merchant, [SIGNATURE_HEADER]: sign(secret, { direction: 'request', target: what, body }),
          ...(body && { 'content-type': 'application/json' }),
        },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && { body }),
      });
      text = await response.text();
    } catch (error) {
      throw new PayGovUnavailable(what, error);
    }
    if (response.status === 404) return null;
    if (response.status >= 500 || response.status === 429) throw new PayGovUnavailable(`${what}: ${response.status}`);
    if (!response.ok) throw new PayGovRefused(response.status, what);
    const parsed = reply.safeParse(parseJson(text));
    if (!parsed.success) throw new PayGovUnavailable(`${what}: an answer that is none`, parsed.error);
    return parsed.data;
  }

  async function must<S extends z.ZodType>(method: 'GET' | 'POST', path: string, reply: S, content?: unknown): Promise<z.output<S>> {
    const answer = await call(method, path, reply, content);
    if (answer === null) throw new PayGovRefused(404, `${method} ${path}`);
    return answer;
  }

  return {
    create: (order) => must('POST', '/v1/payments', OrderCreated, order),
    find: (reference) => call('GET', `/v1/payments/${encodeURIComponent(reference)}`, Transaction),
    findCredits: (code) => must('GET', `/v1/credits?${new URLSearchParams({ code })}`, z.array(Credit)),
    refund: async (order) => void (await must('POST', '/v1/refunds', RefundState, order)),
    findRefund: async (refundId) => (await call('GET', `/v1/refunds/${encodeURIComponent(refundId)}`, RefundState))?.status ?? 'unknown',
    readNotice(body, signature) {
      if (!isSigned(secret, { direction: 'notice', target: 'notice', body }, signature)) return null;
      const notice = PayGovNotice.safeParse(parseJson(body));
      // signed, and yet not what was agreed upon: they have changed something
      if (!notice.success) log.error({ issues: notice.error.issues }, 'a signed notice of PayGov cannot be read');
      return notice.success ? notice.data : null;
    },
    beneficiary: { bankBin: config.VIETQR_BANK_BIN, bankName: config.VIETQR_BANK_NAME, account: config.VIETQR_ACCOUNT, name: config.VIETQR_ACCOUNT_NAME },
  };
}
