import { describe, expect, it } from 'vitest';
import { DEFAULT_HEAD_STARTS } from '#lib/priority/model.ts';
import { BUSY_DAY, playDay } from './simulate.ts';

const SMALL = { ...BUSY_DAY, people: 80, counters: 1, seed: 11 };

describe('a simulated day', () => {
  it('is the same for the same seed', () => {
    expect(playDay({ ...SMALL, rule: 'head-start' })).toEqual(playDay({ ...SMALL, rule: 'head-start' }));
  });

  it('brings the same people under every rule', () => {
    const arrivals = (rule: 'first-come' | 'absolute-priority') => playDay({ ...SMALL, rule }).map(({ arrivedAt, priority }) => [arrivedAt, priority]);
    expect(arrivals('first-come')).toEqual(arrivals('absolute-priority'));
  });

  it('lets nobody be overtaken by somebody who came more than the largest head start later', () => {
    const most = Math.max(...Object.values(DEFAULT_HEAD_STARTS));
    const present = { ...SMALL, absentShare: 0, noShowShare: 0 };
    const visits = playDay({ ...present, rule: 'head-start' });
    expect(Math.max(...visits.map((visit) => visit.overtakenByMinutes))).toBeLessThanOrEqual(most);
    expect(playDay({ ...present, rule: 'first-come' }).every((visit) => visit.overtakenBy === 0)).toBe(true);
  });
});
