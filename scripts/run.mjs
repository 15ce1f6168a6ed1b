// `node scripts/run.mjs NAME …`: runs scripts/NAME.ts like start.mjs and test.mjs do theirs.
import { launch } from './bootstrap.mjs';

const [name, ...rest] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) {
  console.error('Usage: node scripts/run.mjs NAME [arguments], where scripts/NAME.ts exists.');
  process.exit(1);
}
await launch(`${name}.ts`, rest);
