import { workingMinutes } from '#lib/calendar/working-time.ts';
import type { DossierClock } from './dossier-schema.ts';
import { mostExtraDays, type LifeRules, type LifeState } from './life.ts';
import { RUNNING } from './status.ts';

/** The clocks of a dossier at a moment, in working time of its office. */
export function clockOf(state: LifeState, rules: LifeRules, at: Date): DossierClock {
  const runs = state.status !== null && RUNNING.has(state.status);
  const phase = state.acceptedAt === null ? (state.closedAt === null ? 'not-started' : 'ended') : runs ? 'running' : state.pausedAt && state.closedAt === null ? 'paused' : 'ended';
  const left = (until: Date | null): number | null => (until === null ? null : at <= until ? workingMinutes(at, until, rules.hours, rules.special) : -workingMinutes(until, at, rules.hours, rules.special));
  const stepDueAt = runs ? state.stepDueAt : null;
  return {
    state: phase,
    pausedAt: phase === 'paused' ? (state.pausedAt?.toISOString() ?? null) : null,
    minutesLeft: phase === 'running' ? left(state.dueAt) : phase === 'paused' ? state.minutesLeft : null,
    stepDueAt: stepDueAt?.toISOString() ?? null,
    stepMinutesLeft: left(stepDueAt),
    extendedAt: state.extendedAt?.toISOString() ?? null,
    mostExtraDays: runs && state.extendedAt === null ? mostExtraDays(rules.workingDays) : null,
    apologyDue: apologyIsDue(state, rules, at),
  };
}

const MINUTES_PER_DAY = 8 * 60;
/** An apology is prepared when a quarter of the legal time is left, an hour at least and a day at most. */
const preparedFor = (workingDays: number): number => Math.min(MINUTES_PER_DAY, Math.max(60, (workingDays * MINUTES_PER_DAY) / 4));

/**
 * Whether an apology with a new date should go out now: the legal time runs, is nearly or wholly used up, and was not
 * moved before (Decree 118/2025/NĐ-CP: before the deadline, once).
 */
export function apologyIsDue(state: LifeState, rules: LifeRules, at: Date): boolean {
  if (state.status === null || !RUNNING.has(state.status) || state.dueAt === null || state.extendedAt !== null) return false;
  return workingMinutes(at, state.dueAt, rules.hours, rules.special) <= preparedFor(rules.workingDays);
}
