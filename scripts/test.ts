// `npm test`: every stage, or those that are named: `node scripts/test.mjs unit integration [-- options of the tool]`.
import { Obstacle, tellFailure } from './lib/say.ts';
import { onStopRequest } from './lib/signals.ts';
import { type Count, STAGES, type Stage, type StageContext, prepareOutput } from './lib/stages.ts';
import { Stops } from './lib/stack.ts';
import { type System, prepareSystem } from './lib/test-system.ts';
import { endTools } from './lib/tools.ts';

const stops = new Stops();
let stopping = false;

/** The stages asked for, and what is meant for their tools. Words that name no stage are for the tools too. */
function parseArguments(args: readonly string[]): { names: string[]; rest: string[] } {
  const words = args.filter((word) => word !== '--');
  const names = words.filter((word) => word in STAGES);
  return { names: names.length > 0 ? names : Object.keys(STAGES), rest: words.filter((word) => !(word in STAGES)) };
}

/** Runs a stage; one that can't even run has failed. */
async function runStage(name: string, stage: Stage, context: StageContext): Promise<Count> {
  const since = performance.now();
  console.log(`\n── ${name} ──`);
  let count: Count;
  try {
    count = await stage(context);
  } catch (error) {
    if (!stopping) tellFailure(error);
    count = { passed: 0, failed: 1 };
  }
  console.log(`   ${name}: ${count.passed} passed, ${count.failed} failed (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return count;
}

async function main(): Promise<void> {
  const { names, rest } = parseArguments(process.argv.slice(2));
  if (rest.length > 0 && names.length > 1) throw new Obstacle(`There is no stage ${rest[0]}: the stages are ${Object.keys(STAGES).join(', ')}.`);
  prepareOutput();
  // Whatever database the user works with, the tests have their own.
  const { DATABASE_URL: _, ...env } = process.env;
  let system: Promise<System> | undefined;
  const context: StageContext = { rest, env, system: () => (system ??= prepareSystem(stops)) };

  const total: Count = { passed: 0, failed: 0 };
  for (const name of names) {
    const stage = STAGES[name];
    if (!stage || stopping) continue;
    const count = await runStage(name, stage, context);
    total.passed += count.passed;
    total.failed += count.failed;
  }
  await stops.run();
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && !stopping ? 0 : 1;
}

onStopRequest(
  () => {
    stopping = true;
    endTools();
  },
  () => {
    stops.kill();
    process.exit(1);
  },
);

try {
  await main();
} catch (error) {
  tellFailure(error);
  await stops.run();
  process.exitCode = 1;
}
process.exit();
