import { now } from '#lib/platform/clock.ts';
import { noAnswer, SEND_TIMEOUT_MS, type SendOutcome } from '../outcome.ts';
import { LASTING_ZALO_ERRORS, ZALO_ERRORS, ZaloReply, ZaloTokenReply, type ZaloGateway, type ZaloMessage, type ZaloTokens, type ZaloTokenStore } from './gateway.ts';

export type ZaloConfig = {
  /** `https://business.openapi.zalo.me` */
  readonly apiUrl: string;
  /** `https://oauth.zaloapp.com` */
  readonly oauthUrl: string;
  readonly appId: string;
  readonly secret: string;
  /** the one given when the account was set up, and whenever the kept one was lost */
  readonly firstRefreshToken: string;
  /** Zalo's number of each template; a name that is not among them goes out as it is */
  readonly templates: Readonly<Record<string, string>>;
};

/** A token is renewed so long before its end. */
const MARGIN_MS = 60_000;

/** Sends through the official account. Never rejects: what went wrong is an outcome. */
export function zaloGateway(config: ZaloConfig, store: ZaloTokenStore): ZaloGateway {
  /** A token that is good now; `bad` is one that Zalo has just refused. */
  async function accessToken(bad?: string): Promise<string> {
    const isGood = (tokens: ZaloTokens | null): tokens is ZaloTokens => tokens !== null && tokens.accessToken !== bad && tokens.expiresAt - MARGIN_MS > now().getTime();
    const kept = await store.find();
    if (isGood(kept)) return kept.accessToken;
    // another process may have renewed while this one waited for its turn
    return (await store.replace(async (latest) => (isGood(latest) ? latest : renew(latest)))).accessToken;
  }

  async function renew(latest: ZaloTokens | null): Promise<ZaloTokens> {
    const kept = latest && latest.refreshToken !== config.firstRefreshToken ? await refresh(latest.refreshToken) : null;
    const tokens = kept ?? (await refresh(config.firstRefreshToken));
    if (!tokens) throw new Error('Zalo takes neither the kept refresh token nor ZALO_REFRESH_TOKEN');
    return tokens;
  }

  /** null when Zalo does not take the token */
  async function refresh(refreshToken: string): Promise<ZaloTokens | null> {
    const response = await fetch(`${config.oauthUrl}/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: config.secret },
      body: new URLSearchParams({ refresh_token: refreshToken, app_id: config.appId, grant_type: 'refresh_token' }),
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`Zalo's token service answered ${response.status}`);
    const reply = ZaloTokenReply.safeParse(await response.json());
    if (!reply.success) return null;
    return { accessToken: reply.data.access_token, refreshToken: reply.data.refresh_token, expiresAt: now().getTime() + reply.data.expires_in * 1000 };
  }

  async function post({ reference, phone, template, data }: ZaloMessage, token: string): Promise<ZaloReply | number> {
    const response = await fetch(`${config.apiUrl}/message/template`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', access_token: token },
      body: JSON.stringify({ phone, template_id: config.templates[template] ?? template, template_data: data, tracking_id: reference }),
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
    return response.ok ? ZaloReply.parse(await response.json()) : response.status;
  }

  async function trySend(message: ZaloMessage): Promise<SendOutcome> {
    const token = await accessToken();
    let reply = await post(message, token);
    if (typeof reply === 'object' && reply.error === ZALO_ERRORS.badToken) reply = await post(message, await accessToken(token));
    if (typeof reply === 'number') return { sent: false, lasting: false, reason: `HTTP ${reply}` };
    if (reply.error === ZALO_ERRORS.ok && reply.data) return { sent: true, providerRef: reply.data.msg_id };
    return { sent: false, lasting: LASTING_ZALO_ERRORS.has(reply.error), reason: String(reply.error) };
  }

  return { send: (message) => trySend(message).catch(noAnswer) };
}
