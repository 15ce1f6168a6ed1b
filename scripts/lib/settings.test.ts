import { describe, expect, it } from 'vitest';
import { childEnv, readSettings, simulatorsOf, usedPorts } from './settings.ts';

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, simulatorPort: 4100, postgresPort: 54_329, publicUrl: 'http://localhost:3000' });
  });

  it.each(['x', '0', '65536', '1.5', '-1'])('refuses PORT=%s', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(`PORT=${PORT} is no port`);
  });

  it('refuses one port for two services, naming both variables', () => {
    expect(() => readSettings({ PORT: '4100' })).toThrow('PORT and VNEID_SIMULATOR_PORT are both 4100');
  });

  it('starts neither simulator nor PostgreSQL when the user has their own', () => {
    const settings = readSettings({
      VNEID_ISSUER: 'https://id.example', PAYGOV_URL: 'https://pay.example', MAIL_URL: 'smtps://mail.example', SMS_URL: 'https://sms.example', ZALO_API_URL: 'https://zalo.example',
      DATABASE_URL: 'postgresql://db.example/x', PORT: '4100',
    });
    expect(usedPorts(settings).map(({ variable }) => variable)).toEqual(['PORT']);
  });
});

describe('childEnv', () => {
  it('simulates only the channels for which no provider is set', () => {
    const settings = readSettings({ SMS_URL: 'https://sms.example' });
    const own = childEnv(settings, {}, 'postgresql://x', 'production');
    expect([own.MAIL_URL, own.SMS_BRANDNAME, own.ZALO_API_URL]).toEqual(['smtp://localhost:4301', undefined, 'http://localhost:4300/zalo']);
    expect(simulatorsOf(settings)).toEqual(['vneid', 'paygov', 'mail', 'zalo']);
  });

  it('sends people to the simulator only when no issuer is set', () => {
    const own = childEnv(readSettings({ VNEID_ISSUER: 'https://id.example' }), {}, 'postgresql://x', 'production');
    expect(own.VNEID_ISSUER).toBe('https://id.example');
    expect(childEnv(readSettings({}), {}, 'postgresql://x', 'production').VNEID_ISSUER).toBe('http://localhost:4100');
  });
});
