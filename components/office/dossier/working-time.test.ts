import { expect, test } from 'vitest';
import { getTranslator } from '#lib/platform/i18n/server.ts';
import { workingTime } from './working-time.ts';

test.each([
  [0, '0 phút', '0 minutes'], [1, '1 phút', '1 minute'], [60, '1 giờ', '1 hour'], [95, '1 giờ 35 phút', '1 hour 35 minutes'], [480, '1 ngày', '1 day'],
  [31 * 60, '3 ngày 7 giờ', '3 days 7 hours'], [-120, '2 giờ', '2 hours'], [2 * 480 + 5, '2 ngày', '2 days'],
])('%i working minutes', (minutes, vi, en) => {
  expect(workingTime(getTranslator('vi', 'dossier'), minutes)).toBe(vi);
  expect(workingTime(getTranslator('en', 'dossier'), minutes)).toBe(en);
});
