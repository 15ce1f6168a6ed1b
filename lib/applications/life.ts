/**
 * A dossier's life as a pure machine. `decide` says what an action does to a dossier, given the rules of its procedure
 * and the calendar of its office; `apply` folds what was decided into the state. All that `decide` worked out stands in
 * the event, so that the history alone rebuilds the state, whatever becomes of calendars and procedures later.
 */
import type { Hours, SpecialDays } from '#lib/calendar/model.ts';
import { addWorkingMinutes, dueAt, extendedDueAt, workingMinutes } from '#lib/calendar/working-time.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import type { ProcessStep } from '#lib/procedures/process.ts';
import { FINAL, nextStatus, PAUSED, RUNNING, STATUS, type Action, type StatusCode } from './status.ts';

/** What a step of the life decided, besides the status. Dates are ISO 8601; null ends what was there. */
export type LifeDetail = {
  readonly dueAt?: string | null;
  readonly pausedAt?: string | null;
  /** working minutes left when the clock was paused */
  readonly minutesLeft?: number | null;
  readonly step?: number | null;
  readonly stepDueAt?: string | null;
  readonly extended?: true;
  readonly round?: number;
};

export type LifeEvent = { readonly action: Action; readonly at: Date; readonly status: StatusCode; readonly detail: LifeDetail };

export type LifeState = {
  readonly status: StatusCode | null;
  /** number of events so far */
  readonly revision: number;
  readonly acceptedAt: Date | null;
  readonly dueAt: Date | null;
  readonly pausedAt: Date | null;
  readonly minutesLeft: number | null;
  readonly extendedAt: Date | null;
  readonly rounds: number;
  readonly step: number | null;
  readonly stepDueAt: Date | null;
  readonly closedAt: Date | null;
};

export const UNBORN: LifeState = {
  status: null, revision: 0, acceptedAt: null, dueAt: null, pausedAt: null, minutesLeft: null, extendedAt: null, rounds: 0, step: null, stepDueAt: null, closedAt: null,
};

/** What the law and the office say about this dossier. `workingDays` ≥ 0; `cutoff` "HH:mm" of same-day procedures. */
export type LifeRules = {
  readonly workingDays: number;
  readonly cutoff: string | undefined;
  readonly hours: readonly Hours[];
  readonly special: SpecialDays;
  readonly steps: readonly Pick<ProcessStep, 'kind' | 'hours'>[];
};

/** What an action may say more: the step to send back to, the working days asked for. */
export type LifeInput = { readonly toStep?: number | undefined; readonly extraDays?: number | undefined };

/**
 * What an action does now. Refuses: application.action-not-possible (the table does not allow it),
 * application.step-not-possible (no such step to send back to), application.extended-already,
 * application.extension-too-long (more than half of the legal time: `params.days` is the most)
 */
export function decide(state: LifeState, action: Action, at: Date, rules: LifeRules, input: LifeInput = {}): Result<LifeEvent> {
  const status = nextStatus(standingOf(state, rules.steps), action);
  if (status === null) return refuse('application.action-not-possible');
  const detail = detailOf(state, action, at, status, rules, input);
  return detail.ok ? ok({ action, at, status, detail: detail.value }) : detail;
}

/** The state after an event. Never refuses: what is in the history has happened. */
export function apply(state: LifeState, event: LifeEvent): LifeState {
  const { detail, at, status } = event;
  const date = (given: string | null | undefined, before: Date | null): Date | null => (given === undefined ? before : given === null ? null : new Date(given));
  return {
    status,
    revision: state.revision + 1,
    acceptedAt: state.acceptedAt ?? (status === STATUS.accepted ? at : null),
    dueAt: date(detail.dueAt, state.dueAt),
    pausedAt: date(detail.pausedAt, state.pausedAt),
    minutesLeft: detail.minutesLeft === undefined ? state.minutesLeft : detail.minutesLeft,
    extendedAt: detail.extended ? at : state.extendedAt,
    rounds: detail.round ?? state.rounds,
    step: detail.step === undefined ? state.step : detail.step,
    stepDueAt: date(detail.stepDueAt, state.stepDueAt),
    closedAt: FINAL.has(status) ? at : null,
  };
}

/** What the table of actions looks at. */
export function standingOf(state: Pick<LifeState, 'status' | 'acceptedAt' | 'step'>, steps: LifeRules['steps']): { status: StatusCode | null; accepted: boolean; stepKind: string | undefined } {
  return { status: state.status, accepted: state.acceptedAt !== null, stepKind: state.step === null ? undefined : steps[state.step]?.kind };
}

/** How far a deadline may be moved: once, by at most half of the legal time, at least one day. In working days. */
export const mostExtraDays = (workingDays: number): number => Math.max(1, Math.floor(workingDays / 2));

function detailOf(state: LifeState, action: Action, at: Date, status: StatusCode, rules: LifeRules, input: LifeInput): Result<LifeDetail> {
  switch (action) {
    case 'accept':
    case 'intake':
      return ok({ dueAt: dueAt(at, rules.workingDays, rules.cutoff, rules.hours, rules.special).toISOString(), ...enter(rules, firstAfterReceipt(rules), at) });
    case 'begin':
      return ok(enter(rules, state.step ?? firstAfterReceipt(rules), at));
    case 'forward':
      return state.step === null || state.step + 1 >= rules.steps.length ? refuse('application.step-not-possible') : ok(enter(rules, state.step + 1, at));
    case 'send-back': {
      const to = input.toStep;
      if (to === undefined || state.step === null || to >= state.step || rules.steps[to]?.kind !== 'process') return refuse('application.step-not-possible');
      return ok(enter(rules, to, at));
    }
    case 'approve':
      return ok({ step: lastStep(rules), stepDueAt: null });
    case 'extend':
      return extension(state, at, rules, input.extraDays ?? 1);
    case 'request-supplement':
    case 'request-supplement-again':
      return ok({ round: state.rounds + 1, ...clock(state, at, status, rules) });
    default:
      return ok(clock(state, at, status, rules));
  }
}

/** Stops or starts the legal clock where the status asks for it. An ended dossier keeps the deadline it had. */
function clock(state: LifeState, at: Date, status: StatusCode, rules: LifeRules): LifeDetail {
  if (PAUSED.has(status) && state.dueAt !== null) {
    // a paused dossier that is already late has nothing left, and is due at once when the clock runs again
    return { dueAt: null, pausedAt: at.toISOString(), minutesLeft: workingMinutes(at, state.dueAt, rules.hours, rules.special), stepDueAt: null };
  }
  if (RUNNING.has(status) && state.pausedAt !== null) {
    const due = addWorkingMinutes(at, state.minutesLeft ?? 0, rules.hours, rules.special);
    return { dueAt: due.toISOString(), pausedAt: null, minutesLeft: null, ...(state.step !== null && enter(rules, state.step, at)) };
  }
  return {};
}

function extension(state: LifeState, at: Date, rules: LifeRules, days: number): Result<LifeDetail> {
  if (state.extendedAt !== null) return refuse('application.extended-already');
  const most = mostExtraDays(rules.workingDays);
  if (days < 1 || days > most) return refuse('application.extension-too-long', { days: most });
  return ok({ dueAt: extendedDueAt(state.dueAt ?? at, days, rules.hours, rules.special).toISOString(), extended: true });
}

function enter(rules: LifeRules, step: number, at: Date): LifeDetail {
  const minutes = Math.round((rules.steps[step]?.hours ?? 0) * 60);
  return { step, stepDueAt: addWorkingMinutes(at, minutes, rules.hours, rules.special).toISOString() };
}

/** Accepting it was the first step; it goes on with the one after. */
const firstAfterReceipt = ({ steps }: LifeRules): number => Math.max(0, steps.findIndex(({ kind }) => kind !== 'receive'));

const lastStep = ({ steps }: LifeRules): number => steps.length - 1;
