// `npm run torture:queue [-- STEPS [SEED]]`: a much longer random day at an office than the tests play, and another one
// each time. Prints the seed, so that what breaks can be played again.
import { runNode } from './lib/tools.ts';

const [steps = '100000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
if (!/^\d+$/.test(steps) || !/^\d+$/.test(seed)) {
  console.error('Usage: npm run torture:queue [-- STEPS [SEED]]');
  process.exit(1);
}
console.log(`${steps} steps with seed ${seed}`);
const { ok } = await runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'integration', 'tests/integration/queue-history.test.ts', '--testTimeout', '3600000'], {
  env: { ...process.env, QUEUE_STEPS: steps, QUEUE_SEED: seed },
  show: true,
});
process.exitCode = ok ? 0 : 1;
