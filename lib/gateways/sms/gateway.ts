/**
 * Text messages under the city's brand name, through an aggregator's JSON interface. Requests are signed; a reference
 * that is known already is not sent again but answered as the first time.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { SendOutcome } from '../outcome.ts';

export type Sms = {
  /** unique per message, the same at every attempt */
  readonly reference: string;
  /** international, digits only: 84912345678 */
  readonly phone: string;
  /** GSM 7-bit; carriers refuse diacritics under a brand name */
  readonly text: string;
};

export type SmsGateway = { send(message: Sms): Promise<SendOutcome> };

export const SmsRequest = z.strictObject({ reference: z.string().min(1).max(64), brandname: z.string(), to: z.string(), text: z.string().min(1).max(459) });
export const SmsAccepted = z.object({ id: z.string().min(1), repeated: z.boolean() });
export const SmsRefused = z.object({ code: z.string() });

/** A signed request is good for so long. */
export const SIGNATURE_MINUTES = 5;

/** `timestamp`: seconds since the epoch, as in the header. */
export function signSms(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${body}`).digest('hex');
}

export function isSignedSms(secret: string, timestamp: string, body: string, signature: string): boolean {
  const [expected, given] = [Buffer.from(signSms(secret, timestamp, body)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
