import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientMetadata, KoaContextWithOIDC } from 'oidc-provider';
import { log } from '#lib/platform/log.ts';
import { Faults, FaultOrder } from './faults.ts';
import { readBody, setSecurityHeaders, UnreadableBody } from './http.ts';
import { Interactions } from './interactions.ts';
import { loadKeys } from './keys.ts';
import { errorPage, type ListedPerson } from './pages.ts';
import type { Population } from './population.ts';
import { AUTHORIZE_PATH, createProvider, SESSION_COOKIE } from './provider.ts';
import { STYLE } from './style.ts';

export type VneidSimulatorOptions = {
  readonly port: number;
  readonly host?: string;
  /** the origin under which browsers and the app reach it, `http://localhost:4100` */
  readonly issuer: string;
  /** the apps that may ask for a sign-in; people who got lost are sent to the first */
  readonly clients: readonly [ClientMetadata, ...ClientMetadata[]];
  readonly population: Population;
  /** everybody's passcode */
  readonly passcode: string;
  /** the people offered on the sign-in page */
  readonly people: readonly ListedPerson[];
  /** where its keys are kept; without it they live as long as the process */
  readonly keyFile?: string | undefined;
  /** bearer token of `POST /_control/faults`; without it there is no such route */
  readonly controlToken?: string | undefined;
};

export type VneidSimulator = { readonly port: number; close(): Promise<void> };

/**
 * VNeID for demonstrations and tests: a real OpenID provider on its own port, with an invented population and its own
 * sign-in and consent pages.
 * @throws when the port is taken or the key file is not usable
 */
export async function startVneidSimulator(options: VneidSimulatorOptions): Promise<VneidSimulator> {
  const { issuer, clients, population, passcode, people, controlToken } = options;
  const keys = await loadKeys(options.keyFile);
  const faults = new Faults(keys);
  const formTargets = clients.flatMap((client) => client.redirect_uris ?? []).map((uri) => new URL(uri).origin);
  const [{ client_id: firstId, client_name: firstName = firstId }] = clients;
  const home = { app: firstName, home: formTargets[0] ?? issuer };
  const provider = createProvider({ issuer, clients, keys, population, renderError: errorRenderer(home) });
  provider.use(faults.middleware);
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'vneid simulator: server error'));
  const apps = new Map(clients.map((client) => [client.client_id, client.client_name ?? client.client_id]));
  const interactions = new Interactions({ provider, issuer, population, apps, home, passcode, people });
  const openid = provider.callback();

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    setSecurityHeaders(res, formTargets);
    const url = new URL(req.url ?? '/', issuer);
    if (url.pathname === '/vneid.css') {
      res.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }).end(STYLE);
    } else if (url.pathname === '/_control/faults' && req.method === 'POST' && controlToken) {
      await orderFault(req, res, controlToken, faults);
    } else if (!(await interactions.handle(req, res, url))) {
      if (url.pathname === AUTHORIZE_PATH) forgetSession(req);
      await openid(req, res);
    }
  }

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      if (!(error instanceof UnreadableBody)) log.error({ err: error }, 'vneid simulator: request failed');
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
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }),
  };
}

/**
 * Every sign-in starts anew: phones and kiosks are shared, and whoever sits down next must not be signed in as the one
 * before. So an authorisation request never sees the session of an earlier one.
 */
function forgetSession(req: IncomingMessage): void {
  const kept = (req.headers.cookie ?? '').split('; ').filter((cookie) => !cookie.startsWith(SESSION_COOKIE));
  req.headers.cookie = kept.join('; ');
}

async function orderFault(req: IncomingMessage, res: ServerResponse, token: string, faults: Faults): Promise<void> {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(digest(req.headers.authorization ?? ''), digest(`Bearer ${token}`))) {
    res.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    return;
  }
  const order = FaultOrder.safeParse(parseJson(await readBody(req, 'application/json')));
  if (order.success) faults.set(order.data);
  res.writeHead(order.success ? 204 : 422).end();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function errorRenderer(home: { readonly app: string; readonly home: string }) {
  return (ctx: KoaContextWithOIDC, error: string, description: string): void => {
    const locale = ctx.query.ui_locales === 'en' || ctx.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
    ctx.type = 'html';
    ctx.body = errorPage({ locale, ...home }, error === 'session_not_found' ? 'expired' : 'badRequest', `${error}: ${description}`);
  };
}
