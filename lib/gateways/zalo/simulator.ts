import type { IncomingMessage } from 'node:http';
import { now } from '#lib/platform/clock.ts';
import { newToken } from '#lib/platform/crypto.ts';
import { translate, type Sentences } from '#lib/platform/i18n/translate.ts';
import en from '#locales/en/notices.json' with { type: 'json' };
import vi from '#locales/vi/notices.json' with { type: 'json' };
import type { Faults } from '../outbox/simulator/faults.ts';
import type { Outbox } from '../outbox/simulator/outbox.ts';
import { NOT_FOUND, parseJson, type Provider, type Reply } from '../outbox/simulator/reply.ts';
import { readBody, readForm } from '../vneid/simulator/http.ts';
import { ZALO_ERRORS, ZaloRequest } from './gateway.ts';

export type ZaloSimulatorConfig = { readonly appId: string; readonly secret: string; readonly firstRefreshToken: string; readonly tokenSeconds?: number };

/** The templates that "Zalo has approved": those of the product. */
const TEMPLATES: Readonly<Record<string, Sentences>> = { vi: vi.kinds, en: en.kinds };
const PHONE = /^84[35789]\d{8}$/;
const LATER = { status: 503, body: { code: 'busy' } };

const says = (error: number, message: string, data?: object): Reply => ({ status: 200, body: { error, message, ...(data && { data }) } });

/** The sentence of a template, filled; null when there is no such template or a word is missing. */
function fill(template: string, data: Readonly<Record<string, string>>): string | null {
  const [kind = '', locale = ''] = template.split('.');
  const sentences = TEMPLATES[locale];
  if (!sentences?.[kind]) return null;
  const text = translate(locale, sentences, `${kind}.text`, data);
  return text.includes('{{') ? null : text;
}

/** An official account: tokens that are renewed with refresh tokens good for one use, and messages by template. */
export function zaloSimulator(config: ZaloSimulatorConfig, outbox: Outbox, faults: Faults): Provider {
  // the first one can be used again: an installation whose database is new begins with it
  const refreshTokens = new Set([config.firstRefreshToken]);
  const accessTokens = new Map<string, number>();
  const seconds = config.tokenSeconds ?? 90_000;

  async function renew(request: IncomingMessage): Promise<Reply> {
    const form = await readForm(request);
    const token = form.get('refresh_token') ?? '';
    const known = request.headers.secret_key === config.secret && form.get('app_id') === config.appId && form.get('grant_type') === 'refresh_token' && refreshTokens.has(token);
    if (!known) return says(-14_014, 'Invalid refresh token.');
    if (token !== config.firstRefreshToken) refreshTokens.delete(token);
    const pair = { access_token: newToken(), refresh_token: newToken(), expires_in: String(seconds) };
    refreshTokens.add(pair.refresh_token);
    accessTokens.set(pair.access_token, now().getTime() + seconds * 1000);
    return { status: 200, body: pair };
  }

  async function send(request: IncomingMessage): Promise<Reply> {
    const message = ZaloRequest.safeParse(parseJson(await readBody(request, 'application/json')));
    const until = accessTokens.get(String(request.headers.access_token)) ?? 0;
    if (until <= now().getTime()) return says(ZALO_ERRORS.badToken, 'Access token is invalid');
    if (!message.success) return says(ZALO_ERRORS.badTemplate, 'Malformed');
    const { phone, template_id: template, template_data: data, tracking_id: reference } = message.data;
    if (!PHONE.test(phone)) return says(ZALO_ERRORS.badPhone, 'Phone number is invalid');
    const text = fill(template, data);
    if (text === null) return says(ZALO_ERRORS.badTemplate, 'Template or data is invalid');
    const fault = await faults.meet('zalo', phone);
    if (fault === 'temporary') return LATER;
    if (fault === 'permanent') return says(ZALO_ERRORS.noAccount, 'Zalo account not existed');
    const { id } = outbox.accept({ channel: 'zalo', reference, to: phone, text: [text, data.link].filter(Boolean).join('\n') });
    return fault === 'lost-reply' ? null : says(ZALO_ERRORS.ok, 'Success', { msg_id: id });
  }

  return async (request, path) => {
    if (request.method !== 'POST') return NOT_FOUND;
    if (path === '/v4/oa/access_token') return renew(request);
    return path === '/message/template' ? send(request) : NOT_FOUND;
  };
}
