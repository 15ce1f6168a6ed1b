import { expect, it } from 'vitest';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { hourLines } from './office-hours.ts';

it('puts neighbouring days with the same hours in one line', () => {
  const morning = (weekday: number) => ({ weekday, opens: 480, closes: 720 });
  const afternoon = (weekday: number) => ({ weekday, opens: 780, closes: 1020 });
  const hours = [...[1, 2, 3, 4, 5].flatMap((day) => [afternoon(day), morning(day)]), morning(6)];
  expect(hourLines(hours, getTranslator('en', 'offices'))).toEqual([
    { days: 'Monday – Friday', times: '08:00–12:00, 13:00–17:00' },
    { days: 'Saturday', times: '08:00–12:00' },
  ]);
  expect(hourLines([], getTranslator('vi', 'offices'))).toEqual([]);
});
