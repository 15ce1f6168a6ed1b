import { defineConfig } from 'vitest/config';
import { testEnv } from './tests/support/env.ts';

export default defineConfig({
  test: {
    env: testEnv,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A forgotten `.only` must not turn the rest of the suite off.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,locales,server,prisma,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,contract}/**/*.test.ts'],
          globalSetup: ['tests/support/database.ts'],
          setupFiles: ['tests/support/own-database.ts'],
          pool: 'forks', // a process per file: its DATABASE_URL and its clock are its own
        },
      },
    ],
  },
});
