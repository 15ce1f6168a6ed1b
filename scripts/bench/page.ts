/** docs/bench.md: what a whole run of the bench found, and on what machine. */
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { inRoot } from '../lib/paths.ts';
import { type Measurement, missed, table } from './report.ts';
import { ROUND, ROUNDS } from './sides.ts';

const PAGE = 'docs/bench.md';

/** Load of the machine: how many processes wanted to run, on average over the last minute. */
export type Surroundings = { readonly postgres: string; readonly loadBefore: number; readonly loadAfter: number };

const summary = (measurements: readonly Measurement[]): string => {
  const behind = measurements.flatMap(({ part, findings }) => missed(findings).map(({ what, figure, target }) => `- ${part.title}, ${what}: ${figure} (target ${target})`));
  return behind.length > 0 ? `**Targets missed:**\n\n${behind.join('\n')}` : 'Every target was met.';
};

/** @returns where the page was written, relative to the checkout */
export function writePage(measurements: readonly Measurement[], { postgres, loadBefore, loadAfter }: Surroundings): string {
  const processors = cpus();
  writeFileSync(inRoot(PAGE), `# Bench

\`npm run bench\` wrote this page. ${summary(measurements)}

The API (Fastify, zod, Prisma, all of server/ but the pages) is measured beside a **bare server**: \`node:http\` and \`pg\`
running the same SQL for the same requests, without routing, validation, types or the estimate of the wait
(scripts/bench/bare). Both stand on one PostgreSQL with a database each, filled alike, and are asked by one other process. After a
warm-up they take ${ROUNDS} turns of ${ROUND.ms / 1000} s each, in one run. "Statements" are those that a server sent to PostgreSQL for one reply, with its
tail of the event log.

Callers, servers and PostgreSQL share the machine's ${processors.length} processors: ratios of rates say what is left of the whole system's speed,
ratios of CPU what the server's own work costs. Absolute figures hold for this machine only: ${processors.length} × ${processors[0]?.model.trim()},
${Math.round(totalmem() / 2 ** 30)} GB; ${type()} ${release()}, Node ${process.version}, PostgreSQL ${postgres}. The machine's load was ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after
(where it is more than 1 before, others were at work too: absolute figures are too low then, and ratios uncertain). PostgreSQL does not wait for the disk here
(\`fsync\` is off): no disk hides what the servers cost, which is the stricter comparison and the higher absolute rate.

${measurements.map(({ part, findings }) => `## ${part.title}\n\n${part.how}\n\n${table(findings)}\n`).join('\n')}`);
  return PAGE;
}
