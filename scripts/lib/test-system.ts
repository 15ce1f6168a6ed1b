/** A whole system for the end-to-end tests: the same processes as `npm start`, on free ports, with a database of its own. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireChromium } from './chromium.ts';
import { prepareDataFolder, readSecrets } from './data-folder.ts';
import { seedDatabase } from './database.ts';
import { inRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { buildPages, generateClient } from './prepare.ts';
import { applyMigrations } from './schema-engine.ts';
import { startScratchPostgres } from './scratch-postgres.ts';
import { childEnv, readSettings } from './settings.ts';
import { type Stops, startStack } from './stack.ts';
import { nextWorkingMorning } from './working-morning.ts';
import { runNode } from './tools.ts';

export type System = {
  /** builds the pages unless the sources are unchanged */
  build: () => Promise<void>;
  /** starts the processes, once; their address and the environment that they run in */
  start: () => Promise<{ url: string; env: NodeJS.ProcessEnv }>;
};

/**
 * Makes the database of a test system and fills it.
 * @param stops gets what ends the system again
 */
export async function prepareSystem(stops: Stops): Promise<System> {
  const dataDir = inRoot('tests/output/system');
  const logs = join(dataDir, 'logs');
  rmSync(dataDir, { recursive: true, force: true });
  prepareDataFolder(dataDir);
  await generateClient(logs);
  const server = await startScratchPostgres();
  stops.add(server);
  await applyMigrations(server.url());

  const ports = { PORT: String(await freePort()), VNEID_SIMULATOR_PORT: String(await freePort()), PAYGOV_SIMULATOR_PORT: String(await freePort()), OUTBOX_SIMULATOR_PORT: String(await freePort()), OUTBOX_SMTP_PORT: String(await freePort()), POSTGRES_PORT: String(server.port) };
  const settings = readSettings({ ...ports, DATA_DIR: dataDir });
  // One browser plays many people: the limit per address would take them for one attacker. It is always a working morning.
  const env = { ...childEnv(settings, readSecrets(dataDir), server.url(), 'production'), RATE_LIMIT: '0', CLOCK_STARTS_AT: nextWorkingMorning(), ALLOW_SIMULATORS: 'vneid,paygov,signer,mail,sms,zalo,clock' };
  await seedDatabase(env, logs);

  let building: Promise<unknown> | undefined;
  let starting: Promise<unknown> | undefined;
  const build = async (): Promise<void> => void (await (building ??= buildPages(env, logs)));
  return {
    build,
    start: async () => {
      await build();
      await (starting ??= startStack(settings, env, stops));
      return { url: settings.publicUrl, env };
    },
  };
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: { message?: string }[] };

/** Runs the end-to-end tests in a browser. @param rest further arguments for Playwright */
export async function runBrowserTests(system: System, rest: readonly string[]): Promise<{ passed: number; failed: number }> {
  const chromium = await requireChromium();
  const { url, env } = await system.start();
  const report = inRoot('tests/output/e2e.json');
  rmSync(report, { force: true });
  const { ok } = await runNode('node_modules/@playwright/test/cli.js', ['test', ...rest], {
    env: { ...env, NODE_ENV: 'test', E2E_BASE_URL: url, CHROMIUM_PATH: chromium },
    show: true,
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
  // A test that passes only at the second try has failed.
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: ok ? failed : Math.max(failed, 1) };
}
