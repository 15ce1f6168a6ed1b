import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from '../lib/paths.ts';
import { Obstacle } from '../lib/say.ts';
import type { Answer } from './answering.ts';

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** A process of the bench that can be asked things (answering.ts is its side). */
export class Child<Greeting = unknown> {
  readonly greeting: Promise<Greeting>;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  /** @param script a file of the checkout */
  constructor(script: string, env: NodeJS.ProcessEnv, flags: readonly string[] = []) {
    this.#process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, script], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.greeting = this.#answer(0) as Promise<Greeting>;
    this.#process.on('message', ({ id, value, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Error(`${script}: ${error}`));
    });
    this.#process.once('exit', (code, signal) => {
      for (const { reject } of this.#waiting.values()) reject(new Obstacle(`${script} ended early (${signal ?? code}).`));
    });
  }

  #answer(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => void this.#waiting.set(id, { resolve, reject }));
  }

  async ask<T>(name: string, input?: unknown): Promise<T> {
    await this.greeting;
    const id = (this.#last += 1);
    this.#process.send({ id, name, input });
    return this.#answer(id) as Promise<T>;
  }

  /** Ends it and waits until it is gone. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await ended;
  }
}
