// `npm run build`: generates the database client and builds the pages for production, where their sources changed.
import { prepareDataFolder } from './lib/data-folder.ts';
import { join } from 'node:path';
import { buildPages, generateClient } from './lib/prepare.ts';
import { step, tellFailure } from './lib/say.ts';
import { readSettings } from './lib/settings.ts';

try {
  const { dataDir } = readSettings();
  prepareDataFolder(dataDir);
  const logs = join(dataDir, 'logs');
  await step('Database client', () => generateClient(logs));
  await step('Pages', () => buildPages(process.env, logs));
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
