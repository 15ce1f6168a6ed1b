/** The environment of every test. The keys are invented, fixed, and used nowhere else. */
export const testEnv = {
  NODE_ENV: 'test' as const,
  HOST: '127.0.0.1',
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  MASTER_KEY: Buffer.alloc(32, 'test master key').toString('base64'),
  LOOKUP_KEY: Buffer.alloc(32, 'test lookup key').toString('base64'),
  NEXTAUTH_SECRET: 'a secret that only the tests use, 32+',
  VNEID_ISSUER: 'http://localhost:4100',
  VNEID_CLIENT_ID: 'mot-cua',
  VNEID_CLIENT_SECRET: 'another secret that only the tests use',
  ALLOW_SIMULATORS: 'vneid',
  LOG_LEVEL: 'silent',
  RATE_LIMIT: '0',
};
