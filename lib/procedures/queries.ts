import { db, type Db } from '#lib/platform/db.ts';
import type { FormDefinition } from './form.ts';
import type { ProcedureContent, ProcedureSummary, PublishedProcedure } from './model.ts';

type Row = { id: string; procedureCode: string; version: number; content: unknown; form: unknown };

function published(row: Row): PublishedProcedure {
  return {
    code: row.procedureCode,
    version: row.version,
    versionId: row.id,
    content: row.content as ProcedureContent,
    form: row.form as FormDefinition,
  };
}

/** All procedures in force, in the order of their fields and codes; what search and lists need. */
export async function listProcedures(client: Db = db()): Promise<ProcedureSummary[]> {
  return client.$queryRaw<ProcedureSummary[]>`
    SELECT p.code, v.version, v.content->'name' AS name, p.field, v.content->'lifeEvents' AS "lifeEvents",
           v.content->'keywords' AS keywords, v.content->'summary' AS summary, v.content->>'level' AS level,
           (v.content->>'workingDays')::int AS "workingDays"
      FROM procedure p JOIN procedure_version v ON v."procedureCode" = p.code AND v.version = p."currentVersion"
     WHERE p.active
     ORDER BY p.code`;
}

/** The version in force, or null where there is no such procedure. */
export async function findProcedure(code: string, client: Db = db()): Promise<PublishedProcedure | null> {
  const procedure = await client.procedure.findUnique({ where: { code } });
  if (!procedure?.active) return null;
  const row = await client.procedureVersion.findUnique({ where: { procedureCode_version: { procedureCode: code, version: procedure.currentVersion } } });
  return row && published(row);
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
  const version = published(await client.procedureVersion.findUniqueOrThrow({ where: { id: versionId } }));
  versions.set(versionId, version);
  return version;
}
