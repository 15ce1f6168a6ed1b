import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

test('five wrong passcodes close a number for a minute, and that number only', () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  for (let attempt = 1; attempt <= 4; attempt += 1) attempts.fail('a');
  expect(attempts.wait('a')).toBe(0);
  attempts.fail('a');
  expect(attempts.wait('a')).toBe(60);
  expect(attempts.wait('b')).toBe(0);
  now = 59_001;
  expect(attempts.wait('a')).toBe(1);
  now = 60_000;
  expect(attempts.wait('a')).toBe(0);
  attempts.fail('a');
  expect(attempts.wait('a')).toBe(0);
});

test('the right passcode forgets the wrong ones', () => {
  const attempts = new Attempts(() => 0);
  for (let attempt = 1; attempt <= 4; attempt += 1) attempts.fail('a');
  attempts.succeed('a');
  attempts.fail('a');
  expect(attempts.wait('a')).toBe(0);
});
