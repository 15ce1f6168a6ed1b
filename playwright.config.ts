import { defineConfig } from '@playwright/test';

// The address and the browser come from `npm run test:e2e`, which starts a whole system of its own first.
const baseURL = process.env.E2E_BASE_URL;
const executablePath = process.env.CHROMIUM_PATH;
if (!baseURL || !executablePath) throw new Error('Run the end-to-end tests with: npm run test:e2e');

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'tests/output/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000, // a slow machine is no failure; what is asserted has its own limit
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'tests/output/e2e.json' }]],
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 360, height: 740 },
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses its sandbox to root
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
