import { describe, expect, it } from 'vitest';
import { DEFAULT_HEAD_STARTS, HEAD_START_LIMITS } from '#lib/priority/model.ts';
import type { QueueSettings } from '#lib/queue/schema.ts';
import { findIssues, idOf, placesAnHour } from './settings-check.ts';
import { changedParts, draftOf, inputOf, ordered, rebase, type SettingsDraft } from './settings-draft.ts';

const settings: QueueSettings = {
  revision: 3, bookingOpen: true, absencePenalty: 10, maxAbsences: 3, headStarts: { ...DEFAULT_HEAD_STARTS }, limits: { ...HEAD_START_LIMITS },
  hours: [{ weekday: 1, opens: 480, closes: 690 }, { weekday: 1, opens: 810, closes: 1020 }],
  groups: [{ letter: 'A', active: true, mode: 'slots', slotMinutes: 60, slotCapacity: 12, walkInShare: 40, serviceMinutes: 10, name: { vi: 'Hộ tịch', en: 'Civil status' } }],
  counters: [{ number: 1, active: true, groups: ['A'] }],
  closures: [{ day: '2026-11-30', fromMin: 0, untilMin: 1440, reason: { vi: 'Họp', en: 'Meeting' } }],
  changes: [],
};
const draft = draftOf(settings);
const issuesOf = (change: Partial<SettingsDraft>) => findIssues(ordered({ ...draft, ...change }), settings.limits, '2026-11-23').map(({ path, code }) => `${idOf(path)} ${code}`);

describe('the form of the settings', () => {
  it('sends back what it was given', () => {
    const { revision: _, limits: __, changes: ___, groups, ...rest } = settings;
    expect(inputOf(draft)).toEqual({ ...rest, groups: groups.map(({ name: _name, ...group }) => group) });
    expect(issuesOf({})).toEqual([]);
    expect(changedParts(draft, draftOf(settings))).toEqual([]);
  });

  it('does not take another order of rows for a change', () => {
    expect(changedParts(draft, { ...draft, hours: draft.hours.toReversed() })).toEqual([]);
  });

  it('names what was changed', () => {
    expect(changedParts(draft, { ...draft, maxAbsences: '2', closures: [] })).toEqual(['closures', 'maxAbsences']);
  });

  it('keeps own edits over those of another, and says where both have changed', () => {
    const mine = { ...draft, maxAbsences: '2', absencePenalty: '5' };
    const theirs = { ...draft, maxAbsences: '4', bookingOpen: false };
    const { draft: merged, both } = rebase(draft, mine, theirs);
    expect([merged.maxAbsences, merged.absencePenalty, merged.bookingOpen]).toEqual(['2', '5', false]);
    expect(both).toEqual(['maxAbsences']);
    expect(rebase(draft, mine, { ...draft, maxAbsences: '2' }).both).toEqual([]);
  });
});

describe('the check of the settings', () => {
  const row = (opens: string, closes: string) => ({ key: opens, weekday: 1, opens, closes });

  it('finds hours that end before they begin, overlap or are half typed', () => {
    expect(issuesOf({ hours: [row('08:00', '07:00')] })).toEqual(['hours-0-closes order']);
    expect(issuesOf({ hours: [row('13:00', '17:00'), row('08:00', '13:30')] })).toEqual(['hours-1-opens overlap']);
    expect(issuesOf({ hours: [row('', '12:00')] })).toEqual(['hours-0-opens time']);
  });

  it('finds closures without a day, in the past, or without a reason in both languages', () => {
    const closure = { key: 'x', day: '2026-11-24', whole: true, from: '', until: '', vi: 'Họp', en: 'Meeting' };
    expect(issuesOf({ closures: [closure] })).toEqual([]);
    expect(issuesOf({ closures: [{ ...closure, day: '' }] })).toEqual(['closures-0-day day']);
    expect(issuesOf({ closures: [{ ...closure, day: '2026-11-22' }] })).toEqual(['closures-0-day past']);
    expect(issuesOf({ closures: [{ ...closure, en: ' ' }] })).toEqual(['closures-0-en reasonEn']);
    expect(issuesOf({ closures: [{ ...closure, whole: false, from: '10:00', until: '09:00' }] })).toEqual(['closures-0-until order']);
  });

  it("keeps head starts within the city's limits", () => {
    expect(issuesOf({ headStarts: { ...draft.headStarts, 'age-75': '61' } })).toEqual(['headStarts-age-75 number']);
    expect(issuesOf({ headStarts: { ...draft.headStarts, 'age-75': '4x' } })).toEqual(['headStarts-age-75 number']);
  });

  it('wants a group for each open counter, and each number once', () => {
    const counter = { key: 'x', number: '2', active: true, groups: ['A'], added: true };
    expect(issuesOf({ counters: [...draft.counters, { ...counter, groups: [] }] })).toEqual(['counters-1-groups groups']);
    expect(issuesOf({ counters: [...draft.counters, { ...counter, number: '1' }] })).toEqual(['counters-1-number taken']);
    expect(issuesOf({ counters: [...draft.counters, { ...counter, active: false, groups: [] }] })).toEqual([]);
  });

  it('reckons places as the server does', () => {
    expect(placesAnHour({ slotCapacity: '12', walkInShare: '40', slotMinutes: 60 })).toEqual({ booked: 7, walkIn: 5 });
    expect(placesAnHour({ slotCapacity: '5', walkInShare: '50', slotMinutes: 30 })).toEqual({ booked: 4, walkIn: 6 });
    expect(placesAnHour({ slotCapacity: '', walkInShare: '50', slotMinutes: 30 })).toBeNull();
  });
});
