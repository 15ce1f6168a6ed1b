import { describe, expect, it } from 'vitest';
import { clockOffset, isReloadDue } from './server-clock.ts';

describe('clockOffset', () => {
  it('carries the server’s time over to a device that is two days behind', () => {
    const device = Date.parse('2026-11-21T01:00:00Z');
    expect(new Date(device + clockOffset('2026-11-23T01:00:05Z', device)).toISOString()).toBe('2026-11-23T01:00:05.000Z');
  });
});

describe('isReloadDue', () => {
  const day = 24 * 3_600_000;
  it('is due in the night hour only', () => {
    expect(isReloadDue(179, day, 0)).toBe(false);
    expect(isReloadDue(180, day, 0)).toBe(true);
    expect(isReloadDue(239, day, 0)).toBe(true);
    expect(isReloadDue(240, day, 0)).toBe(false);
  });
  it('comes once a night', () => expect(isReloadDue(185, 5 * 60_000, 0)).toBe(false));
  it('is spread over the hour', () => {
    expect(isReloadDue(190, day, 0.9)).toBe(false);
    expect(isReloadDue(215, day, 0.9)).toBe(true);
  });
});
