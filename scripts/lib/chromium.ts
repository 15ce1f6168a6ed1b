/** A Chromium that runs here: the system's, else Playwright's, else Debian's package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Obstacle } from './say.ts';
import { runNode, runTool } from './tools.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const APPLICATIONS = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Does it start? A Chromium without its libraries, or Ubuntu's placeholder for a snap, exists and doesn't run. */
const runs = (path: string): boolean => existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

/** @throws Obstacle when CHROMIUM_PATH names something that doesn't run */
function findInstalled(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (runs(wanted)) return wanted;
    throw new Obstacle(`CHROMIUM_PATH is ${wanted}, and that does not run: set it to a Chromium or Chrome, or leave it empty.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS, chromium.executablePath()];
  return candidates.find(runs);
}

/**
 * Finds a Chromium, or installs one.
 * @returns the path of its program
 * @throws Obstacle when there is none and none can be had
 */
export async function requireChromium(): Promise<string> {
  const present = findInstalled();
  if (present) return present;

  // Without internet the download must fail soon, not after Playwright's many attempts.
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await runNode('node_modules/playwright-core/cli.js', ['install', 'chromium'], { env });
  const downloaded = findInstalled();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runTool('apt-get', ['update'], { env: quiet });
    await runTool('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env: quiet });
    const packaged = findInstalled();
    if (packaged) return packaged;
  }
  throw new Obstacle('No Chromium was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
}
