import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { listScratch, removeHome, scratchHome } from './postgres-home.ts';
import { type Postgres, endLeftoverPostgres, startPostgres } from './postgres.ts';
import { isAlive } from './processes.ts';

/** Clears up after test runs of this checkout that were killed. */
async function sweep(): Promise<void> {
  for (const { folder, pid } of listScratch()) {
    if (isAlive(pid)) continue;
    await endLeftoverPostgres({ data: join(folder, 'data'), native: '', owner: undefined, remark: '' });
    removeHome(folder);
  }
}

/** A PostgreSQL server for this process only, on a free port; `stop` removes it with all that it holds. */
export async function startScratchPostgres(): Promise<Postgres> {
  await sweep();
  const home = scratchHome();
  const password = randomBytes(12).toString('hex');
  try {
    const server = await startPostgres({ home, port: await freePort(), password, logFile: join(home.folder, 'postgres.log'), throwaway: true });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        removeHome(home.folder);
      },
    };
  } catch (error) {
    removeHome(home.folder);
    throw error;
  }
}
