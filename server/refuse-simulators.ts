import type { Env } from '#lib/platform/env.ts';

/** Addresses where only a simulator can be. */
const LOCAL = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/;

/**
 * In production a simulated VNeID would let anyone sign in as anyone, so it has to be allowed by name.
 * @throws Error naming the setting
 */
export function refuseSimulators(env: Pick<Env, 'NODE_ENV' | 'VNEID_ISSUER' | 'ALLOW_SIMULATORS'>): void {
  if (env.NODE_ENV === 'production' && LOCAL.test(env.VNEID_ISSUER) && !env.ALLOW_SIMULATORS.has('vneid')) {
    throw new Error('VNEID_ISSUER is on this machine, so it is the simulator. Set ALLOW_SIMULATORS=vneid to allow that (a demo), or name the real issuer.');
  }
}
