/** What the bench runs on: a scratch PostgreSQL with two filled databases, one for the API and one for the bare server. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataFolder, readSecrets } from '../lib/data-folder.ts';
import { seedDatabase } from '../lib/database.ts';
import { inRoot } from '../lib/paths.ts';
import { createDatabase, withClient } from '../lib/postgres.ts';
import { generateClient } from '../lib/prepare.ts';
import { applyMigrations } from '../lib/schema-engine.ts';
import { startScratchPostgres } from '../lib/scratch-postgres.ts';
import { childEnv, readSettings } from '../lib/settings.ts';
import type { Stops } from '../lib/stack.ts';

/** A working Monday, an hour after opening. */
const STARTS_AT = '2026-11-23T09:00:00+07:00';
export const DAY = '2026-11-23';

export type Side = { readonly name: 'api' | 'bare'; readonly databaseUrl: string; readonly env: NodeJS.ProcessEnv };
export type System = { readonly api: Side; readonly bare: Side; /** the server's version */ readonly postgres: string };

/** @param stops gets what removes it all again */
export async function prepareSystem(stops: Stops): Promise<System> {
  const dataDir = inRoot('tests/output/bench');
  const logs = join(dataDir, 'logs');
  rmSync(dataDir, { recursive: true, force: true });
  prepareDataFolder(dataDir);
  await generateClient(logs);
  const server = await startScratchPostgres();
  stops.add(server);
  await applyMigrations(server.url());
  const common = {
    ...childEnv(readSettings({ DATA_DIR: dataDir }), readSecrets(dataDir), '', 'production'),
    NODE_ENV: 'test' as const, RATE_LIMIT: '0', LOG_LEVEL: 'warn', CLOCK_STARTS_AT: STARTS_AT,
  };
  const side = (name: Side['name'], databaseUrl: string): Side => ({ name, databaseUrl, env: { ...common, DATABASE_URL: databaseUrl } });
  const api = side('api', server.url());
  await seedDatabase(api.env, logs);
  const copy = 'bench_bare';
  await createDatabase(server.url('postgres'), copy, new URL(server.url()).pathname.slice(1));
  const { rows: [shown] } = await withClient(server.url(), (client) => client.query<{ server_version: string }>('SHOW server_version'));
  return { api, bare: side('bare', server.url(copy)), postgres: shown?.server_version ?? '' };
}
