import { describe, expect, it } from 'vitest';
import type { QueueOffice } from '#lib/queue/schema.ts';
import { clockOf, earliestFree, hourText, isFull, type Hour } from './hours.ts';
import { leaveHome } from './leave-home.ts';
import { orderOffices, shortNames } from './office-order.ts';
import { stateOf } from './ticket-words.ts';
import { roundWait } from './wait.ts';

const hour = (start: number, free: number, past = false): Hour => ({ start, end: start + 60, free, past });

describe('hours', () => {
  it('are written as clocks', () => {
    expect([clockOf(450), hourText({ start: 480, end: 540 })]).toEqual(['07:30', '08:00–09:00']);
  });

  it('offers the first hour that is neither over nor full, whatever their order', () => {
    expect(earliestFree([hour(660, 3), hour(540, 2), hour(480, 0), hour(420, 5, true)])?.start).toBe(540);
    expect(earliestFree([hour(480, 0), hour(540, 4, true)])).toBeNull();
  });

  it('has a waiting list when there are hours to come without a place, not when the day is over', () => {
    expect(isFull([hour(480, 0, true), hour(540, 0)])).toBe(true);
    expect(isFull([hour(480, 0), hour(540, 1)])).toBe(false);
    expect(isFull([hour(480, 0, true)])).toBe(false);
    expect(isFull([])).toBe(false);
  });
});

describe('the wait in words', () => {
  it.each([
    [{ p50: 0, p90: 0 }, { unit: 'under', from: 0, to: 5 }],
    [{ p50: 4, p90: 11 }, { unit: 'under', from: 0, to: 15 }],
    [{ p50: 10, p90: 10 }, { unit: 'about', from: 10, to: 10 }],
    [{ p50: 12, p90: 23 }, { unit: 'minutes', from: 10, to: 25 }],
    [{ p50: 70, p90: 130 }, { unit: 'hours', from: 1, to: 2.5 }],
  ])('%o', (wait, words) => {
    expect(roundWait(wait)).toEqual(words);
  });

  it('never promises less than the estimate', () => {
    for (let p50 = 0; p50 < 200; p50 += 1) {
      const { unit, from, to } = roundWait({ p50, p90: p50 + 7 });
      const scale = unit === 'hours' ? 60 : 1;
      expect(from * scale <= Math.max(p50, 30) && to * scale >= p50 + 7).toBe(true);
    }
  });
});

describe('leaving home', () => {
  it('counts the way at 15 km/h and ten minutes more, down to five minutes', () => {
    expect(leaveHome('2026-11-23T02:00:00Z', '2026-11-23T00:00:00Z', 3)).toBe('2026-11-23T01:35:00.000Z');
  });
  it('is now when that has come', () => {
    expect(leaveHome('2026-11-23T02:00:00Z', '2026-11-23T01:40:00Z', 3)).toBe('now');
  });
});

describe('offices', () => {
  const office = (code: string, name: string, en: string, wardCode: string, lat: number): QueueOffice => ({
    code, name: { vi: `Điểm phục vụ ${name}`, en: `${en} Service Point` }, wardCode, lat, lng: 105.8,
    openNow: true, nextChange: null, bookingOpen: true, waiting: 0, openCounters: 0,
  });
  const offices = [office('1', 'phường Ba Đình', 'Ba Đình Ward', 'w1', 21.04), office('2', 'xã Ba Vì', 'Ba Vì Commune', 'w2', 21.2), office('3', 'phường Hà Đông', 'Hà Đông Ward', 'w3', 20.97)];
  const order = (options: Partial<Parameters<typeof orderOffices>[2]>): string =>
    orderOffices(offices, 'vi', { homeWard: null, from: null, query: '', ...options }).map((each) => each.office.code).join('');

  it('are called by what tells them apart', () => {
    expect(shortNames(offices.map(({ name }) => name.vi))).toEqual(['Phường Ba Đình', 'Xã Ba Vì', 'Phường Hà Đông']);
    expect(shortNames(offices.map(({ name }) => name.en))).toEqual(['Ba Đình Ward', 'Ba Vì Commune', 'Hà Đông Ward']);
    expect(shortNames(['Điểm phục vụ phường Ba Đình'])).toEqual(['Điểm phục vụ phường Ba Đình']);
  });

  it('come by name, by distance, and the home ward first', () => {
    expect(order({})).toBe('132');
    expect(order({ from: { lat: 21.3, lng: 105.8 } })).toBe('213');
    expect(order({ from: { lat: 21.3, lng: 105.8 }, homeWard: 'w3' })).toBe('321');
  });

  it('are found without diacritics', () => {
    expect(order({ query: 'ha dong' })).toBe('3');
    expect(order({ query: 'commune' })).toBe('2');
  });
});

describe('the words for a number', () => {
  const booked = { at: '2026-11-23T01:30:00Z', status: 'booked', day: '2026-11-23', slotEnd: 540, arrivedAt: null, ahead: null, happened: 'book' } as const;
  const waiting = { ...booked, status: 'waiting', arrivedAt: '2026-11-23T01:20:00Z', ahead: 3, happened: 'check-in' } as const;
  it.each([
    ['booked', { ...booked, day: '2026-11-25' }],
    ['bookedToday', booked],
    ['bookedLate', { ...booked, at: '2026-11-23T02:00:00Z' }],
    ['bookedToday', { ...booked, at: '2026-11-23T08:00:00Z', slotEnd: null }],
    ['waiting', waiting],
    ['waitingNext', { ...waiting, ahead: 0 }],
    ['waitingEarly', { ...waiting, arrivedAt: '2026-11-23T02:00:00Z' }],
    ['waitingAgain', { ...waiting, happened: 'absent' }],
    ['waitingMoved', { ...waiting, happened: 'transfer', ahead: 0 }],
    ['recalled', { ...waiting, status: 'called', happened: 'recall' }],
    ['noShow', { ...waiting, status: 'no-show', happened: 'absent' }],
    ['missed', { ...booked, status: 'no-show', happened: 'miss-day' }],
    ['closed', { ...booked, status: 'done', happened: 'close-day' }],
  ] as const)('%s', (key, ticket) => {
    expect(stateOf(ticket)).toBe(key);
  });
});
