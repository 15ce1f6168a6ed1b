/**
 * Once per run of the integration tests: a PostgreSQL server (or the one of TEST_DATABASE_URL) with a template database
 * that has all tables and the seeds. Every test file then works on its own copy of it, which PostgreSQL makes in a moment.
 */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seedDatabase } from '../../scripts/lib/database.ts';
import { createDatabase, dropDatabase } from '../../scripts/lib/postgres.ts';
import { generateClient } from '../../scripts/lib/prepare.ts';
import { inRoot } from '../../scripts/lib/paths.ts';
import { startScratchPostgres } from '../../scripts/lib/scratch-postgres.ts';
import { mustRun } from '../../scripts/lib/tools.ts';
import { testEnv } from './env.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** a connection that may make databases */
    adminUrl: string;
    /** the name of the database to copy */
    template: string;
  }
}

/** The same server, another database. */
function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Tables and seeds, by the same scripts as `npm start`. */
async function fill(url: string): Promise<void> {
  const env = { ...process.env, ...testEnv, DATABASE_URL: url };
  const logs = inRoot('tests/output/logs');
  await generateClient(logs);
  await mustRun('Applying the migrations', 'scripts/migrate.ts', [], env, join(logs, 'migrate.log'));
  await seedDatabase(env, logs);
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.TEST_DATABASE_URL ? undefined : await startScratchPostgres();
  const adminUrl = process.env.TEST_DATABASE_URL ?? own?.url('postgres') ?? '';
  const template = `mot_cua_template_${process.pid}`;
  const tearDown = async (): Promise<void> => {
    await dropDatabase(adminUrl, template);
    await own?.stop();
  };
  try {
    await createDatabase(adminUrl, template);
    await fill(withDatabase(adminUrl, template));
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('adminUrl', adminUrl);
  project.provide('template', template);
  return tearDown;
}
