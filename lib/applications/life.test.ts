import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hours, SpecialDays } from '#lib/calendar/model.ts';
import { workingMinutes } from '#lib/calendar/working-time.ts';
import { apply, decide, mostExtraDays, standingOf, UNBORN, type LifeEvent, type LifeInput, type LifeRules, type LifeState } from './life.ts';
import { ACTIONS, availableActions, FINAL, PAUSED, RUNNING, STATUS, type Action, type StatusCode } from './status.ts';

const days = JSON.parse(readFileSync(new URL('../../prisma/seed/data/calendar.json', import.meta.url), 'utf8')) as { date: string; kind: string }[];
const dates = (kind: string): Set<string> => new Set(days.filter((day) => day.kind === kind).map((day) => day.date));
const special: SpecialDays = { holidays: dates('holiday'), extraWorkingDays: dates('working-day') };
const hours: Hours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, opens: 480, closes: 720 }, { weekday, opens: 780, closes: 1020 }]);
const steps = [{ kind: 'receive', hours: 2 }, { kind: 'process', hours: 8 }, { kind: 'process', hours: 4 }, { kind: 'approve', hours: 4 }, { kind: 'return', hours: 2 }] as const;
const rules = (workingDays: number, cutoff?: string): LifeRules => ({ workingDays, cutoff, hours, special, steps });

const at = (local: string): Date => new Date(`${local}:00+07:00`);
const local = (moment: Date | null): string | null => moment && new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

function after(state: LifeState, action: Action, moment: Date, by: LifeRules, input?: LifeInput): LifeState {
  const decided = decide(state, action, moment, by, input);
  if (!decided.ok) throw new Error(`${action} at ${local(moment)}: ${decided.code}`);
  return apply(state, decided.value);
}

type Pause = readonly [from: string, until: string];
/** What may stop the clock, and what sets it going again. */
const WAYS: readonly (readonly [Action, Action])[] = [['request-supplement', 'supplement'], ['require-payment', 'pay'], ['stop', 'resume']];

describe('the legal clock with its pauses', () => {
  // Worked out by hand: a working day has 480 minutes; what was left at the pause runs on from the moment it ends.
  test.each<[accepted: string, days: number, pauses: readonly Pause[], due: string, why: string]>([
    ['2026-11-25T09:00', 1, [['2026-11-25T10:00', '2026-11-25T11:00']], '2026-11-27T09:00', 'an hour'],
    ['2026-11-25T09:00', 1, [['2026-11-25T12:00', '2026-11-25T13:00']], '2026-11-26T17:00', 'lunch costs nothing'],
    ['2026-11-25T09:00', 1, [['2026-11-25T17:00', '2026-11-26T08:00']], '2026-11-26T17:00', 'a night costs nothing'],
    ['2026-11-27T09:00', 3, [['2026-11-27T17:00', '2026-11-30T08:00']], '2026-12-02T17:00', 'a weekend costs nothing'],
    ['2026-11-25T09:00', 5, [['2026-11-26T08:00', '2026-12-03T08:00']], '2026-12-09T17:00', 'a week'],
    ['2026-11-25T09:00', 3, [['2026-11-26T08:00', '2026-11-27T08:00'], ['2026-11-30T12:00', '2026-12-01T13:00']], '2026-12-02T17:00', 'twice'],
    ['2026-11-25T08:00', 1, [['2026-11-25T09:00', '2026-11-25T10:00'], ['2026-11-25T11:00', '2026-11-25T12:00'], ['2026-11-25T14:00', '2026-11-25T15:00']], '2026-11-27T11:00', 'three times in one day'],
    ['2026-02-11T09:00', 3, [['2026-02-13T15:00', '2026-02-23T08:00']], '2026-02-24T10:00', 'over Tết'],
    ['2026-02-11T09:00', 3, [['2026-02-16T09:00', '2026-02-18T09:00']], '2026-02-23T17:00', 'within Tết costs nothing'],
    ['2026-11-25T09:00', 1, [['2026-11-27T09:00', '2026-11-30T10:00']], '2026-11-30T10:00', 'late already: due when the clock runs again'],
    ['2026-11-25T09:00', 1, [['2026-11-25T10:00', '2026-11-25T10:00']], '2026-11-26T17:00', 'no time at all'],
    ['2026-11-25T09:00', 3, [['2026-11-26T13:00', '2026-11-28T10:00']], '2026-12-02T12:00', 'ended on a Saturday'],
    ['2026-04-28T09:00', 2, [['2026-04-29T16:00', '2026-05-05T08:00']], '2026-05-06T09:00', 'over 30/04 and 01/05'],
    ['2026-01-08T09:00', 2, [['2026-01-09T08:00', '2026-01-10T08:00']], '2026-01-12T17:00', 'into a swapped Saturday'],
    ['2026-11-28T09:00', 2, [['2026-11-30T08:00', '2026-12-01T08:00']], '2026-12-02T17:00', 'accepted on a closed day'],
    ['2026-11-20T09:00', 2, [['2026-11-23T17:00', '2026-11-25T08:00']], '2026-11-25T17:00', 'over 24/11 costs nothing'],
    ['2026-11-20T09:00', 2, [['2026-11-23T16:00', '2026-11-25T09:00']], '2026-11-26T10:00', 'around 24/11'],
    ['2026-08-20T09:00', 2, [['2026-08-21T13:00', '2026-08-22T13:00']], '2026-08-24T17:00', 'into the Saturday for National Day'],
  ])('accepted %s, %d days, paused %j: due %s (%s)', (accepted, workingDays, pauses, due) => {
    for (const [stop, go] of WAYS) {
      const by = rules(workingDays);
      let state = after(after(UNBORN, 'submit', at(accepted), by), 'accept', at(accepted), by);
      for (const [from, until] of pauses) {
        state = after(state, stop, at(from), by);
        expect(state).toMatchObject({ dueAt: null, pausedAt: at(from) });
        state = after(state, go, at(until), by);
      }
      expect(local(state.dueAt)).toBe(due);
    }
  });

  test('a same-day procedure that waited goes on the next morning', () => {
    const by = rules(0, '15:00');
    let state = after(after(UNBORN, 'submit', at('2026-11-25T08:30'), by), 'accept', at('2026-11-25T09:00'), by);
    state = after(after(state, 'request-supplement', at('2026-11-25T10:00'), by), 'supplement', at('2026-11-25T14:00'), by);
    expect(local(state.dueAt)).toBe('2026-11-26T11:00');
  });

  test('does not start before acceptance, whatever the applicant adds', () => {
    const by = rules(3);
    let state = after(UNBORN, 'submit', at('2026-11-25T09:00'), by);
    state = after(state, 'request-supplement', at('2026-11-25T10:00'), by);
    expect(state).toMatchObject({ status: 5, dueAt: null, pausedAt: null, rounds: 1 });
    state = after(state, 'answer-supplement', at('2026-11-26T10:00'), by);
    expect(state).toMatchObject({ status: 5, dueAt: null });
    expect(local(after(state, 'accept', at('2026-11-27T09:00'), by).dueAt)).toBe('2026-12-02T17:00');
  });

  test('is moved once, by half of the legal time at most', () => {
    const by = rules(5);
    const state = after(after(UNBORN, 'submit', at('2026-11-25T09:00'), by), 'accept', at('2026-11-25T09:00'), by);
    expect(decide(state, 'extend', at('2026-12-01T09:00'), by, { extraDays: 3 })).toMatchObject({ code: 'application.extension-too-long', params: { days: 2 } });
    const moved = after(state, 'extend', at('2026-12-01T09:00'), by, { extraDays: 2 });
    expect(local(moved.dueAt)).toBe('2026-12-04T17:00');
    expect(decide(moved, 'extend', at('2026-12-02T09:00'), by, { extraDays: 1 })).toMatchObject({ code: 'application.extended-already' });
    expect([0, 1, 2, 3, 10].map(mostExtraDays)).toEqual([1, 1, 1, 1, 5]);
  });
});

/** The moves that the portal knows (facts of the field), with two that stay inside status 5 or end it before acceptance. */
const PORTAL: Readonly<Record<number, readonly number[]>> = { 1: [2, 3, 5, 7], 2: [2, 4, 5, 6, 7, 8], 3: [], 4: [4, 5, 6, 7, 8, 9], 5: [2, 3, 4, 5, 7, 8], 6: [4, 7, 8], 7: [], 8: [4], 9: [10], 10: [] };

type Life = { states: LifeState[]; events: LifeEvent[] };
const move = fc.record({
  action: fc.constantFrom(...(Object.keys(ACTIONS) as Action[])),
  minutes: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 15_000 })),
  toStep: fc.integer({ min: -1, max: 6 }),
  extraDays: fc.integer({ min: 1, max: 6 }),
  /** mostly something that can be done, so that lives get long */
  willing: fc.integer({ min: 0, max: 9 }),
});
const moves = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.array(move, { maxLength: 40 }));

function live(workingDays: number, plan: readonly (typeof move extends fc.Arbitrary<infer M> ? M : never)[]): Life {
  const by = rules(workingDays);
  const life: Life = { states: [UNBORN], events: [] };
  let moment = at('2026-01-05T08:00');
  for (const { action, minutes, willing, ...input } of plan) {
    moment = new Date(moment.getTime() + minutes * 60_000);
    const state = life.states.at(-1) ?? UNBORN;
    const possible = availableActions(standingOf(state, steps), ['applicant', 'receiver', 'specialist', 'approver', 'system']);
    const chosen = willing > 1 && possible.length > 0 ? (possible[minutes % possible.length] ?? action) : action;
    const decided = decide(state, chosen, moment, by, input);
    if (!decided.ok) continue;
    life.events.push(decided.value);
    life.states.push(apply(state, decided.value));
  }
  return life;
}

describe('any life', () => {
  const each = (check: (life: Life, workingDays: number) => void) => fc.assert(fc.property(moves, ([workingDays, plan]) => check(live(workingDays, plan), workingDays)), { numRuns: 400 });

  test('moves only as the portal allows', () => each(({ states }) => {
    states.slice(1).forEach((state, index) => {
      const before = states[index]?.status;
      if (before === null || before === undefined) expect([1, 2]).toContain(state.status);
      else expect(PORTAL[before]).toContain(state.status);
    });
  }));

  test('is rebuilt by its history alone, after a journey through JSON', () => each(({ states, events }) => {
    const stored = JSON.parse(JSON.stringify(events)) as (Omit<LifeEvent, 'at'> & { at: string })[];
    expect(stored.map((event) => ({ ...event, at: new Date(event.at) })).reduce(apply, UNBORN)).toEqual(states.at(-1));
  }));

  test('keeps clock, status and step together', () => each(({ states }) => {
    for (const state of states.slice(1)) {
      const status = state.status as StatusCode;
      expect(state.pausedAt !== null).toBe(state.acceptedAt !== null && PAUSED.has(status) || (status === STATUS.withdrawn && state.pausedAt !== null));
      if (RUNNING.has(status)) expect([state.dueAt === null, state.pausedAt, state.minutesLeft]).toEqual([false, null, null]);
      if (state.acceptedAt === null) expect([state.dueAt, state.step, state.pausedAt]).toEqual([null, null, null]);
      expect(state.closedAt !== null).toBe(FINAL.has(status));
      if (state.step !== null) expect(steps[state.step]).toBeDefined();
    }
  }));

  test('ends for good', () => each(({ states }) => {
    for (const state of states.filter(({ status }) => status !== null && FINAL.has(status))) {
      expect(availableActions(standingOf(state, steps), ['applicant', 'receiver', 'specialist', 'approver', 'system'])).toEqual([]);
    }
  }));

  test('has its whole legal time, however often it was paused', () => each(({ states, events }) => {
    if (events.some(({ action }) => action === 'extend')) return;
    let left: number | null = null;
    events.forEach((event, index) => {
      const before = states[index] ?? UNBORN;
      const state = states[index + 1] ?? UNBORN;
      if (!RUNNING.has(state.status as StatusCode) || state.dueAt === null) return;
      const now = workingMinutes(event.at, state.dueAt, hours, special);
      if (left !== null && before.dueAt !== null) {
        const since = events[index - 1]?.at ?? event.at;
        expect(now).toBe(Math.max(0, left - workingMinutes(since, event.at, hours, special)));
      } else if (before.minutesLeft !== null) expect(now).toBe(before.minutesLeft);
      left = now;
    });
  }));
});
