/** What the scripts say to the person who started them. */

/** An obstacle that the person can remove: told in one sentence, without a stack. */
export class Obstacle extends Error {
  override name = 'Obstacle';
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step and prints its name, its outcome and how long it took. On a terminal the seconds count up meanwhile.
 * @param remark words for the outcome; left out, the outcome itself when it is a text
 * @returns what `work` returns
 */
export async function step<T>(name: string, work: () => Promise<T> | T, remark?: (outcome: T) => string): Promise<T> {
  const since = performance.now();
  const terminal = process.stdout.isTTY;
  process.stdout.write(`• ${name} … ${terminal ? '' : '\n'}`);
  const ticking = terminal ? setInterval(() => process.stdout.write(`\r• ${name} … ${seconds(since)} `), 1000) : undefined;
  const finish = (outcome: string): void => {
    clearInterval(ticking);
    process.stdout.write(`${terminal ? `\r\u001B[2K• ${name} … ` : '  '}${outcome} (${seconds(since)})\n`);
  };
  try {
    const outcome = await work();
    finish(remark ? remark(outcome) : typeof outcome === 'string' ? outcome : 'done');
    return outcome;
  } catch (error) {
    finish('failed');
    throw error;
  }
}

/**
 * The one sentence for a failure whose cause is known by its text, whatever program it came from.
 * @param text an error's message or the end of a log
 */
export function knownCause(text: string): string | undefined {
  if (/ENOSPC|No space left on device/i.test(text)) {
    return 'The disk is full: free some space, then start again.';
  }
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(text)?.[1] ?? /Library not loaded: (\S+)/.exec(text)?.[1];
  if (library) {
    return `The system library ${library} is missing: install the package that brings it, then start again (or set DATABASE_URL to a PostgreSQL of your own).`;
  }
  const glibc = /version [`']?(GLIBC\S+?)' not found/.exec(text)?.[1];
  if (glibc) {
    return `This system is too old for the embedded PostgreSQL (it needs ${glibc}): set DATABASE_URL to a PostgreSQL of your own.`;
  }
  return undefined;
}

/** Prints a failure: one sentence when the cause is known, else everything. */
export function tellFailure(error: unknown): void {
  const text = error instanceof Error ? `${error.message}\n${'stderr' in error ? String(error.stderr) : ''}` : String(error);
  const sentence = knownCause(text) ?? (error instanceof Obstacle ? error.message : undefined);
  console.error(sentence ? `\n✗ ${sentence}\n` : error);
}
