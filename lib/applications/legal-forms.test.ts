import { expect, test } from 'vitest';
import type { SpecialDays } from '#lib/calendar/model.ts';
import { controlRows, type SheetEvent } from './control-sheet.ts';
import { formsOf } from './legal-forms.ts';
import type { Action } from './status.ts';

const at = (time: string): Date => new Date(`2026-11-${time}:00+07:00`);
const history = (...actions: Action[]): Parameters<typeof formsOf>[1] => actions.map((action, index) => ({ action, revision: index + 1, at: at('23T09:00') }));
const forms = (field: string, ...actions: Action[]): string[] => formsOf(field, history(...actions)).map(({ form }) => form);

test.each<[string[], Action[]]>([
  [[], ['submit']],
  [['02'], ['submit', 'request-supplement']],
  [['02', '03'], ['submit', 'request-supplement', 'answer-supplement', 'refuse']],
  [['01', '06'], ['submit', 'accept']],
  [['01', '06'], ['intake']],
  [['01', '04', '05', '06'], ['submit', 'accept', 'begin', 'extend', 'stop']],
])('%j after %j', (expected, actions) => {
  expect(forms('civil-status', ...actions)).toEqual(expected);
});

test('residence has the forms of the police for what the applicant gets first', () => {
  expect(forms('residence', 'submit', 'request-supplement', 'accept', 'extend')).toEqual(['CT04', 'CT05', '04', '06']);
  expect(forms('residence', 'submit', 'refuse')).toEqual(['CT06']);
});

test('a paper tells of the last event of its kind', () => {
  expect(formsOf('land', history('submit', 'accept', 'begin', 'stop', 'resume', 'stop')).find(({ form }) => form === '05')?.revision).toBe(6);
});

const WEEK = [1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, opens: 8 * 60, closes: 12 * 60 }, { weekday, opens: 13 * 60, closes: 17 * 60 }]);
const special: SpecialDays = { holidays: new Set(['2026-11-24']), extraWorkingDays: new Set() };
const name = (vi: string) => ({ vi, en: vi });
const STEPS = [{ kind: 'receive', name: name('Nhận') }, { kind: 'process', name: name('Xử lý') }, { kind: 'approve', name: name('Ký') }, { kind: 'return', name: name('Trả') }] as const;
const rowsOf = (events: readonly SheetEvent[], now: Date) => controlRows(events, STEPS, { hours: WEEK, special }, now, 'Đặng Hải Yến');

test('each step with its working time, the pauses apart, the holiday not counted', () => {
  const receiver = { name: 'Ngô Thị Minh Châu' };
  const specialist = { name: 'Đặng Hải Yến' };
  const events: SheetEvent[] = [
    { status: 1, at: at('23T08:00'), detail: {}, by: 'applicant' },
    { status: 2, at: at('23T10:00'), detail: { step: 1, stepDueAt: at('23T16:00').toISOString() }, by: receiver },
    { status: 4, at: at('23T11:00'), detail: { step: 1, stepDueAt: at('25T09:00').toISOString() }, by: specialist },
    { status: 5, at: at('23T14:00'), detail: { stepDueAt: null }, by: specialist },
    { status: 4, at: at('25T08:30'), detail: { step: 1, stepDueAt: at('25T10:00').toISOString() }, by: 'applicant' },
    { status: 4, at: at('25T11:00'), detail: { step: 2, stepDueAt: at('25T15:00').toISOString() }, by: specialist },
    { status: 9, at: at('25T14:00'), detail: { step: 3, stepDueAt: null }, by: { name: 'Trịnh Quốc Việt' } },
    { status: 10, at: at('25T14:00'), detail: {}, by: 'system' },
  ];
  const { rows, countedMinutes } = rowsOf(events, at('30T09:00'));
  expect(rows.map(({ what, who, minutes, margin }) => [what, who, minutes, margin])).toEqual([
    [{ step: 'Nhận' }, receiver, 120, 360],
    // two events, one step: accepted at 10:00, taken up at 11:00; until 14:00 without the lunch hour
    [{ step: 'Xử lý' }, specialist, 180, 240],
    [{ pause: 5 }, 'applicant', 210, null],
    [{ step: 'Xử lý' }, specialist, 150, -60],
    [{ step: 'Ký' }, { name: 'Trịnh Quốc Việt' }, 120, 60],
    [{ step: 'Trả' }, 'system', 0, null],
  ]);
  expect(countedMinutes).toBe(180 + 150 + 120);
});

test('what is under way is counted until now, and is whose it is now', () => {
  const { rows, countedMinutes } = rowsOf([
    { status: 2, at: at('23T09:00'), detail: { step: 1, stepDueAt: at('25T09:00').toISOString() }, by: { name: 'Ngô Thị Minh Châu' } },
  ], at('23T15:00'));
  expect(rows).toMatchObject([{ what: { step: 'Xử lý' }, who: { name: 'Đặng Hải Yến' }, to: null, minutes: 300 }]);
  expect(countedMinutes).toBe(300);
});

test('a refused dossier ends with its first look', () => {
  const { rows } = rowsOf([
    { status: 1, at: at('23T08:00'), detail: {}, by: 'applicant' },
    { status: 3, at: at('23T09:30'), detail: {}, by: { name: 'Ngô Thị Minh Châu' } },
  ], at('30T09:00'));
  expect(rows).toMatchObject([{ what: { step: 'Nhận' }, minutes: 90, margin: 390 }]);
});
