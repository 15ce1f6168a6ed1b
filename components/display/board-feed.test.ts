import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, Unreachable } from '#components/api/problem.ts';
import type { Board } from '#lib/queue/schema.ts';
import { BoardFeed } from './board-feed.ts';

const board = (at: string): Board => ({
  office: { code: 'H26.004', name: { vi: 'Hoàn Kiếm', en: 'Hoàn Kiếm' } }, at, openNow: true, calls: [], counters: [], next: [], groups: [], checkInCode: '',
});

function setUp() {
  const answers: (() => Promise<Board>)[] = [];
  let read = 0;
  let happened = (): void => {};
  const feed = new BoardFeed({
    read: () => {
      read += 1;
      return answers.shift()?.() ?? Promise.resolve(board('2026-11-23T01:00:00Z'));
    },
    listen: (hear) => { happened = hear; return () => {}; },
  });
  return { feed, answers, reads: () => read, happen: () => happened() };
}

describe('BoardFeed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reads every ten seconds, and stops when nobody looks', async () => {
    const { feed, reads } = setUp();
    const stop = feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(25_000);
    expect(reads()).toBe(3);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reads()).toBe(3);
  });

  it('reads soon after something happened, once for many events, and once more when the line is fresh', async () => {
    const { feed, reads, happen } = setUp();
    feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(1_000);
    for (let event = 0; event < 20; event += 1) happen();
    await vi.advanceTimersByTimeAsync(800);
    expect(reads()).toBe(2);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(reads()).toBe(3);
  });

  it('keeps what it knew while the network is gone, and recovers', async () => {
    const { feed, answers } = setUp();
    feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    answers.push(() => Promise.reject(new Unreachable('cut')));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(feed.state()).toMatchObject({ stale: true, gone: false, board: { at: '2026-11-23T01:00:00Z' } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(feed.state().stale).toBe(false);
  });

  it('says when the device was sent away', async () => {
    const { feed, answers } = setUp();
    answers.push(() => Promise.reject(new ApiProblem({ status: 401, code: 'device.revoked' })));
    feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(0);
    expect(feed.state().gone).toBe(true);
  });
});
