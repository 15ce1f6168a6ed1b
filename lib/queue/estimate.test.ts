import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWaits, type Line, type WaitingTicket } from './estimate.ts';

const MINUTE = 60_000;
const NOW = 9 * 60 * MINUTE;

/** People of one group who came a minute after each other, the last one just now. */
function people(count: number): WaitingTicket[] {
  return Array.from({ length: count }, (_, index) => {
    const arrivedAt = NOW - (count - 1 - index) * MINUTE;
    return { id: `t${index + 1}`, groupId: 'a', number: index + 1, arrivedAt, rankAt: arrivedAt };
  });
}

function line(tickets: readonly WaitingTicket[], counters: number, more: Partial<Line> = {}): Line {
  return {
    now: NOW, tickets, counters: Array.from({ length: counters }, () => ({ groupIds: ['a'], serving: null })),
    serviceTimes: new Map([['a', [4, 5, 6, 7, 8, 5, 6, 4, 9, 6]]]), target: new Map([['a', 6]]), arrivals: [], ...more,
  };
}
const waitOf = (of: Line, id: string, seed = 1) => estimateWaits(of, seed).get(id);

describe('the estimate of the wait', () => {
  it('is the same for the same line and seed', () => {
    const busy = line(people(30), 3, { arrivals: [{ groupId: 'a', perMinute: 0.1, headStart: 20 }] });
    expect(estimateWaits(busy, 7)).toEqual(estimateWaits(busy, 7));
    expect(estimateWaits(busy, 7)).not.toEqual(estimateWaits(busy, 8));
  });

  it('is nothing where no counter is open or serves the group', () => {
    expect(estimateWaits(line(people(3), 0), 1).size).toBe(0);
    expect(estimateWaits(line([{ ...people(1)[0]!, groupId: 'b' }], 2), 1).size).toBe(0);
  });

  it('is nothing to wait where a counter is free', () => {
    expect(waitOf(line(people(1), 1), 't1')).toEqual({ p50: 0, p90: 0 });
  });

  it('never grows with one more counter', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 }), fc.nat(1000), (count, counters, seed) => {
      const absence = { share: 0, penalty: 10 };
      const fewer = estimateWaits(line(people(count), counters, { absence }), seed, 40);
      const more = estimateWaits(line(people(count), counters + 1, { absence }), seed, 40);
      for (const [id, wait] of more) {
        expect(wait.p50).toBeLessThanOrEqual(fewer.get(id)!.p50);
        expect(wait.p90).toBeLessThanOrEqual(fewer.get(id)!.p90);
      }
    }), { numRuns: 60 });
  });

  it('never shrinks further back in the line', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 6 }), fc.nat(1000), (count, counters, seed) => {
      const waits = estimateWaits(line(people(count), counters, { arrivals: [{ groupId: 'a', perMinute: 0.1, headStart: 30 }] }), seed, 40);
      for (let place = 2; place <= count; place += 1) {
        const [before, here] = [waits.get(`t${place - 1}`)!, waits.get(`t${place}`)!];
        expect(here.p50).toBeGreaterThanOrEqual(before.p50);
        expect(here.p90).toBeGreaterThanOrEqual(before.p90);
      }
    }), { numRuns: 60 });
  });

  it('is a range: nine tenths wait at least as long as half of them, and longer in a long line', () => {
    const wait = waitOf(line(people(40), 4), 't40')!;
    expect(wait.p90).toBeGreaterThan(wait.p50);
    // 36 services of 6 minutes and the way to the counter, at 4 counters
    expect(wait.p50).toBeGreaterThan(45);
    expect(wait.p50).toBeLessThan(75);
  });

  it('narrows as more services are measured', () => {
    const width = (measured: readonly number[]) => {
      const wait = waitOf(line(people(40), 4, { serviceTimes: new Map([['a', measured]]) }), 't40')!;
      return (wait.p90 - wait.p50) / wait.p50;
    };
    expect(width(Array.from({ length: 40 }, () => 6))).toBeLessThan(width([]));
  });

  it('knows that people with a head start will come', () => {
    const alone = waitOf(line(people(20), 2), 't20')!;
    const overtaken = waitOf(line(people(20), 2, { arrivals: [{ groupId: 'a', perMinute: 0.3, headStart: 30 }] }), 't20')!;
    expect(overtaken.p50).toBeGreaterThan(alone.p50);
  });

  it('waits for the opening and over lunch', () => {
    const opensAt = NOW + 30 * MINUTE;
    expect(waitOf(line(people(1), 1, { pauses: [{ from: 0, until: opensAt }] }), 't1')).toEqual({ p50: 30, p90: 30 });
    const lunch = { from: NOW + 10 * MINUTE, until: NOW + 70 * MINUTE };
    const waits = estimateWaits(line(people(12), 1, { pauses: [lunch] }), 1);
    for (const { p50 } of waits.values()) expect(p50 < 10 || p50 >= 70).toBe(true);
    expect(waits.get('t12')!.p50).toBeGreaterThan(120);
  });

  it('answers who only asks, and lets nobody wait for them', () => {
    const asking = { ...people(1)[0]!, id: 'asks', number: Number.MAX_SAFE_INTEGER, rankAt: NOW, probe: true };
    const plain = estimateWaits(line(people(10), 2), 3);
    const asked = estimateWaits(line([...people(10), asking, { ...asking, id: 'asks too' }], 2), 3);
    expect(asked.get('t10')).toEqual(plain.get('t10'));
    expect(asked.get('asks')).toEqual(asked.get('asks too'));
    expect(asked.get('asks')!.p50).toBeGreaterThanOrEqual(plain.get('t10')!.p50);
  });

  it('counts a booked person only from their hour on', () => {
    const booked = { ...people(1)[0]!, arrivedAt: NOW + 30 * MINUTE, rankAt: NOW + 30 * MINUTE };
    expect(waitOf(line([booked], 1), 't1')).toEqual({ p50: 30, p90: 30 });
  });
});
