import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { readBody, readForm, sendPage, setSecurityHeaders, UnreadableBody } from '#lib/gateways/vneid/simulator/http.ts';
import { log } from '#lib/platform/log.ts';
import { Credit, PaymentOrder, RefundOrder } from '../gateway.ts';
import { parseJson } from '../json.ts';
import { isSigned, MERCHANT_HEADER, SIGNATURE_HEADER } from '../signature.ts';
import { readVietQr } from '../vietqr.ts';
import { FaultOrder, ReleaseOrder } from './faults.ts';
import { Ledger, type Order } from './ledger.ts';
import { NoticeSender } from './notices.ts';
import { bankPage, endedPage, messagePage, paymentPage, STYLE } from './pages.ts';

export type PayGovSimulatorOptions = {
  readonly port: number;
  readonly host?: string;
  /** the origin under which browsers and the app reach it, `http://localhost:4200` */
  readonly url: string;
  readonly merchant: string;
  readonly secret: string;
  /** the app: payment pages send the browser back to it, and notices go to `callback` */
  readonly app: string;
  readonly callback: string;
  /** the collecting account: transfers to any other are none of its business */
  readonly account: { readonly bankBin: string; readonly account: string };
  /** how long a refund takes */
  readonly refundAfterMs?: number;
  /** bearer token of `/_control/…`; without it there are no such routes */
  readonly controlToken?: string | undefined;
};

export type PayGovSimulator = { readonly port: number; close(): Promise<void> };

type Reply = readonly [status: number, body?: unknown];
const NOT_FOUND: Reply = [404];

/**
 * PayGov for demonstrations and tests: the payment page with its banks, the signed API, signed notices, refunds; and a
 * bank's app at `/bank` that transfers what a VietQR says. A real HTTP server on its own port.
 * @throws when the port is taken
 */
export async function startPayGovSimulator(options: PayGovSimulatorOptions): Promise<PayGovSimulator> {
  const ledger = new Ledger();
  let faults = FaultOrder.parse({});
  const notices = new NoticeSender({ callback: options.callback, secret: options.secret, faults: () => faults });
  const { origin } = new URL(options.app);

  function api(method: string, url: URL, body: string): Reply {
    const [, what, id = ''] = /^\/v1\/(\w+)(?:\/([\w.-]+))?$/.exec(url.pathname) ?? [];
    switch (`${method} ${what}`) {
      case 'POST payments': return placeOrder(body);
      case 'GET payments': {
        const order = ledger.find(id);
        return order ? [200, { reference: order.reference, amountVnd: order.amountVnd, status: order.status, transactionId: order.transactionId }] : NOT_FOUND;
      }
      case 'GET credits': return [200, ledger.creditsOf(url.searchParams.get('code') ?? '')];
      case 'POST refunds': return orderRefund(body);
      case 'GET refunds': {
        const refund = ledger.refund(id);
        return refund ? [200, { status: refund.status }] : NOT_FOUND;
      }
      default: return NOT_FOUND;
    }
  }

  function placeOrder(body: string): Reply {
    const order = PaymentOrder.safeParse(parseJson(body));
    if (!order.success || new URL(order.data.returnUrl).origin !== origin) return [422];
    const placed = ledger.place(order.data);
    return placed ? [200, { redirectUrl: `${options.url}/pay/${placed.pageId}` }] : [409];
  }

  function orderRefund(body: string): Reply {
    const order = RefundOrder.safeParse(parseJson(body));
    if (!order.success || !ledger.canRefund(order.data)) return [422];
    const { refund, isNew } = ledger.orderRefund(order.data);
    if (isNew) {
      setTimeout(() => {
        refund.status = 'refunded';
        notices.say({ type: 'refund', ...order.data });
      }, options.refundAfterMs ?? 3_000).unref();
    }
    return [200, { status: refund.status }];
  }

  async function answerApi(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const { api: state, delayMs } = faults;
    if (state === 'slow') await delay(delayMs);
    const body = req.method === 'POST' ? await readBody(req, 'application/json') : '';
    const target = `${req.method} ${url.pathname}${url.search}`;
    const known = req.headers[MERCHANT_HEADER] === options.merchant && isSigned(options.secret, { direction: 'request', target, body }, headerOf(req, SIGNATURE_HEADER));
    const [status, content] = state === 'down' ? [503] : known ? api(req.method ?? '', url, body) : [401];
    res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(content === undefined ? '' : JSON.stringify(content));
  }

  async function answerPayment(req: IncomingMessage, res: ServerResponse, order: Order): Promise<void> {
    if (req.method !== 'POST') return sendPage(res, 200, order.status === 'pending' && !ledger.hasExpired(order) ? paymentPage(order) : endedPage(order));
    const outcome = (await readForm(req)).get('outcome') === 'paid' ? 'paid' : 'failed';
    if (!ledger.end(order, outcome)) return sendPage(res, 409, endedPage(order));
    notices.say({ type: 'payment', reference: order.reference, transactionId: order.transactionId ?? '', amountVnd: order.amountVnd, result: outcome });
    // what it says in the address proves nothing, and the app does not look at it
    const back = new URL(order.returnUrl);
    back.searchParams.set('status', outcome);
    res.writeHead(303, { location: back.href, 'cache-control': 'no-store' }).end();
  }

  async function answerBank(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const locale = url.searchParams.get('lang') === 'en' ? 'en' : 'vi';
    if (req.method !== 'POST') return sendPage(res, 200, bankPage(locale, ''));
    const form = await readForm(req);
    const text = (form.get('qr') ?? '').trim();
    const transfer = readVietQr(text);
    if (!transfer || form.get('step') !== 'transfer') return sendPage(res, transfer ? 200 : 422, bankPage(locale, text, transfer));
    receive(transfer);
    sendPage(res, 200, messagePage(locale, 'transferred'));
  }

  /** Money leaves the sender's bank; ours tells the merchant when it is the merchant's. */
  function receive({ bankBin, account, amountVnd, note }: { bankBin: string; account: string; amountVnd: number; note: string }): void {
    if (bankBin !== options.account.bankBin || account !== options.account.account) return;
    const { at: _, ...credit } = ledger.credit(amountVnd, note);
    notices.say({ type: 'credit', ...credit });
  }

  async function control(req: IncomingMessage, res: ServerResponse, what: string): Promise<void> {
    const digest = (text: string) => createHash('sha256').update(text).digest();
    if (!timingSafeEqual(digest(req.headers.authorization ?? ''), digest(`Bearer ${options.controlToken}`))) return void res.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    const body = parseJson(await readBody(req, 'application/json'));
    switch (what) {
      case 'faults': {
        const order = FaultOrder.safeParse(body);
        if (order.success) faults = order.data;
        return void res.writeHead(order.success ? 204 : 422).end();
      }
      case 'release': {
        const order = ReleaseOrder.safeParse(body);
        if (order.success) await notices.release(order.data.order);
        return void res.writeHead(order.success ? 204 : 422).end();
      }
      case 'credits': {
        // a transfer typed by hand: any sum, any note
        const credit = Credit.pick({ amountVnd: true, note: true }).safeParse(body);
        if (credit.success) receive({ ...options.account, ...credit.data });
        return void res.writeHead(credit.success ? 204 : 422).end();
      }
      default: res.writeHead(404).end();
    }
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    setSecurityHeaders(res, [origin]);
    const url = new URL(req.url ?? '/', options.url);
    const [, first, second = ''] = url.pathname.split('/');
    const order = first === 'pay' ? ledger.page(second) : undefined;
    if (first === 'v1') await answerApi(req, res, url);
    else if (first === 'paygov.css') res.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }).end(STYLE);
    else if (first === '_control' && req.method === 'POST' && options.controlToken) await control(req, res, second);
    else if (order) await answerPayment(req, res, order);
    else if (first === 'bank') await answerBank(req, res, url);
    else sendPage(res, 404, messagePage('vi', 'notFound'));
  }

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      if (!(error instanceof UnreadableBody)) log.error({ err: error }, 'paygov simulator: request failed');
      if (res.headersSent) res.destroy();
      else res.writeHead(error instanceof UnreadableBody ? error.status : 500, { connection: 'close' }).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host ?? '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve, reject) => {
      notices.close();
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }),
  };
}

function headerOf(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return typeof value === 'string' ? value : undefined;
}
