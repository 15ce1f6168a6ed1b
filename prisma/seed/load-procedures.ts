import { readdirSync } from 'node:fs';
import { checkFormDefinition, describeProblem } from '#lib/procedures/check-definition.ts';
import type { ProcedureSeed } from '#lib/procedures/model.ts';

export type ProcedureFile = { readonly file: string; readonly seed: ProcedureSeed };

const FOLDER = new URL('./procedures/', import.meta.url);

/** Every procedure file (`procedures/<field>/*.ts` with a default export that has a code), by code. */
export async function loadProcedures(): Promise<ProcedureFile[]> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('/') && file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const loaded = await Promise.all(files.map(async (file) => {
    const module: { default?: unknown } = await import(new URL(file, FOLDER).href);
    return { file, seed: module.default };
  }));
  // What has no code is shared by several procedures.
  return loaded
    .filter((item): item is ProcedureFile => isProcedureSeed(item.seed))
    .toSorted((a, b) => a.seed.code.localeCompare(b.seed.code));
}

function isProcedureSeed(value: unknown): value is ProcedureSeed {
  return typeof value === 'object' && value !== null && 'code' in value && 'content' in value && 'form' in value;
}

/** What is wrong with these procedures, one line each; empty when all may be published. */
export function findProcedureProblems(procedures: readonly ProcedureFile[]): string[] {
  const first = new Map<string, string>();
  return procedures.flatMap(({ file, seed }) => {
    const problems = checkFormDefinition(seed.form).map((problem) => `${file} (${seed.code}): ${describeProblem(seed.form, problem)}`);
    const other = first.get(seed.code);
    if (other) problems.push(`${file}: the code ${seed.code} is taken by ${other}`);
    else first.set(seed.code, file);
    return problems;
  });
}
