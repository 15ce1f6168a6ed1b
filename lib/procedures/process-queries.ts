import { now } from '#lib/platform/clock.ts';
import { db, type Db, type Tx } from '#lib/platform/db.ts';
import { DEFAULT_STEPS, fits, isSameProcess, type LegalTime, type ProcessStep } from './process.ts';

/** Where steps belong: a procedure at an office. */
export type ProcessPlace = { readonly officeId: string; readonly procedureCode: string };

/** The newest process of one of the places that may have one. No steps: the office gave its own up again. */
export type ProcessRow = {
  readonly id: string;
  readonly officeId: string | null;
  readonly procedureCode: string | null;
  readonly version: number;
  readonly steps: readonly ProcessStep[];
  /** null: worked out from the legal time, nobody wrote it */
  readonly createdById: string | null;
  /** of the office's ward: "phuong" or "xa"; null for the city's */
  readonly wardKind: string | null;
};

/**
 * Holds the writing of a place's steps until the transaction ends: versions are counted up, and their unique key does
 * not see two nulls as the same.
 */
export async function lockProcess(tx: Tx, officeId: string | null, procedureCode: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`process ${officeId ?? 'city'} ${procedureCode}`}, 0))`;
}

/** The newest processes that could hold, the office's own first: (office, procedure), (office, any), (city, procedure). */
export async function listProcesses({ officeId, procedureCode }: ProcessPlace, client: Db = db()): Promise<ProcessRow[]> {
  return client.$queryRaw<ProcessRow[]>`
    SELECT newest.*, w.kind AS "wardKind"
      FROM (SELECT DISTINCT ON ("officeId", "procedureCode") id, "officeId", "procedureCode", version, steps, "createdById"
              FROM process
             WHERE ("officeId" = ${officeId}::uuid AND ("procedureCode" = ${procedureCode} OR "procedureCode" IS NULL))
                OR ("officeId" IS NULL AND "procedureCode" = ${procedureCode})
             ORDER BY "officeId", "procedureCode", version DESC) newest
      LEFT JOIN office o ON o.id = newest."officeId" LEFT JOIN ward w ON w.code = o."wardCode"
     ORDER BY newest."officeId" IS NULL, newest."procedureCode" IS NULL`;
}

/** Steps worked out follow the legal time; steps that somebody wrote hold while they keep it. */
function holds(row: ProcessRow, content: LegalTime): boolean {
  const workedOut = row.officeId === null && row.createdById === null;
  return workedOut ? isSameProcess(row.steps, DEFAULT_STEPS(content)) : fits(row.steps, content, row.wardKind);
}

/**
 * Which of the processes of a place (see `listProcesses`) a dossier accepted now would get: the first that keeps the
 * legal time. Null: the city's own, which is not written yet.
 */
export function processInUse<Row extends ProcessRow>(rows: readonly Row[], content: LegalTime): Row | null {
  return rows.find((row) => holds(row, content)) ?? null;
}

/**
 * The process for a dossier accepted now: what the office wrote for the procedure, else for all, else what the city
 * wrote, else the city's own from the legal time, which is written down at its first use so that a dossier always has
 * one. Steps that no longer keep the legal time of `content` are passed over.
 */
export async function currentProcess(tx: Tx, { content, ...place }: ProcessPlace & { content: LegalTime }): Promise<{ id: string; steps: readonly ProcessStep[] }> {
  const found = processInUse(await listProcesses(place, tx), content);
  if (found) return { id: found.id, steps: found.steps };
  await lockProcess(tx, null, place.procedureCode);
  const rows = await listProcesses(place, tx);
  const written = processInUse(rows, content);
  if (written) return { id: written.id, steps: written.steps };
  const steps = DEFAULT_STEPS(content);
  const version = (rows.find((row) => row.officeId === null)?.version ?? 0) + 1;
  const { id } = await tx.process.create({ data: { procedureCode: place.procedureCode, version, steps: [...steps], createdAt: now() }, select: { id: true } });
  return { id, steps };
}

// A process never changes, so what was read once stays true.
const known = new Map<string, readonly ProcessStep[]>();

/** The steps of a process: what a dossier is pinned to. @throws Error where there is none of that id */
export async function getProcessSteps(id: string, client: Db = db()): Promise<readonly ProcessStep[]> {
  const kept = known.get(id);
  if (kept) return kept;
  const row = await client.process.findUniqueOrThrow({ where: { id }, select: { steps: true } });
  const steps = row.steps as unknown as readonly ProcessStep[];
  known.set(id, steps);
  return steps;
}
