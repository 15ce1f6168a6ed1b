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
  // nobody is there; tests that need PayGov start its simulator
  PAYGOV_URL: 'http://127.0.0.1:9',
  PAYGOV_MERCHANT: 'mot-cua',
  PAYGOV_SECRET: 'a third secret that only the tests use, 32+',
  VIETQR_BANK_BIN: '970400',
  VIETQR_BANK_NAME: 'Ngân hàng mô phỏng',
  VIETQR_ACCOUNT: '0011002233445',
  VIETQR_ACCOUNT_NAME: 'UBND THANH PHO HA NOI',
  LOG_LEVEL: 'silent',
  RATE_LIMIT: '0',
};
