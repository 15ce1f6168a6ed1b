import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headStartOf, strongest, verifiedClasses } from '#lib/priority/classes.ts';
import { DEFAULT_HEAD_STARTS, HEAD_START_LIMITS, PRIORITY_CLASSES, type PriorityClass } from '#lib/priority/model.ts';
import { arrival, compare, overtaking, rankAfterAbsence, rankAt } from './order.ts';

const MINUTE = 60_000;
const person = fc.record({ arrivedAt: fc.integer({ min: 0, max: 600 * MINUTE }), headStart: fc.integer({ min: 0, max: 90 }) });
type Person = { arrivedAt: number; headStart: number };
const line = (people: readonly Person[]) => people.map((one, index) => ({ ...one, number: index + 1, rankAt: rankAt(one.arrivedAt, one.headStart) }));

describe('the order of a line', () => {
  it('lets nobody be overtaken by someone who arrived later than the head start allows', () => {
    fc.assert(fc.property(fc.array(person, { minLength: 2, maxLength: 40 }), (people) => {
      const sorted = line(people).toSorted(compare);
      sorted.forEach((first, index) => {
        for (const later of sorted.slice(index + 1)) {
          // whoever stands before somebody who came earlier came at most the head start later
          if (first.arrivedAt > later.arrivedAt) expect(first.arrivedAt - later.arrivedAt).toBeLessThanOrEqual(first.headStart * MINUTE);
        }
      });
    }));
  });

  it('keeps the order of arrival within a class', () => {
    fc.assert(fc.property(fc.array(person, { minLength: 2, maxLength: 40 }), fc.integer({ min: 0, max: 90 }), (people, headStart) => {
      const sorted = line(people.map((one) => ({ ...one, headStart }))).toSorted(compare);
      for (let index = 1; index < sorted.length; index += 1) {
        const [before, after] = [sorted[index - 1], sorted[index]];
        expect(before && after && (before.arrivedAt < after.arrivedAt || (before.arrivedAt === after.arrivedAt && before.number < after.number))).toBe(true);
      }
    }));
  });

  it('is one order, whatever order the tickets are read in', () => {
    fc.assert(fc.property(fc.array(person, { maxLength: 30 }), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (people, chance) => {
      const tickets = line(people);
      const shuffled = tickets.map((ticket) => ({ ticket, key: chance.next().value as number })).toSorted((a, b) => a.key - b.key).map(({ ticket }) => ticket);
      expect(shuffled.toSorted(compare)).toEqual(tickets.toSorted(compare));
    }));
  });

  it('does not depend on which clock the moments are counted from', () => {
    fc.assert(fc.property(fc.array(person, { maxLength: 30 }), fc.integer({ min: -1e12, max: 1e12 }), (people, shift) => {
      const numbers = (shifted: readonly Person[]): number[] => line(shifted).toSorted(compare).map((ticket) => ticket.number);
      expect(numbers(people.map((one) => ({ ...one, arrivedAt: one.arrivedAt + shift })))).toEqual(numbers(people));
    }));
  });

  it('gives a larger head start no worse place', () => {
    fc.assert(fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), fc.nat(29), fc.integer({ min: 1, max: 60 }), (people, chosen, more) => {
      const index = chosen % people.length;
      const place = (tickets: readonly Person[]): number => line(tickets).toSorted(compare).findIndex((ticket) => ticket.number === index + 1);
      const better = people.map((one, i) => (i === index ? { ...one, headStart: one.headStart + more } : one));
      expect(place(better)).toBeLessThanOrEqual(place(people));
    }));
  });

  it('never gives a better place for not being there, and keeps the class', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 90 }), (former, now, penalty, headStart) => {
      const rank = rankAfterAbsence(former, now, penalty, headStart);
      expect(rank).toBeGreaterThanOrEqual(former);
      // like somebody of the same class who arrives when the penalty is over
      if (rank !== former) expect(rank).toBe(rankAt(now + penalty * MINUTE, headStart));
    }));
  });

  it('counts a booked ticket from its hour when checked in by then, else from check-in', () => {
    expect(arrival(100, 500)).toBe(500);
    expect(arrival(700, 500)).toBe(700);
    expect(arrival(700, null)).toBe(700);
  });

  it('explains an overtaking with the two times, and only a real one', () => {
    const mine = { arrivedAt: 0, rankAt: 0, number: 1 };
    const priority = { arrivedAt: 12 * MINUTE, rankAt: rankAt(12 * MINUTE, 20), number: 2, headStart: 20 };
    expect(overtaking(mine, priority)).toEqual({ minutesLater: 12, headStart: 20 });
    expect(overtaking(mine, { ...priority, arrivedAt: 30 * MINUTE, rankAt: rankAt(30 * MINUTE, 20) })).toBeNull();
    expect(overtaking({ ...mine, arrivedAt: 20 * MINUTE, rankAt: 20 * MINUTE }, priority)).toBeNull();
    fc.assert(fc.property(person, person, (a, b) => {
      const [first, second] = line([a, b]);
      const found = first && second && overtaking(first, second);
      if (found) expect(found.minutesLater).toBeLessThanOrEqual(found.headStart);
    }));
  });
});

describe('priority classes', () => {
  const born = (birthDate: string) => verifiedClasses({ birthDate }, '2026-11-21');

  it('come from age, to the day', () => {
    expect(born('1966-11-22')).toEqual([]);
    expect(born('1966-11-21')).toEqual(['age-60']);
    expect(born('1951-11-22')).toEqual(['age-60']);
    expect(born('1951-11-21')).toEqual(['age-75']);
  });

  it('come from disability, merit and ethnic group', () => {
    const facts = { birthDate: '1990-01-01', disability: { level: 'severe' as const, certificateNo: '1', issuedOn: '2020-01-01' }, meritorious: { certificateNo: '2' }, ethnicity: '06' };
    expect(verifiedClasses(facts, '2026-11-21')).toEqual(['severe-disability', 'meritorious', 'ethnic-minority']);
    expect(verifiedClasses({ birthDate: '1990-01-01', ethnicity: '01' }, '2026-11-21')).toEqual([]);
    expect(verifiedClasses({ birthDate: '1990-01-01', ethnicity: '55' }, '2026-11-21')).toEqual([]);
  });

  it('do not add up: the strongest counts', () => {
    const priorities = (['ethnic-minority', 'age-75', 'age-60'] as PriorityClass[]).map((name) => ({ class: name, evidence: 'verified' as const }));
    expect(strongest(priorities, DEFAULT_HEAD_STARTS)?.class).toBe('age-75');
    expect(strongest([], DEFAULT_HEAD_STARTS)).toBeNull();
    expect(headStartOf(null, DEFAULT_HEAD_STARTS)).toBe(0);
  });

  it("begin within the city's limits", () => {
    for (const name of PRIORITY_CLASSES) {
      expect(DEFAULT_HEAD_STARTS[name]).toBeGreaterThanOrEqual(HEAD_START_LIMITS[name].min);
      expect(DEFAULT_HEAD_STARTS[name]).toBeLessThanOrEqual(HEAD_START_LIMITS[name].max);
    }
  });
});
