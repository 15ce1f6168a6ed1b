import { describe, expect, it } from 'vitest';
import { deskActions, TICKET_STATUSES } from '#lib/queue/status.ts';
import { isCallable, isPossible, KEYS, mainAction, prioritisable, rowSteps, SIDE_STEPS, sideSteps, type KeyedAction } from './actions.ts';
import { deskOf, SEVEN, ticketOf } from './test-desk.ts';

describe('the main action', () => {
  it('goes round: call, start, finish', () => {
    expect(mainAction(deskOf())).toBe('call');
    expect(mainAction(deskOf({ current: ticketOf({ status: 'called' }) }))).toBe('start');
    expect(mainAction(deskOf({ current: ticketOf({ status: 'serving' }) }))).toBe('finish');
  });

  it('is nothing at a closed counter', () => {
    expect(mainAction(deskOf({ session: null }))).toBeNull();
  });
});

describe('buttons', () => {
  it.each(TICKET_STATUSES)('show all that the table allows for "%s", and nothing else', (status) => {
    const desk = deskOf({ current: ticketOf({ status }) });
    const main = mainAction(desk);
    // `call` takes the first in line: it is the main action of an empty counter, not of a number
    const shown = [...(main ? [main] : []), ...sideSteps(desk), ...rowSteps(status)];
    expect(shown.toSorted()).toEqual(deskActions(status).filter((action) => action !== 'call').toSorted());
  });

  it('are gone at an empty or closed counter', () => {
    expect(sideSteps(deskOf())).toEqual([]);
    expect(sideSteps(deskOf({ session: null, current: ticketOf({ status: 'called' }) }))).toEqual([]);
  });
});

describe('keys', () => {
  it('are one letter each, and no two alike', () => {
    const letters = Object.values(KEYS);
    expect(new Set(letters).size).toBe(letters.length);
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
    for (const step of SIDE_STEPS) expect(KEYS).toHaveProperty(step);
  });

  it('do what their buttons do', () => {
    const called = deskOf({ current: ticketOf({ status: 'called' }) });
    const serving = deskOf({ current: ticketOf({ status: 'serving' }) });
    expect(SIDE_STEPS.filter((step) => isPossible(step, called, SEVEN))).toEqual(['recall', 'absent', 'hold', 'transfer']);
    expect(SIDE_STEPS.filter((step) => isPossible(step, serving, SEVEN))).toEqual(['hold', 'transfer']);
  });

  it('give priority to whom the official speaks with, and to all who still wait', () => {
    const [current, held, waiting] = [ticketOf({ id: 'c', status: 'serving' }), ticketOf({ id: 'h', status: 'held' }), ticketOf({ id: 'w' })];
    expect(prioritisable(deskOf({ current, held: [held], line: [waiting] })).map(({ id }) => id)).toEqual(['c', 'h', 'w']);
    expect(isPossible('prioritise', deskOf({ current }), SEVEN)).toBe(true);
    expect(isPossible('prioritise', deskOf(), SEVEN)).toBe(false);
  });

  it('undo only until the server says', () => {
    const undo = { ticketId: ticketOf().id, letter: 'A', number: 7, action: 'call', revision: 3, until: new Date(SEVEN + 5000).toISOString() } as const;
    expect(isPossible('undo', deskOf({ undo }), SEVEN)).toBe(true);
    expect(isPossible('undo', deskOf({ undo }), SEVEN + 5000)).toBe(false);
    expect(isPossible('undo', deskOf(), SEVEN)).toBe(false);
  });

  it('do nothing at a closed counter', () => {
    for (const action of Object.keys(KEYS) as KeyedAction[]) {
      expect(isPossible(action, deskOf({ session: null, line: [ticketOf()] }), SEVEN)).toBe(false);
    }
  });
});

it('calls nobody before the hour that was booked', () => {
  expect(isCallable(ticketOf({ arrivedAt: new Date(SEVEN).toISOString() }), SEVEN)).toBe(true);
  expect(isCallable(ticketOf({ arrivedAt: new Date(SEVEN + 1).toISOString() }), SEVEN)).toBe(false);
  expect(isCallable(ticketOf({ status: 'booked', arrivedAt: null }), SEVEN)).toBe(false);
});
