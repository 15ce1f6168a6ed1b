import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Env } from './env.ts';

const saved = { ...process.env };
beforeEach(() => {
  vi.resetModules();
  Object.assign(process.env, { DATABASE_URL: 'postgresql://user:secret-password@localhost/db' });
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
  Object.assign(process.env, saved);
});

async function read(changes: Record<string, string | undefined> = {}): Promise<Env> {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return (await import('./env.ts')).env();
}

test('is read once', async () => {
  const { env } = await import('./env.ts');
  expect(env()).toBe(env());
});

test('has lists and keys in their own types, and defaults that are safe', async () => {
  const env = await read({ ALLOW_SIMULATORS: ' vneid, portal ,', TRUSTED_PROXIES: '10.0.0.0/8, ::1', NODE_ENV: undefined, LOG_LEVEL: undefined, RATE_LIMIT: undefined, HOST: undefined });
  expect(env.ALLOW_SIMULATORS).toEqual(new Set(['vneid', 'portal']));
  expect(env.TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '::1']);
  expect(env.MASTER_KEY).toHaveLength(32);
  expect(env).toMatchObject({ NODE_ENV: 'production', LOG_LEVEL: 'info', RATE_LIMIT: 600, HOST: '127.0.0.1' });
});

test('trusts no proxy and no simulator unless told so', async () => {
  const env = await read({ ALLOW_SIMULATORS: undefined, TRUSTED_PROXIES: undefined });
  expect([env.ALLOW_SIMULATORS.size, env.TRUSTED_PROXIES]).toEqual([0, []]);
});

test.each([
  ['MASTER_KEY', 'c2hvcnQ='], ['MASTER_KEY', undefined], ['LOOKUP_KEY', 'not base64 at all'], ['DATABASE_URL', 'nonsense'], ['DATABASE_URL', undefined], ['PUBLIC_URL', 'localhost'], ['PUBLIC_URL', undefined],
  ['NEXTAUTH_SECRET', 'short'], ['VNEID_ISSUER', ''], ['VNEID_CLIENT_ID', ''], ['VNEID_CLIENT_SECRET', ''], ['PORT', '70000'], ['PORT', 'x'], ['NODE_ENV', 'staging'], ['LOG_LEVEL', 'loud'], ['RATE_LIMIT', '-1'], ['DATABASE_POOL', '0'],
])('names %s when it is %j', async (name, value) => {
  await expect(read({ [name]: value })).rejects.toThrow(new RegExp(`not usable:\\n  ${name}: `));
});

test('names everything that is wrong at once, and never a value', async () => {
  const failure = await read({ MASTER_KEY: 'top-secret-but-short', NEXTAUTH_SECRET: 'hush', PORT: '99999' }).then(() => '', (error: Error) => error.message);
  expect(failure.split('\n')).toHaveLength(4);
  expect(failure).not.toMatch(/top-secret|hush|99999|secret-password/);
});
