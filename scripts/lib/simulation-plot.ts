/** Waits by class and rule as a picture: an SVG that needs nothing else, so that it shows on any page about the code. */
import words from '#locales/en/queue-words.json' with { type: 'json' };
import type { Rule } from '#lib/queue/simulate.ts';
import type { Summary } from './simulation-summary.ts';

/** colour of the bar to the median, and of the bar on to the P90 */
const LOOKS: Record<Rule, { readonly name: string; readonly dark: string; readonly light: string }> = {
  'head-start': { name: 'head start (this office)', dark: '#065a43', light: '#a9d5c1' },
  'first-come': { name: 'first come, first served', dark: '#4a4540', light: '#d6cfc5' },
  'absolute-priority': { name: 'absolute priority', dark: '#9b1c1c', light: '#eeb9b1' },
};
const [WIDTH, LEFT, RIGHT, TOP, BOTTOM] = [1000, 360, 40, 96, 56];
const [BAR, GAP, STEP] = [13, 16, 30];

type Bar = { readonly rule: Rule; readonly y: number; readonly median: number; readonly p90: number; readonly max: number };

/** The picture. The first summary names the classes. */
export function simulationPlot(summaries: readonly Summary[]): string {
  const classes = summaries[0]?.waits.map((row) => row.class) ?? [];
  const block = summaries.length * BAR + GAP;
  const height = TOP + classes.length * block + BOTTOM;
  const longest = Math.max(STEP, ...summaries.flatMap((summary) => summary.waits.map((row) => row.max)));
  const end = Math.ceil(longest / STEP) * STEP;
  const x = (minutes: number): number => Math.round((LEFT + (minutes / end) * (WIDTH - LEFT - RIGHT)) * 10) / 10;

  const grid = Array.from({ length: end / STEP + 1 }, (_, index) => index * STEP).map((minutes) =>
    `<path d="M${x(minutes)} ${TOP - 6}V${height - BOTTOM}" stroke="#e4ddd2"/><text x="${x(minutes)}" y="${height - BOTTOM + 20}" text-anchor="middle">${minutes}</text>`);
  const rows = classes.map((name, index) => {
    const top = TOP + index * block;
    const people = summaries[0]?.waits[index]?.people ?? 0;
    const bars = summaries.flatMap(({ rule, waits }, place): Bar[] => waits.filter((row) => row.class === name).map((row) => ({ ...row, rule, y: top + place * BAR })));
    const label = name === 'none' ? 'No priority' : words.class[name];
    return `<text x="${LEFT - 14}" y="${top + 18}" text-anchor="end" font-weight="600">${label}</text>
<text x="${LEFT - 14}" y="${top + 34}" text-anchor="end" fill="#4a4540" font-size="12">${people} people</text>
${bars.map((bar) => barOf(bar, x)).join('\n')}`;
  });
  const legend = summaries.map(({ rule }, index) => `<rect x="${LEFT + index * 200}" y="58" width="14" height="14" fill="${LOOKS[rule].dark}"/><text x="${LEFT + index * 200 + 20}" y="70">${LOOKS[rule].name}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="Be Vietnam Pro, system-ui, sans-serif" font-size="14" fill="#1c1917" role="img" aria-labelledby="title">
<title id="title">Waiting time by priority class under three rules of calling</title>
<rect width="${WIDTH}" height="${height}" fill="#fbf8f3"/>
<text x="${LEFT}" y="28" font-size="18" font-weight="700">Waiting time by class</text>
<text x="${LEFT}" y="47" fill="#4a4540">dark: to the median · light: to the P90 · line: to the longest</text>
${legend.join('\n')}
${grid.join('\n')}
${rows.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${height - 12}" text-anchor="middle">minutes from arrival to the first call</text>
</svg>
`;
}

function barOf({ rule, y, median, p90, max }: Bar, x: (minutes: number) => number): string {
  const width = (from: number, to: number): number => Math.round((x(to) - x(from)) * 10) / 10;
  const middle = y + BAR / 2 - 0.5;
  return `<path d="M${x(p90)} ${middle}H${x(max)}M${x(max)} ${middle - 3}v6" stroke="${LOOKS[rule].dark}" fill="none"/><rect x="${x(0)}" y="${y}" width="${width(0, p90)}" height="${BAR - 2}" fill="${LOOKS[rule].light}"/><rect x="${x(0)}" y="${y}" width="${width(0, median)}" height="${BAR - 2}" fill="${LOOKS[rule].dark}"/>`;
}
