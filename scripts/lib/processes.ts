/** Finding out about processes, and ending them, without taking a stranger for one of ours. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Is there a process with this id (ours or not)? A dead one that nobody has waited for yet counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || statFields(pid)?.[0] !== 'Z';
}

/** The fields of Linux's /proc/<pid>/stat after the name: state, parent … */
function statFields(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // gone, or hidden from us
  }
}

/**
 * When a process started, as an opaque text: together with the id it names one process for good, since ids are reused.
 * `undefined` when there is no such process.
 */
export function startToken(pid: number): string | undefined {
  // Debian's slim images have no ps, macOS has no /proc.
  if (process.platform === 'linux') return statFields(pid)?.[19];
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return answer.status === 0 ? answer.stdout.trim() || undefined : undefined;
}

/** The command line of a process, or "" when it is gone or hidden from us. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Sends a signal to a process, or to its whole group; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals, group = false): void {
  try {
    process.kill(group ? -pid : pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until a process is gone. @returns false when it is still there after `ms` */
export async function waitForEnd(pid: number, ms: number): Promise<boolean> {
  const deadline = performance.now() + ms;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/** Asks a process to end, and kills its group when it hasn't after `ms`. */
export async function endProcess(pid: number, ms: number, ask: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  signal(pid, ask);
  if (await waitForEnd(pid, ms)) return;
  signal(pid, 'SIGKILL');
  await waitForEnd(pid, 5000);
}
