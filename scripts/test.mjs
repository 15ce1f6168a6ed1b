// `npm test`, `npm run check` and the single stages: installs what is missing, then runs test.ts on the pinned Node.
import { launch } from './bootstrap.mjs';

await launch('test.ts', process.argv.slice(2));
