import { describe, expect, test } from 'vitest';
import { safeReturn } from './auth.ts';

describe('the way back after signing in', () => {
  test.each(['/vi', '/en', '/vi/', '/vi/apply/1.001193', '/en/me?tab=devices', '/vi?x=1', '/vi/a#b', '/vi/%2F%2Fevil'])('%s is ours', (address) => expect(safeReturn(address, 'vi')).toBe(address));

  test.each([
    undefined, '', '/', '//evil.example', '///evil', '/\\evil', '\\/evil', 'https://evil.example/vi', 'javascript:alert(1)', '/api/v1/session', '/vietnam', '/vi\\evil', '/vi/\\\\evil', '/vi\n', '/vi /x', '/vi\t', ' /vi', '/VI', '/fr', '/vi.evil', '/vi@evil', '/vi:80', 'vi/x', '?x', '#x', '/%76i',
  ])('%j is not', (address) => {
    expect(safeReturn(address, 'vi')).toBe('/vi');
    expect(safeReturn(address, 'en')).toBe('/en');
  });
});
