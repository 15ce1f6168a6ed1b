/**
 * How messages between us and PayGov are signed: HMAC-SHA256 with a shared secret over the moment, the direction (what
 * one side signed cannot be sent back to it), what is asked for, and the body. Header: `t=<unix seconds>,v1=<hex>`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { now } from '#lib/platform/clock.ts';

export const SIGNATURE_HEADER = 'x-paygov-signature';
export const MERCHANT_HEADER = 'x-paygov-merchant';
/** A message that was under way for longer is sent anew, with a new signature. */
const TOLERANCE_SECONDS = 300;

export type Signed = {
  readonly direction: 'request' | 'notice';
  /** "POST /v1/payments" of a request, "notice" */
  readonly target: string;
  readonly body: string;
};

function mac(secret: string, seconds: string, { direction, target, body }: Signed): string {
  return createHmac('sha256', secret).update(`${seconds}\n${direction}\n${target}\n${body}`).digest('hex');
}

/** The header's value for a message that is sent now. */
export function sign(secret: string, message: Signed): string {
  const seconds = String(Math.floor(now().getTime() / 1000));
  return `t=${seconds},v1=${mac(secret, seconds, message)}`;
}

/** Was exactly this message signed with the secret, a moment ago? */
export function isSigned(secret: string, message: Signed, header: string | undefined): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!seconds || !given) return false;
  const fresh = Math.abs(now().getTime() / 1000 - Number(seconds)) <= TOLERANCE_SECONDS;
  return timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(mac(secret, seconds, message), 'hex')) && fresh;
}
