/**
 * Has files inspected by processes of their own, a few at a time, within time and memory: a file that hangs, swells or
 * crashes its reader ends that process, and its owner is told that the file cannot be taken.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { refuse, type Result } from '#lib/platform/result.ts';
import type { Job } from './inspect/child.ts';
import type { Inspected } from './inspect/inspect.ts';

const CHILD = fileURLToPath(new URL('inspect/child.ts', import.meta.url));
/** Thirty photographs of 12 million pixels, the most that one paper can be, took 9 s on a busy machine. */
const MAX_MS = 30_000;
const MAX_MEMORY = 800 * 1024 * 1024;
/** More would only wait for the same processors; a second one lets others pass a slow file. */
const AT_ONCE = Math.max(2, Math.min(4, availableParallelism() - 1));
/** Whoever waits behind so many is better told to come back. */
const MAX_WAITING = 100;
/** A process is given up after so many files, and when it had nothing to do for so long. */
const JOBS_PER_CHILD = 200;
const IDLE_MS = 10 * 60_000;

/** A process that inspects, one job at a time. */
class Inspector {
  readonly #process: ChildProcess;
  #settle: ((result: Result<Inspected> | null) => void) | undefined;
  #idle: NodeJS.Timeout | undefined;
  #jobs = 0;

  constructor() {
    this.#process = fork(CHILD, [String(MAX_MEMORY)], {
      serialization: 'advanced',
      env: { NODE_ENV: 'production' },
      execArgv: ['--permission', '--allow-fs-read=*', '--allow-addons', '--allow-worker', '--no-warnings', '--max-old-space-size=512'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#process.on('message', (result: Result<Inspected>) => this.#settle?.(result));
    this.#process.on('error', () => this.end());
    this.#process.on('exit', () => this.end());
  }

  /** Runs one job; null where the process ended before it had a result. */
  run(job: Job): Promise<Result<Inspected> | null> {
    clearTimeout(this.#idle);
    this.#jobs += 1;
    this.#process.channel?.ref();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), MAX_MS);
      this.#settle = (result) => {
        clearTimeout(timer);
        this.#settle = undefined;
        resolve(result);
      };
      this.#process.send(job, (error) => {
        if (error) this.end();
      });
    });
  }

  /** Waits for more to do; a process with nothing to do keeps nobody from ending. */
  rest(): void {
    if (!this.#process.connected) return;
    if (this.#jobs >= JOBS_PER_CHILD) return this.end();
    free.push(this);
    this.#idle = setTimeout(() => this.end(), IDLE_MS).unref();
    this.#process.unref();
    this.#process.channel?.unref();
  }

  end(): void {
    const at = free.indexOf(this);
    if (at >= 0) free.splice(at, 1);
    this.#process.kill('SIGKILL');
    this.#settle?.(null);
  }
}

const free: Inspector[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * Makes one file, fit to be kept, of what was sent. Refuses: documents.busy, documents.too-complex (it took too long or
 * too much, or broke the process that read it), and as `inspect` does.
 */
export async function inspectApart(files: readonly Uint8Array[]): Promise<Result<Inspected>> {
  if (busy >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) return refuse('documents.busy');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  busy += 1;
  const inspector = free.pop() ?? new Inspector();
  try {
    const result = await inspector.run({ files });
    inspector.rest();
    return result ?? refuse('documents.too-complex');
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}
