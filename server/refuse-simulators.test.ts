import { expect, test } from 'vitest';
import { refuseSimulators } from './refuse-simulators.ts';

const settings = (VNEID_ISSUER: string, NODE_ENV: 'production' | 'development' | 'test' = 'production', ...allowed: string[]): Parameters<typeof refuseSimulators>[0] => ({ VNEID_ISSUER, NODE_ENV, ALLOW_SIMULATORS: new Set(allowed) });

test.each(['http://localhost:4100', 'https://localhost', 'http://127.0.0.1:4100/x', 'http://127.1.2.3', 'http://[::1]:4100'])('production refuses the simulator at %s, unless allowed by name', (issuer) => {
  expect(() => refuseSimulators(settings(issuer))).toThrow('ALLOW_SIMULATORS=vneid');
  expect(() => refuseSimulators(settings(issuer, 'production', 'portal'))).toThrow();
  expect(() => refuseSimulators(settings(issuer, 'production', 'vneid'))).not.toThrow();
  expect(() => refuseSimulators(settings(issuer, 'development'))).not.toThrow();
});

test.each(['https://vneid.gov.vn', 'https://localhost.gov.vn', 'https://127.example.vn'])('%s is no simulator', (issuer) => {
  expect(() => refuseSimulators(settings(issuer))).not.toThrow();
});
