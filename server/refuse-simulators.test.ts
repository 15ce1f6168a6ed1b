import { expect, test } from 'vitest';
import { refuseSimulators } from './refuse-simulators.ts';

const settings = (VNEID_ISSUER: string, NODE_ENV: 'production' | 'development' | 'test' = 'production', ...allowed: string[]): Parameters<typeof refuseSimulators>[0] => ({ VNEID_ISSUER, PAYGOV_URL: 'https://paygov.gov.vn', SIGNING_KEYS: '/etc/mot-cua/keys', NODE_ENV, ALLOW_SIMULATORS: new Set(allowed) });

test.each(['http://localhost:4100', 'https://localhost', 'http://127.0.0.1:4100/x', 'http://127.1.2.3', 'http://[::1]:4100'])('production refuses the simulator at %s, unless allowed by name', (issuer) => {
  expect(() => refuseSimulators(settings(issuer))).toThrow('ALLOW_SIMULATORS=vneid');
  expect(() => refuseSimulators(settings(issuer, 'production', 'portal'))).toThrow();
  expect(() => refuseSimulators(settings(issuer, 'production', 'vneid'))).not.toThrow();
  expect(() => refuseSimulators(settings(issuer, 'development'))).not.toThrow();
});

test.each(['https://vneid.gov.vn', 'https://localhost.gov.vn', 'https://127.example.vn'])('%s is no simulator', (issuer) => {
  expect(() => refuseSimulators(settings(issuer))).not.toThrow();
});

test('production refuses the simulator of PayGov, unless allowed by name', () => {
  const local = { ...settings('https://vneid.gov.vn'), PAYGOV_URL: 'http://localhost:4200' };
  expect(() => refuseSimulators(local)).toThrow('ALLOW_SIMULATORS=vneid,paygov');
  expect(() => refuseSimulators({ ...local, ALLOW_SIMULATORS: new Set(['vneid']) })).toThrow('PAYGOV_URL');
  expect(() => refuseSimulators({ ...local, ALLOW_SIMULATORS: new Set(['paygov']) })).not.toThrow();
});

test.each([['MAIL_URL', 'smtp://localhost:4301', 'mail'], ['MAIL_URL', 'smtps://127.0.0.1', 'mail'], ['SMS_URL', 'http://localhost:4300/sms', 'sms'], ['ZALO_API_URL', 'http://[::1]:4300/zalo', 'zalo']])('production refuses %s=%s, unless %s is allowed by name', (variable, url, name) => {
  const with_ = (...allowed: string[]) => () => refuseSimulators({ ...settings('https://vneid.gov.vn', 'production', ...allowed), [variable]: url });
  expect(with_('vneid')).toThrow(`Add ${name} to ALLOW_SIMULATORS`);
  expect(with_(name)).not.toThrow();
  expect(() => refuseSimulators({ ...settings('https://vneid.gov.vn'), [variable]: 'https://provider.example' })).not.toThrow();
});

test('production refuses the test authority, unless allowed by name', () => {
  const without = { ...settings('https://vneid.gov.vn'), SIGNING_KEYS: '' };
  expect(() => refuseSimulators(without)).toThrow('Add signer to ALLOW_SIMULATORS');
  expect(() => refuseSimulators({ ...without, ALLOW_SIMULATORS: new Set(['signer']) })).not.toThrow();
  expect(() => refuseSimulators({ ...without, NODE_ENV: 'development' })).not.toThrow();
});
