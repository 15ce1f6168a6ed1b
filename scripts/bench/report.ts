/** What a measurement says, and how it is shown. */
import type { System } from './system.ts';

export type Finding = {
  readonly what: string;
  readonly figure: string;
  /** left out where nothing was asked for */
  readonly target?: string;
  readonly met?: boolean;
};

/** A part of the bench: measured alone with `npm run bench -- NAME`, and with the others for docs/bench.md. */
export type Part = {
  readonly name: string;
  readonly title: string;
  /** what was done and how to read the figures, for the page (Markdown) */
  readonly how: string;
  readonly measure: (system: System) => Promise<Finding[]>;
};

export type Measurement = { readonly part: Part; readonly findings: readonly Finding[] };

export const missed = (findings: readonly Finding[]): Finding[] => findings.filter(({ met }) => met === false);

export const fixed = (value: number, digits = 1): string => value.toFixed(digits);

/** Text in columns for the terminal and, the same, for Markdown. */
export function table(findings: readonly Finding[]): string {
  const rows = [['measured', 'figure', 'target', ''], ...findings.map(({ what, figure, target, met }) => [what, figure, target ?? '', met === undefined ? '' : met ? 'met' : 'MISSED'])];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(rows[0] ?? []), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.slice(1).map(line)].join('\n');
}
