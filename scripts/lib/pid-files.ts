/** Notes in `<data folder>/run/` about what was started, so that a start after `kill -9` can clear up. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { endProcess, isAlive, startToken, waitForEnd } from './processes.ts';
import { Obstacle } from './say.ts';

type Note = { pid: number; token: string | undefined; stopping?: boolean };

/** The name of the note of the script that starts all the others. */
const SUPERVISOR = 'start';

const folder = (dataDir: string): string => join(dataDir, 'run');
const fileOf = (dataDir: string, name: string): string => join(folder(dataDir), `${name}.pid`);

function read(file: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Note;
  } catch {
    return undefined; // half-written when the machine stopped, or removed meanwhile: it names nothing that we could trust
  }
}

/** Is the process of a note still the one that was noted? */
const isSame = (note: Note | undefined): note is Note => note?.token !== undefined && isAlive(note.pid) && startToken(note.pid) === note.token;

/** Notes a process that we started. */
export function notePid(dataDir: string, name: string, pid: number, exclusive = false): void {
  mkdirSync(folder(dataDir), { recursive: true });
  const note: Note = { pid, token: startToken(pid) };
  writeFileSync(fileOf(dataDir, name), JSON.stringify(note), { flag: exclusive ? 'wx' : 'w' });
}

/** Forgets a process that has ended. */
export function forgetPid(dataDir: string, name: string): void {
  rmSync(fileOf(dataDir, name), { force: true });
}

/** Tells a start that comes meanwhile that this one is about to end. */
export function noteStopping(dataDir: string): void {
  const note = read(fileOf(dataDir, SUPERVISOR));
  if (note?.pid === process.pid) writeFileSync(fileOf(dataDir, SUPERVISOR), JSON.stringify({ ...note, stopping: true }));
}

/**
 * Makes this process the only one that runs on a data folder.
 * @throws Obstacle when another one does
 */
export async function claim(dataDir: string): Promise<void> {
  const file = fileOf(dataDir, SUPERVISOR);
  const former = read(file);
  if (isSame(former)) {
    // It may be ending at this moment: its npm was killed, or Ctrl-C was pressed just now.
    if (!(await waitForEnd(former.pid, 1500)) && !(read(file)?.stopping && (await waitForEnd(former.pid, 40_000)))) {
      throw new Obstacle(`It already runs here as process ${former.pid}: press Ctrl-C there, or end it with: kill ${former.pid}`);
    }
  }
  forgetPid(dataDir, SUPERVISOR);
  try {
    notePid(dataDir, SUPERVISOR, process.pid, true);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Obstacle('Another start is under way in this folder: wait for it, or end it.');
  }
}

/** Gives the data folder free again. */
export const release = (dataDir: string): void => forgetPid(dataDir, SUPERVISOR);

/** Ends what a killed start left running. @returns the names of what was ended */
export async function endLeftovers(dataDir: string): Promise<string[]> {
  const ended: string[] = [];
  for (const entry of readdirSync(folder(dataDir)).filter((name) => name.endsWith('.pid') && name !== `${SUPERVISOR}.pid`)) {
    const name = basename(entry, '.pid');
    const note = read(fileOf(dataDir, name));
    if (isSame(note)) {
      await endProcess(note.pid, 5000);
      ended.push(name);
    }
    forgetPid(dataDir, name);
  }
  return ended;
}
