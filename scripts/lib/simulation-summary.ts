/** What simulated days come to, and the tables that show it. */
import { PRIORITY_CLASSES, type PriorityClass } from '#lib/priority/model.ts';
import type { Rule, Visit } from '#lib/queue/simulate.ts';

export type ClassWaits = { readonly class: PriorityClass | 'none'; readonly people: number; readonly median: number; readonly p90: number; readonly max: number };

export type Summary = {
  readonly rule: Rule;
  readonly waits: readonly ClassWaits[];
  /** never called before closing */
  readonly uncalled: number;
  /** of one person: by how many people at most and usually, and by how many minutes the latest of them came later */
  readonly overtaken: { readonly people: number; readonly minutes: number; readonly median: number };
  readonly calibration: { readonly people: number; readonly underP50: number; readonly underP90: number };
};

const MINUTE_MS = 60_000;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const waited = (visits: readonly Visit[]): number[] => visits.flatMap(({ arrivedAt, calledAt }) => (calledAt === null ? [] : [(calledAt - arrivedAt) / MINUTE_MS])).toSorted((a, b) => a - b);

/** Brings days under one rule together. */
export function summarise(rule: Rule, days: readonly (readonly Visit[])[]): Summary {
  const visits = days.flat();
  const classes = ['none', ...PRIORITY_CLASSES] as const;
  const promised = visits.flatMap(({ promised: wait, arrivedAt, calledAt }) => (wait && wait.p50 > 0 && calledAt !== null ? [{ wait, real: (calledAt - arrivedAt) / MINUTE_MS }] : []));
  const share = (holds: (visit: (typeof promised)[number]) => boolean): number => promised.filter(holds).length / promised.length;
  const counts = visits.map((visit) => visit.overtakenBy).toSorted((a, b) => a - b);
  return {
    rule,
    waits: classes.map((name) => {
      const waits = waited(visits.filter((visit) => (visit.priority ?? 'none') === name));
      return { class: name, people: waits.length, median: quantile(waits, 0.5), p90: quantile(waits, 0.9), max: waits.at(-1) ?? 0 };
    }).filter((row) => row.people > 0),
    uncalled: visits.filter((visit) => visit.calledAt === null).length,
    overtaken: { people: counts.at(-1) ?? 0, median: quantile(counts, 0.5), minutes: visits.reduce((most, visit) => Math.max(most, visit.overtakenByMinutes), 0) },
    calibration: { people: promised.length, underP50: share(({ wait, real }) => real <= wait.p50), underP90: share(({ wait, real }) => real <= wait.p90) },
  };
}

/** A Markdown table with its columns in line, so that it reads well in a terminal too. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  return [line(head), `|${widths.map((width, column) => (column < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`, ...rows.map(line)].join('\n');
}

const whole = (value: number): string => String(Math.round(value));
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Waits by class and rule. */
export function waitsTable(summaries: readonly Summary[]): string {
  const rows = (summaries[0]?.waits ?? []).flatMap(({ class: name }) => summaries.flatMap(({ rule, waits }) =>
    waits.filter((row) => row.class === name).map((row) => [name, rule, String(row.people), whole(row.median), whole(row.p90), whole(row.max)])));
  return table(['class', 'rule', 'people', 'median', 'P90', 'max'], rows);
}

/** Overtaking, and who was not called at all. */
export function overtakingTable(summaries: readonly Summary[]): string {
  return table(['rule', 'seen', 'median: by people', 'most: by people', 'most: minutes later', 'not called by closing'],
    summaries.map(({ rule, waits, overtaken, uncalled }) => [rule, String(waits.reduce((sum, row) => sum + row.people, 0)), String(overtaken.median), String(overtaken.people), whole(overtaken.minutes), String(uncalled)]));
}

/** How often the promised range held. */
export function calibrationTable(summaries: readonly Summary[]): string {
  return table(['rule', 'promises', 'within P50', 'within P90'],
    summaries.map(({ rule, calibration }) => [rule, String(calibration.people), percent(calibration.underP50), percent(calibration.underP90)]));
}
