import { setTimeout as delay } from 'node:timers/promises';

/** Something that runs again and again in the background of a process. */
export type Loop = {
  /** Lets the present round end and begins no other. */
  stop(): Promise<void>;
};

/**
 * Runs `round` for ever: again at once while it finds work, else after `everyMs`. A round that throws (the database may be
 * restarting) is told to `onError`, and the next one comes as usual.
 * @param round gives how much it did
 */
export function startLoop(round: () => Promise<number>, everyMs: number, onError: (error: unknown) => void): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  // stopping ends the pause, which `delay` tells by rejecting
  const pause = (): Promise<void> => delay(everyMs, undefined, { signal }).catch(() => undefined);

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const done = await round().catch((error: unknown) => {
        onError(error);
        return 0;
      });
      if (done === 0) await pause();
    }
  };

  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
