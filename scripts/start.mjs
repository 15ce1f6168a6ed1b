// `npm start`, `npm run dev`: installs what is missing, then runs start.ts on the pinned Node.
import { launch } from './bootstrap.mjs';

await launch('start.ts', process.argv.slice(2));
