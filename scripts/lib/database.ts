/** The database of an installation: the embedded server, or the one that DATABASE_URL names; its tables and its contents. */
import { join } from 'node:path';
import { lastingHome } from './postgres-home.ts';
import { type Postgres, endLeftoverPostgres, startPostgres, withClient } from './postgres.ts';
import { Obstacle } from './say.ts';
import type { Settings } from './settings.ts';
import { mustRun } from './tools.ts';

/** Ends an embedded server that a killed start left running. */
export async function endLeftoverDatabase(settings: Settings): Promise<boolean> {
  return settings.databaseUrl ? false : endLeftoverPostgres(lastingHome(settings.dataDir));
}

/** Starts the embedded server. @returns it, and where it keeps its data when that isn't the data folder */
export async function startDatabase(settings: Settings, secrets: Record<string, string>): Promise<{ server: Postgres; remark: string }> {
  const home = lastingHome(settings.dataDir);
  const server = await startPostgres({
    home,
    port: settings.postgresPort,
    password: secrets.EMBEDDED_POSTGRES_PASSWORD ?? '',
    logFile: join(settings.dataDir, 'logs/postgres.log'),
  });
  return { server, remark: home.remark };
}

/** @throws Obstacle when the user's own database can't be reached */
export async function requireDatabase(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    throw new Obstacle(`The database of DATABASE_URL can't be used: ${message || code}.`);
  }
}

/** Fills an empty database; a filled one stays as it is. Its own process, so that its memory is given back. */
export async function seedDatabase(env: NodeJS.ProcessEnv, logs: string): Promise<void> {
  await mustRun('Filling the database', 'scripts/seed.ts', [], env, join(logs, 'seed.log'));
}
