import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventLink, type Source } from './event-link.ts';

class FakeSource extends EventTarget implements Source {
  closed = false;
  close() { this.closed = true; }
  changed(topic: string, ref: string) {
    this.dispatchEvent(new MessageEvent('changed', { data: JSON.stringify({ topic, ref }) }));
  }
}

function setUp() {
  const sources: FakeSource[] = [];
  const offices: (string | undefined)[] = [];
  const link = new EventLink((office) => {
    offices.push(office);
    const source = new FakeSource();
    sources.push(source);
    return source;
  });
  return { link, sources, offices, latest: () => sources.at(-1)! };
}

describe('EventLink', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps one line for all listeners, and none when nobody listens', () => {
    const { link, sources, latest } = setUp();
    const heard: string[] = [];
    const stop = link.subscribe({ changed: ({ ref }) => heard.push(`a ${ref}`), lost() {} });
    const stopToo = link.subscribe({ changed: ({ ref }) => heard.push(`b ${ref}`), lost() {} });
    latest().dispatchEvent(new Event('open'));
    latest().changed('application', 'X');
    expect(heard).toEqual(['a X', 'b X']);
    expect(sources).toHaveLength(1);
    stop();
    expect(latest().closed).toBe(false);
    stopToo();
    expect(latest().closed).toBe(true);
  });

  it('opens a new line when an office is asked for that the old one does not hear', () => {
    const { link, offices } = setUp();
    const quiet = { changed() {}, lost() {} };
    link.subscribe(quiet);
    const stop = link.subscribe({ ...quiet, office: 'H26.004' });
    link.subscribe({ ...quiet, office: 'H26.004' });
    expect(offices).toEqual([undefined, 'H26.004']);
    stop();
    link.reconnectNow();
    expect(offices).toEqual([undefined, 'H26.004', 'H26.004']);
  });

  it('has everything read again whenever the line comes to stand', () => {
    const { link, sources, latest } = setUp();
    const lost = vi.fn();
    link.subscribe({ changed() {}, lost });
    latest().dispatchEvent(new Event('open'));
    expect(lost).toHaveBeenCalledTimes(1);
    latest().dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(250);
    expect(sources).toHaveLength(2);
    latest().dispatchEvent(new Event('open'));
    expect(lost).toHaveBeenCalledTimes(2);
  });

  it('waits longer after each failure, but not when the network is back', () => {
    const { link, sources, latest } = setUp();
    link.subscribe({ changed() {}, lost() {} });
    for (let failure = 0; failure < 6; failure += 1) {
      latest().dispatchEvent(new Event('error'));
      vi.advanceTimersByTime(250 * 2 ** failure);
    }
    const tries = sources.length;
    latest().dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(1000);
    expect(sources).toHaveLength(tries);
    link.reconnectNow();
    expect(sources).toHaveLength(tries + 1);
  });

  it('opens a new line when the page was hidden for long', () => {
    const { link, sources } = setUp();
    link.subscribe({ changed() {}, lost() {} });
    link.visibility(true, 0);
    link.visibility(false, 5_000);
    expect(sources).toHaveLength(1);
    link.visibility(true, 10_000);
    link.visibility(false, 60_000);
    expect(sources).toHaveLength(2);
  });
});
