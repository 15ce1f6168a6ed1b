import { describe, expect, it } from 'vitest';
import { dueState } from './due.ts';
import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const hours = (count: number) => new Date(now + count * 3_600_000).toISOString();

describe('dueState', () => {
  it.each([
    ['a dossier that is not accepted yet', { status: 1, dueAt: null }, 'none'],
    ['a clock that stands still', { status: 5, dueAt: hours(-1) }, 'none'],
    ['a time that has passed', { status: 2, dueAt: hours(-1) }, 'overdue'],
    ['two days and less', { status: 4, dueAt: hours(48) }, 'soon'],
    ['more than two days', { status: 4, dueAt: hours(49) }, 'fine'],
  ] as const)('%s', (_, dossier, state) => {
    expect(dueState(dossier, now)).toBe(state);
  });
});

describe('relativeTime', () => {
  it.each([
    [hours(-0.99), 'en', '59 minutes ago'],
    [hours(-3), 'vi', '3 giờ trước'],
    [hours(-47), 'en', '1 day ago'],
    [hours(50), 'en', 'in 2 days'],
    [hours(0), 'en', 'this minute'],
  ] as const)('%s in %s: %s', (at, locale, words) => {
    expect(relativeTime(at, now, locale)).toBe(words);
  });
});
