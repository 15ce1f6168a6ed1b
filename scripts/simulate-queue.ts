// `npm run simulate:queue [-- SEEDS]`: plays busy days under three rules of calling and tells how long people waited,
// who overtook whom, and how well the estimate of the wait held. Writes docs/queue-simulation.md and .svg; the same
// seeds give the same files.
import { writeFileSync } from 'node:fs';
import { BUSY_DAY, playDay, RULES } from '#lib/queue/simulate.ts';
import { inRoot } from './lib/paths.ts';
import { simulationPlot } from './lib/simulation-plot.ts';
import { calibrationTable, overtakingTable, summarise, waitsTable } from './lib/simulation-summary.ts';

const SEEDS = 20;
const seeds = Number(process.argv[2] ?? SEEDS);
if (!Number.isInteger(seeds) || seeds < 1) {
  console.error('Usage: npm run simulate:queue [-- NUMBER_OF_SEEDS]');
  process.exit(1);
}
const summaries = RULES.map((rule) => {
  console.log(`playing ${seeds} days, ${rule} …`);
  return summarise(rule, Array.from({ length: seeds }, (_, index) => playDay({ ...BUSY_DAY, seed: index + 1, rule })));
});

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const report = `# The queue, simulated

\`npm run simulate:queue${seeds === SEEDS ? '' : ` -- ${seeds}`}\` wrote this page from seeds 1 to ${seeds}: ${seeds} days with ${BUSY_DAY.people} people and ${BUSY_DAY.counters} counters each (${percent(BUSY_DAY.utilisation)}
of the counters' time is needed), ${percent(BUSY_DAY.rushShare)} of the people between 7:30 and 8:30, ${percent(BUSY_DAY.priorityShare)} with priority, ${percent(BUSY_DAY.absentShare)} not there at their first
call, ${percent(BUSY_DAY.noShowShare)} never; open 8:00–12:00 and 13:00–17:00; the pace differs from day to day. The same people come under each rule:

- **head-start**: the office's rule (lib/queue/order.ts);
- **first-come**: no priority at all;
- **absolute-priority**: everybody with priority before everybody without.

![Waits by class and rule](queue-simulation.svg)

## Waits

Minutes from arrival (also before opening) to the first call.

${waitsTable(summaries)}

## Overtaking

Of one person by people who came later and were called first; under head starts never by more minutes than the largest of
them.

${overtakingTable(summaries)}

## The estimate

Said on arrival, from what an office knows then: its line, its last 40 services (in the morning: the day before), the
arrivals of the five days before, today's absences. The share of people who waited no longer than their P50 should be 40–60 %, than their P90 85–95 %.
People whose P50 was 0 minutes are left out: nobody can wait less.

${calibrationTable(summaries)}
`;
writeFileSync(inRoot('docs/queue-simulation.md'), report);
writeFileSync(inRoot('docs/queue-simulation.svg'), simulationPlot(summaries));
console.log(`\n${waitsTable(summaries)}\n\n${overtakingTable(summaries)}\n\n${calibrationTable(summaries)}\n\nWritten: docs/queue-simulation.md, docs/queue-simulation.svg`);
