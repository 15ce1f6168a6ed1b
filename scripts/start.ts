// `npm start` and, with --dev, `npm run dev`: from the sources to a running system, step by step.
import { join } from 'node:path';
import { prepareDataFolder, readSecrets } from './lib/data-folder.ts';
import { endLeftoverDatabase, requireDatabase, seedDatabase, startDatabase } from './lib/database.ts';
import { claim, endLeftovers, noteStopping, release } from './lib/pid-files.ts';
import { requireFreePort } from './lib/ports.ts';
import { buildPages, generateClient } from './lib/prepare.ts';
import { Obstacle, step, tellFailure } from './lib/say.ts';
import { applyMigrations } from './lib/schema-engine.ts';
import { type Settings, childEnv, readSettings, usedPorts } from './lib/settings.ts';
import { onStopRequest } from './lib/signals.ts';
import { type Stack, Stops, startStack } from './lib/stack.ts';
import { endTools } from './lib/tools.ts';

const dev = process.argv.includes('--dev');
const startedAt = performance.now();
const stops = new Stops();
let stopping = false;

/** Clears up after a start that was killed. @returns a remark */
async function recover(settings: Settings): Promise<string> {
  const ended = await endLeftovers(settings.dataDir);
  if (await endLeftoverDatabase(settings)) ended.push('PostgreSQL');
  return ended.length > 0 ? `ended what a killed start left running: ${ended.join(', ')}` : 'nothing to clear up';
}

/** The database's address, once it runs. */
async function bringUpDatabase(settings: Settings, secrets: Record<string, string>): Promise<string> {
  if (settings.databaseUrl) {
    await requireDatabase(settings.databaseUrl);
    return settings.databaseUrl;
  }
  const { server } = await step(
    'PostgreSQL',
    () => startDatabase(settings, secrets),
    (started) => `on port ${started.server.port}${started.remark && `, ${started.remark}`}`,
  );
  stops.add(server);
  void server.ended.then(() => fail(new Obstacle(`PostgreSQL ended by itself; its log is ${join(settings.dataDir, 'logs/postgres.log')}.`)));
  return server.url();
}

async function bringUp(settings: Settings): Promise<Stack> {
  const { dataDir } = settings;
  const logs = join(dataDir, 'logs');
  prepareDataFolder(dataDir);
  await claim(dataDir);
  stops.add({ stop: async () => release(dataDir) });
  const secrets = readSecrets(dataDir);
  await step('Former run', () => recover(settings));
  for (const { port, host, what, variable } of usedPorts(settings)) await requireFreePort(port, host, what, variable);

  await step('Database client', () => generateClient(logs));
  const url = await bringUpDatabase(settings, secrets);
  const env = childEnv(settings, secrets, url, dev ? 'development' : 'production');
  await step('Tables', () => applyMigrations(url), (applied) => (applied.length > 0 ? `applied ${applied.join(', ')}` : 'up to date'));
  await step('First contents', () => seedDatabase(env, logs));
  if (!dev) await step('Pages', () => buildPages(env, logs));
  return step('Server, worker and simulators', () => startStack(settings, env, stops, dev), () => 'running');
}

async function greet(settings: Settings): Promise<void> {
  const { demoPeople } = await import('#prisma/seed/demo-people.ts');
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`\nMột Cửa is open at ${settings.publicUrl} (after ${seconds} s). Ctrl-C closes it.\n`);
  if (settings.simulatedChannels.length > 0) console.log(`What it sends to phones and mailboxes is shown at http://localhost:${settings.outboxPort}\n`);
  if (settings.vneidIssuer) return; // these people exist only in the simulator
  console.log('Sign in with VNeID (a simulator) as one of:\n');
  const rows = demoPeople.map(({ name, personalId, passcode, role, office }) => [name, personalId, passcode, office ? `${role}, ${office}` : role]);
  const table = [['Name', 'Personal number', 'Passcode', 'Role'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ').trimEnd()}`);
  console.log(`\nLogs and data: ${settings.dataDir}\n`);
}

async function shutDown(settings: Settings | undefined, exitCode: number): Promise<never> {
  if (settings) noteStopping(settings.dataDir);
  endTools();
  await stops.run();
  process.exit(exitCode);
}

let settings: Settings | undefined;
onStopRequest(
  () => {
    stopping = true;
    console.log('\nClosing …');
    void shutDown(settings, 0);
  },
  () => {
    stops.kill();
    process.exit(1);
  },
);

const fail = async (error: unknown): Promise<void> => {
  // While everything is being stopped, what was under way fails: that is no news.
  if (stopping) return;
  stopping = true;
  tellFailure(error);
  await shutDown(settings, 1);
};
process.on('uncaughtException', (error) => void fail(error));

try {
  settings = readSettings();
  const { failure } = await bringUp(settings);
  await greet(settings);
  await failure;
} catch (error) {
  await fail(error);
}
