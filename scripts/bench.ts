// `npm run bench [-- NAME …]`: measures the API side by side with a bare node:http server that runs the same SQL, on a
// PostgreSQL of its own. Names are those of the parts; a run of all of them is kept in docs/bench.md.
import { loadavg } from 'node:os';
import { Obstacle, step, tellFailure } from './lib/say.ts';
import { onStopRequest } from './lib/signals.ts';
import { Stops } from './lib/stack.ts';
import { dossiersPart } from './bench/dossiers.ts';
import { eventsPart } from './bench/events.ts';
import { writePage } from './bench/page.ts';
import { readsPart } from './bench/reads.ts';
import { type Measurement, missed, type Part, table } from './bench/report.ts';
import { prepareSystem } from './bench/system.ts';
import { callPart, issuePart } from './bench/tickets.ts';

const PARTS: readonly Part[] = [issuePart, callPart, eventsPart, readsPart, dossiersPart];

const stops = new Stops();

function partsNamed(names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) throw new Obstacle(`There is nothing called ${unknown} to measure: ${PARTS.map((part) => part.name).join(', ')}.`);
  return names.length > 0 ? PARTS.filter((part) => names.includes(part.name)) : PARTS;
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const parts = partsNamed(asked);
  const [loadBefore = 0] = loadavg();
  const system = await step('Preparing a database', () => prepareSystem(stops), ({ postgres }) => `PostgreSQL ${postgres}`);
  const measurements: Measurement[] = [];
  for (const part of parts) measurements.push({ part, findings: await step(`Measuring: ${part.name}`, () => part.measure(system), () => 'measured') });
  for (const { part, findings } of measurements) console.log(`\n${part.title}\n\n${table(findings)}`);
  if (asked.length === 0) console.log(`\nWritten: ${writePage(measurements, { postgres: system.postgres, loadBefore, loadAfter: loadavg()[0] ?? 0 })}`);
  if (measurements.some(({ findings }) => missed(findings).length > 0)) process.exitCode = 1;
}

onStopRequest(
  () => void stops.run().then(() => process.exit(1)),
  () => {
    stops.kill();
    process.exit(1);
  },
);

try {
  await main();
} catch (error) {
  tellFailure(error);
  process.exitCode = 1;
}
await stops.run();
process.exit(); // the schema engine leaves a timer of ten seconds behind
