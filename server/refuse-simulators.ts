import type { Env } from '#lib/platform/env.ts';

/** Addresses where only a simulator can be. */
const LOCAL = /^(?:https?|smtps?):\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/;

/** The channels of notices: their name in ALLOW_SIMULATORS, and the setting with the provider's address. */
const CHANNELS = { mail: 'MAIL_URL', sms: 'SMS_URL', zalo: 'ZALO_API_URL' } as const;

/** A shifted clock is for demos and tests. @throws Error naming the setting, when it was not allowed by name or is no moment */
export function refuseShiftedClock(env: Pick<Env, 'NODE_ENV' | 'ALLOW_SIMULATORS'>, startsAt: string | undefined): void {
  if (startsAt === undefined) return;
  if (Number.isNaN(Date.parse(startsAt))) throw new Error('CLOCK_STARTS_AT is not a moment, for example 2026-11-23T08:05:00+07:00.');
  if (env.NODE_ENV === 'production' && !env.ALLOW_SIMULATORS.has('clock')) throw new Error('CLOCK_STARTS_AT shifts the clock. Set ALLOW_SIMULATORS=vneid,clock to allow that (a demo), or leave it out.');
}

/**
 * In production a simulated VNeID would let anyone sign in as anyone, and a simulated PayGov would take fees without
 * money, simulated channels would tell people nothing, and a test authority's signatures prove nothing, so they have
 * to be allowed by name.
 * @throws Error naming the setting
 */
export function refuseSimulators(env: Pick<Env, 'NODE_ENV' | 'VNEID_ISSUER' | 'PAYGOV_URL' | 'SIGNING_KEYS' | 'ALLOW_SIMULATORS'> & Partial<Pick<Env, (typeof CHANNELS)[keyof typeof CHANNELS]>>): void {
  if (env.NODE_ENV === 'production' && LOCAL.test(env.VNEID_ISSUER) && !env.ALLOW_SIMULATORS.has('vneid')) {
    throw new Error('VNEID_ISSUER is on this machine, so it is the simulator. Set ALLOW_SIMULATORS=vneid to allow that (a demo), or name the real issuer.');
  }
  if (env.NODE_ENV === 'production' && LOCAL.test(env.PAYGOV_URL) && !env.ALLOW_SIMULATORS.has('paygov')) {
    throw new Error('PAYGOV_URL is on this machine, so it is the simulator. Set ALLOW_SIMULATORS=vneid,paygov to allow that (a demo), or name the real platform.');
  }
  if (env.NODE_ENV === 'production' && !env.SIGNING_KEYS && !env.ALLOW_SIMULATORS.has('signer')) {
    throw new Error('SIGNING_KEYS is not set, so results would be signed by the test authority, which proves nothing. Add signer to ALLOW_SIMULATORS to allow that (a demo), or name the folder with the keys.');
  }
  for (const [name, variable] of Object.entries(CHANNELS)) {
    if (env.NODE_ENV === 'production' && LOCAL.test(env[variable] ?? '') && !env.ALLOW_SIMULATORS.has(name)) {
      throw new Error(`${variable} is on this machine, so it is the simulator. Add ${name} to ALLOW_SIMULATORS to allow that (a demo, or a real mail relay), or name the real provider.`);
    }
  }
}
