/** The child's side of a conversation with the process that started it; the other side is child.ts. */

import { setTimeout as sleep } from 'node:timers/promises';

export type Question = { readonly id: number; readonly name: string; readonly input: unknown };
export type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string };

/** CPU time that this process has used so far, ms. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes that this process holds once its garbage is gone; node must run with --expose-gc. */
export async function memory(): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    globalThis.gc?.();
    await sleep(300); // pages are given back a while later
  }
  return process.memoryUsage.rss();
}

/**
 * Says "ready" (with `greeting`) and answers questions until the process that started this one is gone.
 * @param handlers what can be asked, by name
 */
export function answerQuestions(greeting: unknown, handlers: Readonly<Record<string, (input: never) => unknown>>): void {
  const send = (answer: Answer): void => void process.send?.(answer);
  process.on('message', ({ id, name, input }: Question) => {
    const handler = handlers[name];
    Promise.resolve()
      .then(() => {
        if (!handler) throw new Error(`"${name}" can't be asked here`);
        return handler(input as never);
      })
      .then((value) => send({ id, value }), (error: unknown) => send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  });
  process.once('disconnect', () => process.exit());
  send({ id: 0, value: greeting });
}
