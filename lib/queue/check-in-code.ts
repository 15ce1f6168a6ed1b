/**
 * The code on the office's screen. It changes every minute and is signed, so that scanning it proves that somebody
 * stands in the room now: a photograph sent home is worthless three minutes later, and nobody can make one up.
 */
import { timingSafeEqual } from 'node:crypto';
import { lookupHash } from '#lib/platform/crypto.ts';
import { now } from '#lib/platform/clock.ts';

const STEP_MS = 60_000;
const VALID_STEPS = 3;

function sign(office: string, step: number): Buffer {
  return Buffer.from(lookupHash('check-in', `${office}/${step}`)).subarray(0, 15);
}

/** "MC1.H26.004.<minute>.<signature>" */
export function checkInCode(office: string): string {
  const step = Math.floor(now().getTime() / STEP_MS);
  return `MC1.${office}.${step.toString(36)}.${sign(office, step).toString('base64url')}`;
}

export type ReadCode = { readonly ok: true; readonly office: string } | { readonly ok: false; readonly why: 'forged' | 'old' };

/** Reads a scanned code: the office in which it was shown, if it is genuine and fresh. */
export function readCheckInCode(code: string): ReadCode {
  const match = /^MC1\.(H26\.\d{3})\.([0-9a-z]{1,8})\.([\w-]{20})$/.exec(code.trim());
  if (!match) return { ok: false, why: 'forged' };
  const [, office = '', minute = '', signature = ''] = match;
  const step = Number.parseInt(minute, 36);
  if (!timingSafeEqual(sign(office, step), Buffer.from(signature, 'base64url'))) return { ok: false, why: 'forged' };
  const age = Math.floor(now().getTime() / STEP_MS) - step;
  return age >= 0 && age <= VALID_STEPS ? { ok: true, office } : { ok: false, why: 'old' };
}
