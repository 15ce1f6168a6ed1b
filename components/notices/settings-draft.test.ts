import { expect, test } from 'vitest';
import { issuesOf, placeChannel } from './settings-draft.ts';

test.each([
  [['zalo', 'sms', 'email'], 0, 'sms', ['sms', 'email']],
  [['zalo', 'sms'], 2, 'email', ['zalo', 'sms', 'email']],
  [['zalo', 'sms', 'email'], 1, 'email', ['zalo', 'email']],
  [['zalo', 'sms', 'email'], 1, null, ['zalo']],
  [['zalo'], 0, null, []],
] as const)('%j with place %i as %s is %j', (channels, place, channel, expected) => expect(placeChannel(channels, place, channel)).toEqual(expected));

test.each([['', '', []], ['0912 345 678', 'a@b.vn', []], ['+84912345678', '', []], ['0212345678', '', ['phone']], ['912345678', 'a@b', ['phone', 'email']]])('%j, %j: wrong is %j', (phone, email, expected) =>
  expect(issuesOf({ phone, email })).toEqual(expected));
