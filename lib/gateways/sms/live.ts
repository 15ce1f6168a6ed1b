import { now } from '#lib/platform/clock.ts';
import { noAnswer, SEND_TIMEOUT_MS, type SendOutcome } from '../outcome.ts';
import { signSms, SmsAccepted, SmsRefused, type SmsGateway } from './gateway.ts';

export type SmsConfig = {
  /** `https://sms.example.vn`; messages go to `/v1/messages` below it */
  readonly url: string;
  readonly clientId: string;
  readonly secret: string;
  /** the registered sender */
  readonly brandname: string;
};

async function outcomeOf(response: Response): Promise<SendOutcome> {
  if (response.ok) return { sent: true, providerRef: SmsAccepted.parse(await response.json()).id };
  // 422: this message, for good. All else (busy, broken, our clock or key) is not the message's fault.
  if (response.status !== 422) return { sent: false, lasting: false, reason: String(response.status) };
  return { sent: false, lasting: true, reason: SmsRefused.parse(await response.json()).code };
}

/** Sends through the aggregator. Never rejects: what went wrong is an outcome. */
export function smsGateway({ url, clientId, secret, brandname }: SmsConfig): SmsGateway {
  return {
    async send({ reference, phone, text }) {
      const body = JSON.stringify({ reference, brandname, to: phone, text });
      const timestamp = String(Math.floor(now().getTime() / 1000));
      try {
        return await outcomeOf(await fetch(`${url}/v1/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-client': clientId, 'x-timestamp': timestamp, 'x-signature': signSms(secret, timestamp, body) },
          body,
          signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
        }));
      } catch (error) {
        return noAnswer(error);
      }
    },
  };
}
