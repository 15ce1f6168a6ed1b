import { describe, expect, test } from 'vitest';
import { ACTIONS, availableActions, FINAL, nextStatus, STATUS, type Action, type ActionBy, type StatusCode } from './status.ts';

const actions = Object.keys(ACTIONS) as Action[];
const everywhere: (StatusCode | null)[] = [null, ...Object.values(STATUS)];
const everyone: ActionBy[] = ['applicant', 'receiver', 'specialist', 'approver'];

test('the ten statuses of the national portal are numbered 1 to 10', () => {
  expect(Object.values(STATUS).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

describe('what can be done', () => {
  test.each(actions)('%s leads where the table says, from there and from nowhere else', (action) => {
    const { from, to } = ACTIONS[action];
    for (const status of everywhere) expect(nextStatus(status, action)).toBe((from as readonly (StatusCode | null)[]).includes(status) ? to : null);
  });

  test.each(actions)('%s is offered to those who may, where it can be done', (action) => {
    const { from, by } = ACTIONS[action];
    for (const status of everywhere) {
      for (const who of everyone) {
        const expected = (from as readonly (StatusCode | null)[]).includes(status) && (by as readonly ActionBy[]).includes(who);
        expect(availableActions(status, [who]).includes(action)).toBe(expected);
      }
    }
  });

  test('nothing leaves a final status, and nobody without a capacity does anything', () => {
    for (const status of FINAL) expect(availableActions(status, everyone)).toEqual([]);
    for (const status of everywhere) expect(availableActions(status, [])).toEqual([]);
  });

  test('an applicant never decides', () => {
    for (const status of Object.values(STATUS)) expect(availableActions(status, ['applicant'])).toEqual([]);
  });
});
