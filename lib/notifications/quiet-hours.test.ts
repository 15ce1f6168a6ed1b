import { describe, expect, test } from 'vitest';
import { DEFAULT_QUIET, type NoticeKind } from './model.ts';
import { firstMoment } from './quiet-hours.ts';

const at = (time: string): Date => new Date(`2026-11-23T${time}:00+07:00`);
const first = (time: string, quiet = DEFAULT_QUIET, kind: NoticeKind = 'result-ready'): string => firstMoment(kind, quiet, at(time)).toISOString();
const iso = (text: string): string => new Date(text).toISOString();

describe('quiet hours over midnight, 21:00 to 7:00', () => {
  test.each([
    ['20:59', '2026-11-23T20:59:00+07:00'], ['21:00', '2026-11-24T07:00:00+07:00'], ['23:59', '2026-11-24T07:00:00+07:00'],
    ['00:00', '2026-11-23T07:00:00+07:00'], ['06:59', '2026-11-23T07:00:00+07:00'], ['07:00', '2026-11-23T07:00:00+07:00'], ['12:00', '2026-11-23T12:00:00+07:00'],
  ])('%s may disturb at %s', (time, expected) => expect(first(time)).toBe(iso(expected)));
});

describe('quiet hours within a day, 12:00 to 14:00', () => {
  test.each([['11:59', '11:59'], ['12:00', '14:00'], ['13:59', '14:00'], ['14:00', '14:00'], ['23:00', '23:00']])('%s may disturb at %s', (time, expected) =>
    expect(first(time, { quietFrom: 720, quietUntil: 840 })).toBe(iso(`2026-11-23T${expected}:00+07:00`)));
});

test.each(['00:00', '07:00', '21:00', '23:59'])('the same time twice means none: %s', (time) => expect(first(time, { quietFrom: 420, quietUntil: 420 })).toBe(at(time).toISOString()));

test('until midnight ends at midnight', () => expect(first('22:00', { quietFrom: 1260, quietUntil: 0 })).toBe(iso('2026-11-24T00:00:00+07:00')));

test('whoever is called is told at any hour', () => {
  expect(first('23:00', DEFAULT_QUIET, 'ticket-called')).toBe(at('23:00').toISOString());
  expect(first('23:00', DEFAULT_QUIET, 'ticket-soon')).not.toBe(at('23:00').toISOString());
});
