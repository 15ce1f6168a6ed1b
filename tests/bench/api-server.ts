// The API as it is, without the pages, for `npm run bench`. It stands among the tests because only they may start the server.
import pg from 'pg';
import { env } from '#lib/platform/env.ts';
import { buildApp } from '#server/app.ts';
import { answerQuestions, cpuTime, memory } from '../../scripts/bench/answering.ts';
import { countStatements } from '../../scripts/bench/statements.ts';

const statements = countStatements(pg.Client);
const app = await buildApp(env());
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.once('SIGTERM', () => void app.close().then(() => process.exit()));
answerQuestions({ port: typeof address === 'object' && address ? address.port : 0 }, { cpuTime, memory, statements });
