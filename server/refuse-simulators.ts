import type { Env } from '#lib/platform/env.ts';

/** Addresses where only a simulator can be. */
const LOCAL = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/;

/** A shifted clock is for demos and tests. @throws Error naming the setting, when it was not allowed by name or is no moment */
export function refuseShiftedClock(env: Pick<Env, 'NODE_ENV' | 'ALLOW_SIMULATORS'>, startsAt: string | undefined): void {
  if (startsAt === undefined) return;
  if (Number.isNaN(Date.parse(startsAt))) throw new Error('CLOCK_STARTS_AT is not a moment, for example 2026-11-23T08:05:00+07:00.');
  if (env.NODE_ENV === 'production' && !env.ALLOW_SIMULATORS.has('clock')) throw new Error('CLOCK_STARTS_AT shifts the clock. Set ALLOW_SIMULATORS=vneid,clock to allow that (a demo), or leave it out.');
}

/**
 * In production a simulated VNeID would let anyone sign in as anyone, so it has to be allowed by name.
 * @throws Error naming the setting
 */
export function refuseSimulators(env: Pick<Env, 'NODE_ENV' | 'VNEID_ISSUER' | 'ALLOW_SIMULATORS'>): void {
  if (env.NODE_ENV === 'production' && LOCAL.test(env.VNEID_ISSUER) && !env.ALLOW_SIMULATORS.has('vneid')) {
    throw new Error('VNEID_ISSUER is on this machine, so it is the simulator. Set ALLOW_SIMULATORS=vneid to allow that (a demo), or name the real issuer.');
  }
}
