import { expect, it } from 'vitest';
import { ticketNumber } from '#components/display/ticket-number.ts';
import { elapsedText, findNumbers } from './number-words.ts';
import { reasonsFor } from './place-reasons.ts';
import { SEVEN, ticketOf } from './test-desk.ts';

const after = (minutes: number) => new Date(SEVEN + minutes * 60_000).toISOString();

it('says when somebody came', () => {
  expect(reasonsFor([ticketOf()], 0)).toEqual([{ key: 'arrived', time: '07:00' }]);
});

it('explains a head start, and whom it overtakes', () => {
  const old = ticketOf({ number: 9, arrivedAt: after(20), headStart: 40, priority: { class: 'age-75', evidence: 'verified' } });
  const line = [old, ticketOf({ number: 1 }), ticketOf({ number: 2, arrivedAt: after(5) }), ticketOf({ number: 12, arrivedAt: after(30) })];
  expect(reasonsFor(line, 0)).toEqual([
    { key: 'arrived', time: '07:20' },
    { key: 'headStart', minutes: 40, time: '06:40' },
    { key: 'before', count: 2 },
  ]);
  expect(reasonsFor(line, 1)).toEqual([{ key: 'arrived', time: '07:00' }, { key: 'overtaken', count: 1 }]);
  expect(reasonsFor(line, 3)).toEqual([{ key: 'arrived', time: '07:30' }]);
});

it('tells a booked hour that was kept from one that was missed', () => {
  expect(reasonsFor([ticketOf({ slotStart: 480, arrivedAt: after(60) })], 0)).toEqual([{ key: 'bookedInTime', hour: '08:00', time: '08:00' }]);
  expect(reasonsFor([ticketOf({ slotStart: 480, arrivedAt: after(75) })], 0)).toEqual([{ key: 'bookedLate', hour: '08:00', time: '08:15' }]);
});

it('owns up to absences and transfers', () => {
  const line = [ticketOf({ number: 3, arrivedAt: after(10) }), ticketOf({ absences: 1, letter: 'B' })];
  expect(reasonsFor(line, 1)).toEqual([
    { key: 'arrived', time: '07:00' }, { key: 'absent', count: 1 }, { key: 'transferred', letter: 'B' }, { key: 'overtakenAbsent', count: 1 },
  ]);
});

it('writes durations', () => {
  expect([elapsedText(-5), elapsedText(187_400), elapsedText(3_727_000)]).toEqual(['0:00', '3:07', '1:02:07']);
});

it('finds a number however it is typed', () => {
  const all = [ticketOf({ number: 12 }), ticketOf({ number: 3 }), ticketOf({ letter: 'B', number: 12 })];
  const codes = (typed: string) => findNumbers(all, typed).map(ticketNumber).map((code) => code.replace('\u00A0', ' '));
  expect(codes('')).toHaveLength(3);
  expect(codes('12')).toEqual(['A 012', 'B 012']);
  expect(codes('a 012')).toEqual(['A 012']);
  expect(codes('b')).toEqual(['B 012']);
  expect(codes('0')).toHaveLength(3);
  expect(codes('ab')).toEqual([]);
});
