/** npm, the terminal and our own parent may all report one Ctrl-C: what comes within this time is one request. */
const SAME_REQUEST_MS = 1000;

/**
 * Calls `stop` when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or the death of the process that
 * started it. A second request, a while later, ends it at once.
 */
export function onStopRequest(stop: () => void, stopAtOnce: () => void): void {
  let first: number | undefined;
  const request = (): void => {
    if (first === undefined) {
      first = performance.now();
      stop();
    } else if (performance.now() - first > SAME_REQUEST_MS) {
      stopAtOnce();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, request);
  // The channel to bootstrap.mjs; listening on it alone must not keep this process alive.
  process.once('disconnect', request);
  process.channel?.unref();
  // A terminal that was closed: writing to it fails, and must not end us before the others are stopped.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}
