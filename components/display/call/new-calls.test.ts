import { describe, expect, it } from 'vitest';
import { newCalls, type Call, type Heard } from './new-calls.ts';

const call = (id: string, calls = 1, at = '2026-11-23T01:00:00Z'): Call => ({ id, letter: 'A', number: 1, counter: 1, at, calls });
const ids = (result: { calls: Call[] }): string[] => result.calls.map(({ id }) => id);

describe('newCalls', () => {
  it('calls nothing out when the board is switched on, but remembers it', () => {
    const first = newCalls(null, [call('a')]);
    expect(ids(first)).toEqual([]);
    expect(ids(newCalls(first.heard, [call('a'), call('b')]))).toEqual(['b']);
  });

  it('calls out again what is called again', () => {
    const { heard } = newCalls(new Map(), [call('a')]);
    expect(ids(newCalls(heard, [call('a')]))).toEqual([]);
    expect(ids(newCalls(heard, [call('a', 2)]))).toEqual(['a']);
  });

  it('does not call out again a ticket whose start was undone', () => {
    const called = newCalls(new Map(), [call('a')]);
    const serving = newCalls(called.heard, []);
    expect(ids(newCalls(serving.heard, [call('a')]))).toEqual([]);
  });

  it('calls in the order of the desks', () => {
    expect(ids(newCalls(new Map(), [call('late', 1, '2026-11-23T01:00:09Z'), call('early', 1, '2026-11-23T01:00:03Z')]))).toEqual(['early', 'late']);
  });

  it('does not grow', () => {
    let heard: Heard = new Map();
    for (let n = 0; n < 1_000; n += 1) ({ heard } = newCalls(heard, [call(`t${n}`)]));
    expect(heard.size).toBe(200);
    expect(heard.has('t999')).toBe(true);
  });
});
