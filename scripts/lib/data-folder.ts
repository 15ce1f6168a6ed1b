import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from './say.ts';

const GIGABYTE = 1024 ** 3;

const key = (): string => randomBytes(32).toString('base64');

/** Every secret of an installation, and how it is made. */
const SECRETS: Record<string, () => string> = {
  MASTER_KEY: key,
  LOOKUP_KEY: key,
  NEXTAUTH_SECRET: key,
  VNEID_CLIENT_SECRET: () => randomBytes(32).toString('base64url'),
  PAYGOV_SECRET: () => randomBytes(32).toString('base64url'),
  SMS_SECRET: () => randomBytes(32).toString('base64url'),
  ZALO_SECRET: () => randomBytes(32).toString('base64url'),
  ZALO_REFRESH_TOKEN: () => randomBytes(32).toString('base64url'),
  EMBEDDED_POSTGRES_PASSWORD: () => randomBytes(24).toString('base64url'),
};

/** Makes the data folder when it is missing. @throws Obstacle when it can't be made, or the disk is nearly full */
export function prepareDataFolder(dataDir: string): void {
  try {
    // Documents lie here, so nobody else may list it. The database's own user has to pass through when root starts us.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    mkdirSync(join(dataDir, 'run'), { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    throw new Obstacle(`The data folder ${dataDir} can't be written: set DATA_DIR to a folder that you may write.`);
  }
  requireSpace(dataDir);
}

/** @throws Obstacle when less than a gigabyte is free */
export function requireSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / GIGABYTE;
  if (free < 1) {
    throw new Obstacle(`Only ${free.toFixed(2)} GB are free on the disk of ${folder}, and 1 GB is needed: free some space, then start again.`);
  }
}

/**
 * The secrets of this installation: made once, kept in `secrets.env` (readable by its owner only). A secret that the
 * environment gives wins over the kept one.
 */
export function readSecrets(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'secrets.env');
  const kept: Record<string, string> = {};
  if (existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      if (name && value) kept[name] = value;
    }
  }
  const missing = Object.keys(SECRETS).filter((name) => !kept[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = SECRETS[name]?.() ?? '';
    const text = Object.entries(kept).map(([name, value]) => `${name}=${value}\n`);
    // Written aside and renamed: half a file would lock the database and every encrypted row away.
    writeFileSync(`${file}.new`, `# Keep this file: without MASTER_KEY nobody can read what is encrypted in the database.\n${text.join('')}`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, process.env[name] || value]));
}
