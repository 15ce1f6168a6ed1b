import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSteps, DEFAULT_STEPS, fits, legalHours, MAX_STEPS, totalHours, type ProcessStep, type StepKind } from './process.ts';

const step = (key: string, kind: StepKind, hours = 1, more: Partial<ProcessStep> = {}): ProcessStep => ({ key, kind, name: { vi: key, en: key }, hours, ...more });
const sound = [step('in', 'receive'), step('look', 'process'), step('look-again', 'process'), step('sign', 'approve'), step('out', 'return')];
const problems = (steps: readonly ProcessStep[], limit = 8): string[] => checkSteps(steps, limit).map(({ code, step: at }) => (at === undefined ? code : `${code} ${at}`));

test('sound steps have no problems', () => expect(problems(sound)).toEqual([]));

describe('what is refused', () => {
  const [receive, look, again, sign, back] = sound as [ProcessStep, ProcessStep, ProcessStep, ProcessStep, ProcessStep];
  test.each<[string, readonly ProcessStep[], string[]]>([
    ['nothing at all', [], ['receive-first', 'process-missing', 'approve-once', 'return-last']],
    ['receiving later', [look, receive, sign, back], ['receive-first']],
    ['receiving twice', [receive, step('in-2', 'receive'), look, sign, back], ['receive-once 1']],
    ['nobody examines', [receive, sign, back], ['process-missing']],
    ['nobody approves', [receive, look, back], ['approve-once']],
    ['two approve', [receive, look, sign, step('sign-2', 'approve'), back], ['approve-once 3']],
    ['examining after the signature', [receive, look, sign, again, back], ['process-place 3']],
    ['returning before the end', [receive, look, back, sign], ['return-last']],
    ['returning twice', [receive, look, step('out-2', 'return'), sign, back], ['return-once 2']],
    ['one key twice', [receive, look, step('look', 'process'), sign, back], ['key-twice 2']],
    ['a key of another form', [receive, step('Xem', 'process'), sign, back], ['key-form 1']],
    ['a name in one language', [receive, step('look', 'process', 1, { name: { vi: 'Xem', en: ' ' } }), sign, back], ['name-missing 1']],
    ['no time', [receive, step('look', 'process', 0), sign, back], ['hours-wrong 1']],
    ['less than no time', [receive, step('look', 'process', -1), sign, back], ['hours-wrong 1']],
    ['a quarter of an hour', [receive, step('look', 'process', 1.25), sign, back], ['hours-wrong 1']],
    ['no number', [receive, step('look', 'process', Number.NaN), sign, back], ['hours-wrong 1']],
    ['more than the law gives', [receive, step('look', 'process', 5.5), sign, back], ['too-long']],
    ['too many', [receive, ...Array.from({ length: MAX_STEPS }, (_, index) => step(`look-${index}`, 'process', 0.5)), sign, back], ['too-many', 'too-long']],
  ])('%s', (_, steps, expected) => expect(problems(steps)).toEqual(expected));
});

test('the legal time of the whole city is the shorter one, a same-day procedure has a day', () => {
  expect(legalHours({ workingDays: 15, workingDaysRural: 10 })).toBe(80);
  expect(legalHours({ workingDays: 3 })).toBe(24);
  expect(legalHours({ workingDays: 0 })).toBe(8);
});

test('the city’s own steps are sound for every legal time, and use it up', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 365 }), (workingDays) => {
    const steps = DEFAULT_STEPS({ workingDays });
    expect(checkSteps(steps, legalHours({ workingDays }))).toEqual([]);
    expect(totalHours(steps)).toBe(legalHours({ workingDays }));
  }));
  expect(DEFAULT_STEPS({ workingDays: 1 }).map(({ hours }) => hours)).toEqual([2, 3, 2, 1]);
});

test('steps stop fitting when the law gives less time', () => {
  const steps = DEFAULT_STEPS({ workingDays: 5 });
  expect(fits(steps, { workingDays: 5 })).toBe(true);
  expect(fits(steps, { workingDays: 3 })).toBe(false);
  expect(fits([], { workingDays: 5 })).toBe(false);
});
