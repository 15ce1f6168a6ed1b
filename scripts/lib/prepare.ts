/** What is made from the sources: the database client and the pages. Each is made again only when its sources changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint, inRoot } from './paths.ts';
import { mustRun } from './tools.ts';

const CLIENT_STAMP = inRoot('node_modules/.cache/mot-cua/prisma-client');
const BUILD_STAMP = inRoot('.next/mot-cua-build');

/** Everything that `next build` reads. */
const BUILD_SOURCES = [
  'app', 'components', 'lib', 'locales', 'public', 'prisma/schema', 'prisma/seed', 'proxy.ts', 'instrumentation.ts',
  'next.config.ts', 'next.config.mjs', 'postcss.config.mjs', 'postcss.config.js', 'package-lock.json', 'package.json', 'tsconfig.json',
];

const isStamped = (file: string, stamp: string): boolean => existsSync(file) && readFileSync(file, 'utf8') === stamp;

function writeStamp(file: string, stamp: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

/** Generates the Prisma client when the schema changed. @returns a remark */
export async function generateClient(logs: string): Promise<string> {
  const stamp = fingerprint(['prisma/schema', 'node_modules/prisma/package.json']);
  if (existsSync(inRoot('lib/platform/prisma/client.ts')) && isStamped(CLIENT_STAMP, stamp)) return 'unchanged';
  // `generate` never runs the schema engine, but looks whether there is one, and would download it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  await mustRun('Generating the database client', 'node_modules/prisma/build/index.js', ['generate'], env, join(logs, 'prisma-generate.log'));
  writeStamp(CLIENT_STAMP, stamp);
  return 'generated';
}

/** Builds the pages for production when their sources changed. @returns a remark */
export async function buildPages(env: NodeJS.ProcessEnv, logs: string): Promise<string> {
  const isSource = (file: string): boolean => !/\.test\.tsx?$/.test(file) && !file.startsWith(inRoot('lib/platform/prisma'));
  const stamp = fingerprint(BUILD_SOURCES, isSource);
  if (existsSync(inRoot('.next/BUILD_ID')) && isStamped(BUILD_STAMP, stamp)) return 'unchanged';
  await mustRun('Building the pages', 'node_modules/next/dist/bin/next', ['build'], { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, join(logs, 'build.log'));
  writeStamp(BUILD_STAMP, stamp);
  return 'built';
}
