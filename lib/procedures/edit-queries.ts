/** The catalogue as who keeps it sees it: versions, what waits, what is being written. */
import type { PersonActor } from '#lib/identity/model.ts';
import { now } from '#lib/platform/clock.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import type { CatalogueEntry, CatalogueRow, EditView, VersionRow } from './edit-schema.ts';
import type { ProcedureContent, PublishedProcedure } from './model.ts';
import { canEditCatalogue } from './policy.ts';
import { fits, type ProcessStep } from './process.ts';
import { publishedOf } from './queries.ts';
import type { EditStatus, VersionBody } from './version-model.ts';

export const OPEN: EditStatus[] = ['draft', 'checked'];
const WITH_NAME = { updatedBy: { select: { person: { select: { fullName: true } } } } } as const;

type Edited = { id: string; status: string; baseVersion: number; updatedAt: Date; updatedBy: { person: { fullName: string } } };
const headOf = ({ id, status, baseVersion, updatedAt, updatedBy }: Edited) => (
  { id, status: status as EditStatus, baseVersion, updatedAt: updatedAt.toISOString(), updatedBy: updatedBy.person.fullName }
);

/** Every procedure, with the version that waits and the edit that is open, if any. Refuses: access.denied */
export async function findCatalogue(actor: PersonActor): Promise<Result<CatalogueRow[]>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  const at = now();
  const rows = await db().procedure.findMany({
    where: { active: true },
    orderBy: { code: 'asc' },
    include: {
      versions: { orderBy: { version: 'desc' }, select: { version: true, inForceFrom: true, content: true } },
      edits: { where: { status: { in: OPEN } }, take: 1, include: WITH_NAME },
    },
  });
  return ok(rows.flatMap(({ code, versions, edits: [edit] }) => {
    const current = versions.find((version) => version.inForceFrom <= at);
    if (!current) return [];
    const [newest] = versions;
    const { name, field } = current.content as unknown as ProcedureContent;
    return [{
      code, name, field, version: current.version, inForceFrom: current.inForceFrom.toISOString(),
      waiting: newest && newest !== current ? { version: newest.version, inForceFrom: newest.inForceFrom.toISOString() } : null,
      edit: edit ? headOf(edit) : null,
    }];
  }));
}

/** One procedure with all its versions, the newest first. Refuses: access.denied, procedure.not-found */
export async function findCatalogueEntry(actor: PersonActor, code: string): Promise<Result<CatalogueEntry>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  const procedure = await db().procedure.findUnique({
    where: { code },
    include: {
      versions: {
        orderBy: { version: 'desc' },
        include: {
          publishedBy: { select: { person: { select: { fullName: true } } } },
          _count: { select: { drafts: true, applications: { where: { closedAt: null } } } },
        },
      },
      edits: { where: { status: { in: [...OPEN, 'published'] } }, include: WITH_NAME },
    },
  });
  const newest = procedure?.versions[0];
  if (!procedure || !newest) return refuse('procedure.not-found');
  const at = now();
  const inForce = procedure.versions.find((version) => version.inForceFrom <= at)?.version ?? 0;
  const open = procedure.edits.find(({ status }) => status !== 'published');
  return ok({
    code,
    name: (newest.content as unknown as ProcedureContent).name,
    edit: open ? headOf(open) : null,
    versions: procedure.versions.map(({ version, publishedAt, publishedBy, inForceFrom, _count }): VersionRow => ({
      version, state: version === inForce ? 'in-force' : version > inForce ? 'waiting' : 'past',
      publishedAt: publishedAt.toISOString(), publishedBy: publishedBy?.person.fullName ?? null, inForceFrom: inForceFrom.toISOString(),
      summary: procedure.edits.find(({ status, baseVersion }) => status === 'published' && baseVersion === version - 1)?.summary ?? '',
      ..._count,
    })),
  });
}

/** A version of a procedure, whatever its state. Refuses: access.denied, procedure.version-not-found */
export async function findVersion(actor: PersonActor, code: string, version: number): Promise<Result<PublishedProcedure>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  const row = await db().procedureVersion.findUnique({ where: { procedureCode_version: { procedureCode: code, version } } });
  return row ? ok(publishedOf(row)) : refuse('procedure.version-not-found');
}

/** An edit that exists, with the version that it began from. */
export async function getEdit(id: string, client: Db = db()): Promise<EditView & { base: VersionBody }> {
  const edit = await client.procedureEdit.findUniqueOrThrow({ where: { id }, include: WITH_NAME });
  const base = publishedOf(await client.procedureVersion.findUniqueOrThrow({ where: { procedureCode_version: { procedureCode: edit.procedureCode, version: edit.baseVersion } } }));
  return {
    ...headOf(edit), code: edit.procedureCode, revision: edit.revision, summary: edit.summary,
    content: edit.content as Record<string, unknown>, form: edit.form as Record<string, unknown>, base: { content: base.content, form: base.form },
  };
}

/** Refuses: access.denied, procedure.edit-not-found */
export async function findEdit(actor: PersonActor, id: string): Promise<Result<EditView & { base: VersionBody }>> {
  if (!canEditCatalogue(actor)) return refuse('access.denied');
  const known = await db().procedureEdit.count({ where: { id } });
  return known ? ok(await getEdit(id)) : refuse('procedure.edit-not-found');
}

/** How many offices' own steps for a procedure take longer than these times allow. */
export async function countPassedOver(procedureCode: string, content: ProcedureContent): Promise<number> {
  const rows = await db().$queryRaw<{ steps: ProcessStep[]; wardKind: string }[]>`
    SELECT DISTINCT ON (p."officeId") p.steps, w.kind AS "wardKind"
      FROM process p JOIN office o ON o.id = p."officeId" JOIN ward w ON w.code = o."wardCode"
     WHERE p."procedureCode" = ${procedureCode}
     ORDER BY p."officeId", p.version DESC`;
  return rows.filter(({ steps, wardKind }) => steps.length > 0 && !fits(steps, content, wardKind)).length;
}
