/** The stages of `npm test`. Each counts what passed and what failed, and shows the output of a failure. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot } from './paths.ts';
import { generateClient } from './prepare.ts';
import { type System, runBrowserTests } from './test-system.ts';
import { type ToolResult, runNode } from './tools.ts';

export type Count = { passed: number; failed: number };

export type StageContext = {
  /** what the user gave after `--`: file names, or options of the stage's own tool */
  rest: readonly string[];
  env: NodeJS.ProcessEnv;
  /** the running system for the last two stages; made when it is first asked for */
  system: () => Promise<System>;
};

export type Stage = (context: StageContext) => Promise<Count>;

const OUTPUT = 'tests/output';

/** Where the import rules hold. */
const SOURCES = ['app', 'components', 'lib', 'server', 'prisma', 'scripts', 'tests', 'vitest.config.ts', 'playwright.config.ts'];

/** A check that passes or fails as a whole. */
function whole({ ok, output }: ToolResult): Count {
  if (!ok) console.log(output.trimEnd());
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const types: Stage = async ({ env }) => {
  await generateClient(inRoot(OUTPUT, 'logs'));
  // Next.js writes the types of routes and of imported styles; a fresh clone has none yet.
  const routes = await runNode('node_modules/next/dist/bin/next', ['typegen'], { env });
  if (!routes.ok) return whole(routes);
  return whole(await runNode('node_modules/typescript/lib/tsc.js', ['--project', '.', '--noEmit', '--pretty', 'false'], { env }));
};

const lint: Stage = async ({ env }) => whole(await runNode('node_modules/oxlint/bin/oxlint', ['--deny-warnings', '--report-unused-disable-directives', '--format=unix'], { env }));

const imports: Stage = async ({ env }) => {
  const present = SOURCES.filter((path) => existsSync(inRoot(path)));
  return whole(await runNode('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.mjs', ...present], { env }));
};

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** Runs one project of vitest.config.ts. A file that can't even be loaded counts as a failure. */
const vitest = (project: string): Stage => async ({ env, rest }) => {
  const report = inRoot(OUTPUT, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...rest];
  rmSync(report, { force: true });
  const { ok } = await runNode('node_modules/vitest/vitest.mjs', args, { env, show: true });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
};

const build: Stage = async ({ system }) => {
  await (await system()).build();
  return { passed: 1, failed: 0 };
};

const e2e: Stage = async ({ system, rest }) => runBrowserTests(await system(), rest);

/** All stages, in the order in which they run: what is quick and tells most comes first. */
export const STAGES: Record<string, Stage> = {
  types,
  lint,
  imports,
  architecture: vitest('architecture'),
  unit: vitest('unit'),
  integration: vitest('integration'),
  build,
  e2e,
};

/** Makes the folder that the stages write to. */
export const prepareOutput = (): void => void mkdirSync(inRoot(OUTPUT, 'logs'), { recursive: true });
