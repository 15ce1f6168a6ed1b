import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { log } from '#lib/platform/log.ts';
import { startMailSimulator } from '../../mail/simulator.ts';
import { smsSimulator, type SmsSimulatorConfig } from '../../sms/simulator.ts';
import { readBody, sendPage, setSecurityHeaders, UnreadableBody } from '../../vneid/simulator/http.ts';
import { zaloSimulator, type ZaloSimulatorConfig } from '../../zalo/simulator.ts';
import { FaultOrder, Faults } from './faults.ts';
import { Outbox } from './outbox.ts';
import { outboxPage, OUTBOX_STYLE } from './page.ts';
import { NOT_FOUND, parseJson, type Provider, type Reply } from './reply.ts';

export type OutboxSimulatorOptions = {
  readonly host?: string;
  /** HTTP: `/sms`, `/zalo`, and the page with what was sent */
  readonly port: number;
  readonly smtpPort: number;
  readonly sms: SmsSimulatorConfig;
  readonly zalo: ZaloSimulatorConfig;
  /** bearer token of `/_control/faults`; without it there is no such route */
  readonly controlToken?: string | undefined;
};

export type OutboxSimulator = { readonly port: number; readonly smtpPort: number; readonly outbox: Outbox; readonly faults: Faults; close(): Promise<void> };

/**
 * The three ways to people's phones and mailboxes, for demonstrations and tests: an SMS aggregator, a Zalo official
 * account and a mail server, all real servers, and one page that shows what they were given.
 * @throws when a port is taken
 */
export async function startOutboxSimulator(options: OutboxSimulatorOptions): Promise<OutboxSimulator> {
  const { host = '127.0.0.1', controlToken } = options;
  const outbox = new Outbox();
  const faults = new Faults();
  const providers: Readonly<Record<string, Provider>> = { '/sms': smsSimulator(options.sms, outbox, faults), '/zalo': zaloSimulator(options.zalo, outbox, faults) };

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    setSecurityHeaders(res, []);
    const url = new URL(req.url ?? '/', 'http://outbox');
    const filter = { channel: url.searchParams.get('channel'), to: url.searchParams.get('to') };
    const prefix = /^\/[^/]+/.exec(url.pathname)?.[0] ?? '';
    const provider = providers[prefix];
    if (provider) return sendReply(res, await provider(req, url.pathname.slice(prefix.length)));
    if (url.pathname === '/_control/faults' && controlToken) return sendReply(res, await orderFault(req, controlToken, faults));
    if (req.method !== 'GET') return sendReply(res, NOT_FOUND);
    if (url.pathname === '/') return sendPage(res, 200, outboxPage(outbox.list(filter)));
    if (url.pathname === '/messages') return sendReply(res, { status: 200, body: outbox.list(filter) });
    if (url.pathname === '/outbox.css') return void res.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(OUTBOX_STYLE);
    return sendReply(res, NOT_FOUND);
  }

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      if (!(error instanceof UnreadableBody)) log.error({ err: error }, 'outbox simulator: request failed');
      if (res.headersSent) res.destroy();
      else res.writeHead(error instanceof UnreadableBody ? error.status : 500, { connection: 'close' }).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, host, resolve);
  });
  const mail = await startMailSimulator({ port: options.smtpPort, host }, outbox, faults);
  return {
    port: (server.address() as AddressInfo).port,
    smtpPort: mail.port,
    outbox,
    faults,
    close: async () => {
      await mail.close();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}

function sendReply(res: ServerResponse, reply: Reply): void {
  if (reply === null) res.destroy();
  else res.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(reply.body));
}

/** POST orders a fault, DELETE forgets all. */
async function orderFault(req: IncomingMessage, token: string, faults: Faults): Promise<Reply> {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(digest(req.headers.authorization ?? ''), digest(`Bearer ${token}`))) return { status: 401, body: { code: 'not-allowed' } };
  if (req.method === 'DELETE') faults.clear();
  if (req.method !== 'POST') return { status: req.method === 'DELETE' ? 200 : 405, body: {} };
  const order = FaultOrder.safeParse(parseJson(await readBody(req, 'application/json')));
  if (order.success) faults.order(order.data);
  return { status: order.success ? 200 : 422, body: {} };
}
