import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Hours, SpecialDays } from './model.ts';
import { addDays, dueAt, hoursOn, isWorkingDay, nextWorkingDay, openState, weekdayOf } from './working-time.ts';

type Day = { date: string; kind: string };
const days = JSON.parse(readFileSync(new URL('../../prisma/seed/data/calendar.json', import.meta.url), 'utf8')) as Day[];
const dates = (kind: string): Set<string> => new Set(days.filter((day) => day.kind === kind).map((day) => day.date));
/** The decided holidays and swaps of 2025–2027, as they are seeded. */
const special: SpecialDays = { holidays: dates('holiday'), extraWorkingDays: dates('working-day') };

const at = (local: string): Date => new Date(`${local}:00+07:00`);
const local = (moment: Date | null): string | null => moment && new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const HOURS: Hours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, opens: 13 * 60, closes: 17 * 60 }, { weekday, opens: 8 * 60, closes: 12 * 60 }]);
const WITH_SATURDAY: Hours[] = [...HOURS, { weekday: 6, opens: 8 * 60, closes: 12 * 60 }];

describe('days', () => {
  test.each([['2026-02-28', 1, '2026-03-01'], ['2024-02-28', 1, '2024-02-29'], ['2026-12-31', 1, '2027-01-01'], ['2026-01-01', -1, '2025-12-31'], ['2026-11-21', 0, '2026-11-21'], ['2026-11-21', 365, '2027-11-21']])('%s and %d days is %s', (from, count, to) => expect(addDays(from, count)).toBe(to));
  test.each([['2026-11-23', 1], ['2026-11-28', 6], ['2026-11-29', 7], ['2024-02-29', 4]])('%s is weekday %d', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));
});

test.each([
  ['2026-11-23', true, 'a Monday'], ['2026-11-21', false, 'a Saturday'], ['2026-11-22', false, 'a Sunday'], ['2026-11-24', false, 'Vietnam Culture Day'],
  ['2026-01-02', false, 'the day off that was swapped'], ['2026-01-10', true, 'the Saturday for it'], ['2026-01-17', false, 'the Saturday after'],
  ['2026-02-13', true, 'the last day before Tết'], ['2026-02-16', false, 'Tết'], ['2026-02-20', false, 'Tết'], ['2026-02-23', true, 'the first day after Tết'],
  ['2026-04-26', false, 'Hùng Kings’ Day, a Sunday'], ['2026-04-27', false, 'the day in lieu'], ['2026-04-30', false, 'Victory Day'], ['2026-05-01', false, 'Labour Day'],
  ['2026-08-22', true, 'a Saturday for National Day'], ['2026-08-31', false, 'the day swapped for it'],
])('%s works: %s (%s)', (date, works) => expect(isWorkingDay(date, special)).toBe(works));

test.each([['2026-02-13', '2026-02-23'], ['2026-01-01', '2026-01-05'], ['2026-01-09', '2026-01-10'], ['2026-04-24', '2026-04-28'], ['2026-04-29', '2026-05-04'], ['2026-08-21', '2026-08-22'], ['2026-08-22', '2026-08-24'], ['2026-08-28', '2026-09-03'], ['2026-11-23', '2026-11-25'], ['2026-12-31', '2027-01-04']])(
  'after %s comes %s', (date, next) => expect(nextWorkingDay(date, special)).toBe(next),
);

describe('when a dossier is due', () => {
  test.each<[string, number, string | undefined, string, string]>([
    // same day
    ['2026-11-23T08:00', 0, '15:00', '2026-11-23T17:00', 'before the cut-off'],
    ['2026-11-23T15:00', 0, '15:00', '2026-11-23T17:00', 'at the cut-off'],
    ['2026-11-23T15:01', 0, '15:00', '2026-11-25T17:00', 'after it, over the holiday'],
    ['2026-11-23T06:00', 0, '15:00', '2026-11-23T17:00', 'before opening'],
    ['2026-11-23T16:59', 0, undefined, '2026-11-23T17:00', 'without a cut-off, before closing'],
    ['2026-11-23T17:01', 0, undefined, '2026-11-25T17:00', 'without a cut-off, after closing'],
    ['2026-11-24T09:00', 0, '15:00', '2026-11-25T17:00', 'on the holiday'],
    ['2026-11-28T09:00', 0, '15:00', '2026-11-30T17:00', 'on a Saturday'],
    ['2026-11-29T23:59', 0, '15:00', '2026-11-30T17:00', 'on a Sunday night'],
    ['2026-11-30T00:00', 0, '15:00', '2026-11-30T17:00', 'a minute later, on Monday'],
    ['2026-01-10T09:00', 0, '15:00', '2026-01-10T17:00', 'on a swapped Saturday, which has a Monday’s hours'],
    ['2026-02-13T15:30', 0, '15:00', '2026-02-23T17:00', 'on the last afternoon before Tết'],
    // whole days: the day of acceptance is day 0
    ['2026-11-23T09:00', 1, undefined, '2026-11-25T17:00', 'one day, over the holiday'],
    ['2026-11-25T09:00', 1, undefined, '2026-11-26T17:00', 'one day'],
    ['2026-11-25T23:00', 1, undefined, '2026-11-26T17:00', 'one day, accepted at night'],
    ['2026-11-23T09:00', 3, undefined, '2026-11-27T17:00', 'three days, over the holiday'],
    ['2026-11-27T09:00', 3, undefined, '2026-12-02T17:00', 'three days, over the weekend'],
    ['2026-11-28T09:00', 3, undefined, '2026-12-02T17:00', 'three days, from a Saturday'],
    ['2026-02-12T09:00', 5, undefined, '2026-02-26T17:00', 'five days, over Tết'],
    ['2026-02-16T09:00', 1, undefined, '2026-02-23T17:00', 'one day, from within Tết'],
    ['2026-04-24T09:00', 3, undefined, '2026-05-04T17:00', 'three days, over both spring holidays'],
    ['2026-04-29T09:00', 1, undefined, '2026-05-04T17:00', 'one day, over 30/04 and 01/05'],
    ['2025-12-31T09:00', 7, undefined, '2026-01-12T17:00', 'seven days, with a swapped Saturday'],
    ['2026-08-20T09:00', 2, undefined, '2026-08-22T17:00', 'two days, on a swapped Saturday'],
    ['2026-08-28T09:00', 10, undefined, '2026-09-16T17:00', 'ten days, over National Day'],
    ['2026-12-30T09:00', 2, undefined, '2027-01-04T17:00', 'two days, over the new year'],
  ])('accepted %s, %d days, cut-off %s: %s (%s)', (accepted, workingDays, cutoff, due) => {
    expect(local(dueAt(at(accepted), workingDays, cutoff, HOURS, special))).toBe(due);
  });

  test('is at the office’s own closing time, or 17:00 where it says nothing of that day', () => {
    const early: Hours[] = [{ weekday: 3, opens: 480, closes: 690 }];
    expect(local(dueAt(at('2026-11-24T09:00'), 1, undefined, early, special))).toBe('2026-11-25T11:30');
    expect(local(dueAt(at('2026-11-25T09:00'), 1, undefined, early, special))).toBe('2026-11-26T17:00');
    expect(local(dueAt(at('2026-11-25T12:00'), 0, '15:00', early, special))).toBe('2026-11-26T17:00');
    expect(local(dueAt(at('2026-11-25T12:00'), 0, '15:00', [], special))).toBe('2026-11-25T17:00');
  });
});

describe('opening hours', () => {
  test('of a date are in order, none on holidays, a Monday’s on a swapped Saturday', () => {
    expect(hoursOn('2026-11-23', HOURS, special).map(({ opens }) => opens)).toEqual([480, 780]);
    expect(hoursOn('2026-11-24', HOURS, special)).toEqual([]);
    expect(hoursOn('2026-11-28', HOURS, special)).toEqual([]);
    expect(hoursOn('2026-11-28', WITH_SATURDAY, special)).toHaveLength(1);
    expect(hoursOn('2026-01-10', WITH_SATURDAY, special)).toHaveLength(2);
  });

  test.each<[string, boolean, string | null]>([
    ['2026-11-23T07:59', false, '2026-11-23T08:00'], ['2026-11-23T08:00', true, '2026-11-23T12:00'], ['2026-11-23T11:59', true, '2026-11-23T12:00'],
    ['2026-11-23T12:00', false, '2026-11-23T13:00'], ['2026-11-23T13:00', true, '2026-11-23T17:00'], ['2026-11-23T17:00', false, '2026-11-25T08:00'],
    ['2026-11-24T10:00', false, '2026-11-25T08:00'], ['2026-11-27T18:00', false, '2026-11-28T08:00'], ['2026-11-28T09:00', true, '2026-11-28T12:00'], ['2026-11-28T12:00', false, '2026-11-30T08:00'],
    ['2026-02-13T17:30', false, '2026-02-23T08:00'], ['2026-02-17T00:00', false, '2026-02-23T08:00'], ['2026-01-10T14:00', true, '2026-01-10T17:00'], ['2026-04-29T17:00', false, '2026-05-02T08:00'],
  ])('at %s: open %s, until %s', (moment, open, next) => {
    const state = openState(at(moment), WITH_SATURDAY, special);
    expect([state.open, local(state.next)]).toEqual([open, next]);
  });

  test('of an office without any: closed, and no word about when it opens', () => {
    expect(openState(at('2026-11-23T09:00'), [], special)).toEqual({ open: false, next: null });
  });
});
