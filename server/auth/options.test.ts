import { expect, test } from 'vitest';
import { cookieNames } from './options.ts';

test('over https the browser holds each cookie to this host', () => {
  const { secure, ...names } = cookieNames('https://mot-cua.example');
  expect(secure).toBe(true);
  for (const name of Object.values(names)) expect(name).toMatch(/^__Host-mot-cua\.[a-z]+$/);
  expect(new Set(Object.values(names)).size).toBe(7);
});

test.each(['http://localhost:3000', 'http://192.168.1.2', 'http://https.example'])('over http, as at %s, no prefix that browsers would refuse', (address) => {
  expect(cookieNames(address)).toEqual({ secure: false, session: 'mot-cua.session', device: 'mot-cua.device', csrf: 'mot-cua.csrf', state: 'mot-cua.state', pkce: 'mot-cua.pkce', nonce: 'mot-cua.nonce', callbackUrl: 'mot-cua.return' });
});
