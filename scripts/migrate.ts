// `npm run db:migrate`: applies the migrations that the database lacks, as `prisma migrate deploy` would.
import { prepareDataFolder, readSecrets } from './lib/data-folder.ts';
import { requireDatabase, startDatabase } from './lib/database.ts';
import { claim, release } from './lib/pid-files.ts';
import { tellFailure } from './lib/say.ts';
import { applyMigrations } from './lib/schema-engine.ts';
import { readSettings } from './lib/settings.ts';

async function migrate(url: string): Promise<void> {
  const applied = await applyMigrations(url);
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply: the database is up to date.');
}

async function main(): Promise<void> {
  const settings = readSettings();
  if (settings.databaseUrl) {
    await requireDatabase(settings.databaseUrl);
    return migrate(settings.databaseUrl);
  }
  prepareDataFolder(settings.dataDir);
  await claim(settings.dataDir);
  const { server } = await startDatabase(settings, readSecrets(settings.dataDir));
  try {
    await migrate(server.url());
  } finally {
    await server.stop();
    release(settings.dataDir);
  }
}

try {
  await main();
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
process.exit(); // the schema engine leaves a timer of ten seconds behind
