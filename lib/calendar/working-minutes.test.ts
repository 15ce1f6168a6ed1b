import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hours, SpecialDays } from './model.ts';
import { addWorkingMinutes, extendedDueAt, workingMinutes } from './working-time.ts';

type Day = { date: string; kind: string };
const days = JSON.parse(readFileSync(new URL('../../prisma/seed/data/calendar.json', import.meta.url), 'utf8')) as Day[];
const dates = (kind: string): Set<string> => new Set(days.filter((day) => day.kind === kind).map((day) => day.date));
const special: SpecialDays = { holidays: dates('holiday'), extraWorkingDays: dates('working-day') };

const at = (local: string): Date => new Date(`${local}${local.length === 16 ? ':00' : ''}+07:00`);
const local = (moment: Date): string => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
const HOURS: Hours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, opens: 480, closes: 720 }, { weekday, opens: 780, closes: 1020 }]);
const WITH_SATURDAY: Hours[] = [...HOURS, { weekday: 6, opens: 480, closes: 720 }];

// Worked out by hand: a working day has 480 minutes, 8:00–12:00 and 13:00–17:00.
test.each<[string, string, number, string]>([
  ['2026-11-23T08:00', '2026-11-23T17:00', 480, 'a whole day'],
  ['2026-11-23T12:00', '2026-11-23T13:00', 0, 'lunch'],
  ['2026-11-23T11:30', '2026-11-23T13:30', 60, 'around lunch'],
  ['2026-11-23T00:00', '2026-11-23T08:00', 0, 'before opening'],
  ['2026-11-23T16:00', '2026-11-25T09:00', 120, 'over Vietnam Culture Day'],
  ['2026-11-24T00:00', '2026-11-25T00:00', 0, 'Vietnam Culture Day itself'],
  ['2026-11-27T16:30', '2026-11-30T08:30', 60, 'over a weekend'],
  ['2026-11-28T08:00', '2026-11-28T12:00', 0, 'a Saturday on which the office opens'],
  ['2026-02-13T08:00', '2026-02-23T17:00', 960, 'over Tết, both days around it'],
  ['2026-02-14T00:00', '2026-02-23T00:00', 0, 'the nine days of Tết'],
  ['2026-01-09T13:00', '2026-01-10T12:00', 480, 'into a swapped Saturday'],
  ['2026-01-10T00:00', '2026-01-11T00:00', 480, 'a swapped Saturday'],
  ['2026-01-02T00:00', '2026-01-03T00:00', 0, 'the day off that it was swapped for'],
  ['2026-04-24T16:00', '2026-05-04T09:00', 1080, 'over Hùng Kings’ Day, 30/04 and 01/05'],
  ['2026-08-21T17:00', '2026-08-24T08:00', 480, 'a weekend with a swapped Saturday'],
  ['2026-08-31T08:00', '2026-09-03T08:00', 0, 'National Day with the day swapped for it'],
  ['2026-12-31T13:00', '2027-01-04T12:00', 480, 'over the new year'],
  ['2027-02-04T08:00', '2027-02-12T17:00', 960, 'over Tết 2027'],
  ['2026-11-23T10:00', '2026-11-23T10:00', 0, 'no time at all'],
  ['2026-11-23T10:00', '2026-11-23T09:00', 0, 'backwards'],
  ['2026-11-23T10:00:30', '2026-11-23T10:02:29', 1, 'whole minutes only'],
])('from %s to %s: %d working minutes (%s)', (from, to, minutes) => expect(workingMinutes(at(from), at(to), WITH_SATURDAY, special)).toBe(minutes));

test.each<[string, number, string, string]>([
  ['2026-11-23T09:00', 60, '2026-11-23T10:00', 'in the morning'],
  ['2026-11-23T11:30', 60, '2026-11-23T13:30', 'over lunch'],
  ['2026-11-23T16:00', 60, '2026-11-23T17:00', 'to the end of the day, not the start of the next'],
  ['2026-11-23T16:00', 61, '2026-11-25T08:01', 'a minute more'],
  ['2026-11-23T18:00', 0, '2026-11-25T08:00', 'nothing, from outside working time'],
  ['2026-11-23T12:30', 0, '2026-11-23T13:00', 'nothing, from lunch'],
  ['2026-11-23T08:00', 480, '2026-11-23T17:00', 'a day'],
  ['2026-11-23T08:00', 481, '2026-11-25T08:01', 'a day and a minute'],
  ['2026-02-13T15:00', 240, '2026-02-23T10:00', 'over Tết'],
  ['2026-01-09T16:00', 120, '2026-01-10T09:00', 'into a swapped Saturday'],
  ['2026-04-29T17:00', 30, '2026-05-04T08:30', 'over 30/04 and 01/05'],
  ['2026-08-21T12:00', 300, '2026-08-22T09:00', 'into the Saturday swapped for National Day'],
  ['2026-11-28T09:00', 10, '2026-11-30T08:10', 'from a Saturday on which the office opens'],
  ['2026-12-31T16:59', 2, '2027-01-04T08:01', 'over the new year'],
])('%s and %d working minutes: %s (%s)', (from, minutes, to) => expect(local(addWorkingMinutes(at(from), minutes, WITH_SATURDAY, special))).toBe(to));

test.each([['2026-12-02T17:00', 2, '2026-12-04T17:00'], ['2026-02-13T17:00', 1, '2026-02-23T17:00'], ['2026-08-21T17:00', 1, '2026-08-22T17:00'], ['2026-11-28T09:00', 1, '2026-11-30T17:00']])(
  'a deadline of %s moved by %d working days is %s', (due, count, moved) => expect(local(extendedDueAt(at(due), count, HOURS, special))).toBe(moved),
);

describe('for any moments', () => {
  const moment = fc.date({ min: at('2026-01-01T00:00'), max: at('2027-06-01T00:00'), noInvalidDate: true }).map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
  const length = fc.integer({ min: 0, max: 20_000 });

  test('what was added is what has passed', () => {
    fc.assert(fc.property(moment, length, (from, minutes) => {
      expect(workingMinutes(from, addWorkingMinutes(from, minutes, WITH_SATURDAY, special), WITH_SATURDAY, special)).toBe(minutes);
    }));
  });

  test('adding twice is adding the sum, up to where one stretch ends and the next begins', () => {
    fc.assert(fc.property(moment, length, length, (from, a, b) => {
      const twice = addWorkingMinutes(addWorkingMinutes(from, a, HOURS, special), b, HOURS, special);
      const once = addWorkingMinutes(from, a + b, HOURS, special);
      expect(workingMinutes(from, twice, HOURS, special)).toBe(workingMinutes(from, once, HOURS, special));
    }));
  });

  test('working time of two stretches of time adds up', () => {
    fc.assert(fc.property(fc.array(moment, { minLength: 3, maxLength: 3 }), (moments) => {
      const [a, b, c] = moments.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
      expect(workingMinutes(a, b, HOURS, special) + workingMinutes(b, c, HOURS, special)).toBe(workingMinutes(a, c, HOURS, special));
    }));
  });
});
