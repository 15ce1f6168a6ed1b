import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import type { FormDefinition } from './form.ts';
import type { ProcedureContent, ProcedureSummary, PublishedProcedure } from './model.ts';

type Row = { id: string; procedureCode: string; version: number; content: unknown; form: unknown };

/** A row of procedure_version as the rest of the house knows it. */
export function publishedOf(row: Row): PublishedProcedure {
  return {
    code: row.procedureCode,
    version: row.version,
    versionId: row.id,
    content: row.content as ProcedureContent,
    form: row.form as FormDefinition,
  };
}

/** The versions in force now, whole, in the order of their codes. */
export async function listInForce(client: Db = db()): Promise<PublishedProcedure[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT DISTINCT ON (v."procedureCode") v.id, v."procedureCode", v.version, v.content, v.form
      FROM procedure_version v JOIN procedure p ON p.code = v."procedureCode" AND p.active
     WHERE v."inForceFrom" <= ${now()}
     ORDER BY v."procedureCode", v.version DESC`;
  return rows.map(publishedOf);
}

/** All procedures in force, in the order of their codes; what search and lists need. */
export async function listProcedures(client: Db = db()): Promise<ProcedureSummary[]> {
  return client.$queryRaw<ProcedureSummary[]>`
    SELECT p.code, v.version, v.content->'name' AS name, p.field, v.content->'lifeEvents' AS "lifeEvents",
           v.content->'keywords' AS keywords, v.content->'summary' AS summary, v.content->>'level' AS level,
           (v.content->>'workingDays')::int AS "workingDays"
      FROM procedure p
      JOIN LATERAL (SELECT version, content FROM procedure_version
                     WHERE "procedureCode" = p.code AND "inForceFrom" <= ${now()}
                     ORDER BY version DESC LIMIT 1) v ON true
     WHERE p.active
     ORDER BY p.code`;
}

/** The version in force now (a later one may be published and wait), or null where there is no such procedure. */
export async function findProcedure(code: string, client: Db = db()): Promise<PublishedProcedure | null> {
  const row = await client.procedureVersion.findFirst({
    where: { procedureCode: code, procedure: { active: true }, inForceFrom: { lte: now() } },
    orderBy: { version: 'desc' },
  });
  return row && publishedOf(row);
}

/** The version in force. @throws Error where there is no such procedure: the caller's list and the table disagree */
export async function getProcedure(code: string, client: Db = db()): Promise<PublishedProcedure> {
  const found = await findProcedure(code, client);
  if (!found) throw new Error(`no procedure ${code}`);
  return found;
}

// A published version never changes, so what was read once stays true.
const versions = new Map<string, PublishedProcedure>();

/** A version by its id: what a draft or dossier is pinned to. */
export async function getProcedureVersion(versionId: string, client: Db = db()): Promise<PublishedProcedure> {
  const known = versions.get(versionId);
  if (known) return known;
  const version = publishedOf(await client.procedureVersion.findUniqueOrThrow({ where: { id: versionId } }));
  versions.set(versionId, version);
  return version;
}
