import { describe, expect, it, vi } from 'vitest';
import { Announcer } from './announcer.ts';

describe('Announcer', () => {
  it('plays one after another', async () => {
    const log: string[] = [];
    const announcer = new Announcer<string>(async (call) => {
      log.push(`${call} begins`);
      await Promise.resolve();
      log.push(`${call} ends`);
    });
    announcer.announce(['A', 'B']);
    announcer.announce(['C']);
    await vi.waitFor(() => expect(log).toHaveLength(6));
    expect(log).toEqual(['A begins', 'A ends', 'B begins', 'B ends', 'C begins', 'C ends']);
  });

  it('goes on after a call that failed', async () => {
    const played: string[] = [];
    const announcer = new Announcer<string>(async (call) => {
      if (call === 'A') throw new Error('no sound');
      played.push(call);
    });
    announcer.announce(['A', 'B']);
    await vi.waitFor(() => expect(played).toEqual(['B']));
  });

  it('leaves out what is long past', async () => {
    const played: number[] = [];
    let release = (): void => {};
    const blocked = new Promise<void>((resolve) => { release = resolve; });
    const announcer = new Announcer<number>(async (call) => { await blocked; played.push(call); });
    announcer.announce([0]);
    announcer.announce(Array.from({ length: 40 }, (_, index) => index + 1));
    release();
    await vi.waitFor(() => expect(played).toHaveLength(13));
    expect(played.at(-1)).toBe(40);
  });
});
