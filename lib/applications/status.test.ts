import { describe, expect, test } from 'vitest';
import { ACTIONS, availableActions, FINAL, nextStatus, PAUSED, RUNNING, STATUS, transitionOf, type Action, type ActionBy, type Standing } from './status.ts';

const actions = Object.keys(ACTIONS) as Action[];
const everyone: ActionBy[] = ['applicant', 'receiver', 'specialist', 'approver', 'system'];
/** Everywhere a dossier can stand; `null` is before there is one. */
const everywhere: Standing[] = [null, ...Object.values(STATUS)].flatMap((status) => [true, false].flatMap((accepted) => [undefined, 'receive', 'process', 'approve', 'return'].map((stepKind) => ({ status, accepted, stepKind }))));

test('the ten statuses of the national portal are numbered 1 to 10', () => {
  expect(Object.values(STATUS).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

/** The table's own words, read once more: the place is right, acceptance is right, the step is right. */
function expected({ status, accepted, stepKind }: Standing, action: Action): number | null {
  const { from, to, accepted: wanted, step } = transitionOf(action);
  const possible = from.includes(status) && (wanted === undefined || wanted === accepted) && (!step || step.some((kind) => kind === stepKind));
  return possible ? (to === 'same' ? status : to) : null;
}

describe.each(actions)('%s', (action) => {
  test('leads where the table says, from there and from nowhere else', () => {
    for (const standing of everywhere) expect(nextStatus(standing, action)).toBe(expected(standing, action));
    expect(everywhere.some((standing) => nextStatus(standing, action) !== null)).toBe(true);
  });

  test('is offered to those who may, where it can be done', () => {
    for (const standing of everywhere) {
      for (const who of everyone) expect(availableActions(standing, [who]).includes(action)).toBe(expected(standing, action) !== null && transitionOf(action).by.includes(who));
    }
  });
});

describe('the whole table', () => {
  test('nothing leaves a final status, and nobody without a capacity does anything', () => {
    for (const standing of everywhere) {
      if (standing.status !== null && FINAL.has(standing.status)) expect(availableActions(standing, everyone)).toEqual([]);
      expect(availableActions(standing, [])).toEqual([]);
    }
  });

  test('every other status can be left', () => {
    for (const status of Object.values(STATUS)) {
      if (FINAL.has(status)) continue;
      expect(everywhere.some((standing) => standing.status === status && actions.some((action) => ![null, status].includes(nextStatus(standing, action))))).toBe(true);
    }
  });

  test('an applicant never decides', () => {
    for (const action of actions) {
      if (transitionOf(action).by.includes('applicant')) expect(['submit', 'answer-supplement', 'supplement', 'withdraw']).toContain(action);
    }
  });

  test('the system decides nothing either: it takes money in and hands over what was signed', () => {
    expect(actions.filter((action) => transitionOf(action).by.includes('system'))).toEqual(['pay', 'return']);
  });

  test('only an approver stops, extends, signs and asks for supplements again', () => {
    expect(actions.filter((action) => JSON.stringify(transitionOf(action).by) === '["approver"]')).toEqual(['request-supplement-again', 'stop', 'resume', 'extend', 'approve']);
  });

  test('whatever goes against the applicant, or back, says why', () => {
    for (const action of ['refuse', 'request-supplement', 'request-supplement-again', 'require-payment', 'stop', 'resume', 'extend', 'send-back'] as const) expect(transitionOf(action).reason).toBe(true);
  });

  test('the clock runs, stands or has ended, never two of them', () => {
    for (const status of Object.values(STATUS)) expect([RUNNING, PAUSED, FINAL].filter((group) => group.has(status)).length).toBeLessThan(2);
  });
});
