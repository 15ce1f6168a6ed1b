/** The processes that make up the running system: started, watched, stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.ts';
import { forgetPid, notePid } from './pid-files.ts';
import { signal, waitForEnd } from './processes.ts';
import { Obstacle, knownCause } from './say.ts';
import { lastLines } from './tools.ts';

export type Service = {
  name: string;
  logFile: string;
  /** settles when it has ended, with a word on how */
  ended: Promise<string>;
  stop: () => Promise<void>;
  kill: () => void;
};

export type ServiceOptions = {
  name: string;
  /** its TypeScript file, relative to the checkout */
  script: string;
  env: NodeJS.ProcessEnv;
  dataDir: string;
  /** development: print to the terminal, and start again when a source changes unless the service reloads by itself */
  dev?: { restart: boolean } | undefined;
};

/** Starts a process on this Node. What it prints goes to `<data folder>/logs/<name>.log`; the run before is kept beside it. */
export function startService({ name, script, env, dataDir, dev }: ServiceOptions): Service {
  const logFile = join(dataDir, 'logs', `${name}.log`);
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  // A file and not a pipe: should this process be killed, what it started doesn't die of writing to nobody.
  const log = openSync(logFile, 'a');
  const output = dev ? 'inherit' : log;
  const flags = ['--disable-warning=ExperimentalWarning', ...(dev?.restart ? ['--watch', '--watch-preserve-output'] : [])];
  const child = spawn(process.execPath, [...flags, script], {
    cwd: ROOT,
    env,
    // Its own process group: a Ctrl-C in the terminal comes to this process alone, which stops all in the right order.
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(log);
  const ended = describeEnd(child);
  if (child.pid) notePid(dataDir, name, child.pid);
  return {
    name,
    logFile,
    ended,
    stop: async () => {
      await stopChild(child);
      forgetPid(dataDir, name);
    },
    kill: () => {
      if (isRunning(child)) signal(child.pid, 'SIGKILL', true);
    },
  };
}

function describeEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(name ? `ended by ${name}` : `ended with exit code ${code}`));
  });
}

const isRunning = (child: ChildProcess): child is ChildProcess & { pid: number } => child.pid !== undefined && child.exitCode === null && child.signalCode === null;

async function stopChild(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  signal(child.pid, 'SIGTERM');
  if (await waitForEnd(child.pid, 10_000)) return;
  signal(child.pid, 'SIGKILL', true); // the group: `node --watch` has a child of its own
  await waitForEnd(child.pid, 5000);
}

/** The sentence for a service that ended by itself. */
export function endedByItself(service: Service, how: string): Obstacle {
  const log = existsSync(service.logFile) ? readFileSync(service.logFile, 'utf8') : '';
  return new Obstacle(knownCause(log) ?? `The ${service.name} ${how}. Its log, ${service.logFile}, ends with:\n\n${lastLines(log, 25) || '(nothing)'}`);
}

/**
 * Waits until an address answers 200.
 * @param services those whose end makes waiting pointless
 * @throws Obstacle when one of them ends first, or nothing answers in time
 */
export async function waitForAnswer(url: string, services: readonly Service[], seconds = 90): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  let gone: Obstacle | undefined;
  for (const service of services) void service.ended.then((how) => (gone ??= endedByItself(service, how)));
  let last = '';
  while (performance.now() < deadline) {
    if (gone) throw gone;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2000), redirect: 'manual' });
      last = `${response.status} ${(await response.text()).slice(0, 300)}`;
      if (response.status === 200) return;
    } catch (error) {
      last = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    }
    await sleep(60);
  }
  throw new Obstacle(`${url} did not answer within ${seconds} s (${last}); the logs are beside ${services[0]?.logFile ?? 'the others'}.`);
}
