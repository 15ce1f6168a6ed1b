import { now } from '#lib/platform/clock.ts';
import type { Faults } from '../outbox/simulator/faults.ts';
import type { Outbox } from '../outbox/simulator/outbox.ts';
import { NOT_FOUND, parseJson, type Provider, type Reply } from '../outbox/simulator/reply.ts';
import { readBody } from '../vneid/simulator/http.ts';
import { isSignedSms, SIGNATURE_MINUTES, SmsRequest } from './gateway.ts';

export type SmsSimulatorConfig = { readonly clientId: string; readonly secret: string; readonly brandname: string };

/** GSM 03.38, as far as ASCII goes. */
const GSM = /^[\n\r\x20-\x5f\x61-\x7e]*$/;
const PHONE = /^84[35789]\d{8}$/;

const refused = (code: string): Reply => ({ status: 422, body: { code } });

/** An aggregator that takes signed messages, checks them as carriers do, and puts them into the outbox. */
export function smsSimulator(config: SmsSimulatorConfig, outbox: Outbox, faults: Faults): Provider {
  return async (request, path) => {
    if (request.method !== 'POST' || path !== '/v1/messages') return NOT_FOUND;
    const body = await readBody(request, 'application/json');
    const header = (name: string): string => String(request.headers[name] ?? '');
    const age = Math.abs(now().getTime() / 1000 - Number(header('x-timestamp')));
    const signed = header('x-client') === config.clientId && age <= SIGNATURE_MINUTES * 60 && isSignedSms(config.secret, header('x-timestamp'), body, header('x-signature'));
    if (!signed) return { status: 401, body: { code: 'not-signed' } };
    const message = SmsRequest.safeParse(parseJson(body));
    if (!message.success) return refused('malformed');
    const { reference, brandname, to, text } = message.data;
    if (brandname !== config.brandname) return refused('unknown-brandname');
    if (!PHONE.test(to)) return refused('bad-number');
    if (!GSM.test(text)) return refused('not-gsm');
    const fault = await faults.meet('sms', to);
    if (fault === 'temporary') return { status: 503, body: { code: 'busy' } };
    if (fault === 'permanent') return refused('blocked');
    const accepted = outbox.accept({ channel: 'sms', reference, to, text });
    return fault === 'lost-reply' ? null : { status: 200, body: accepted };
  };
}
