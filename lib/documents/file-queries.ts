import type { Db } from '#lib/platform/db.ts';
import { db } from '#lib/platform/db.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import type { FileType } from './model.ts';
import type { FileView, PaperView } from './schema.ts';

type FileRow = { id: string; type: string; bytes: number; pages: number; name: string; createdAt: Date };

export function fileView(row: FileRow): FileView {
  return { id: row.id, type: row.type as FileType, bytes: row.bytes, pages: row.pages, name: row.name, createdAt: row.createdAt.toISOString() };
}

export const paperInclude = { file: true } as const;
type PaperRow = {
  id: string; documentId: string; file: FileRow; addedAt: Date; addedById: string | null; originalSeenAt: Date | null;
  check: string; defectCode: string | null; defectNote: string | null; itemId: string | null;
};

export function paperView(row: PaperRow): PaperView {
  return {
    id: row.id,
    documentId: row.documentId,
    file: fileView(row.file),
    addedAt: row.addedAt.toISOString(),
    addedBy: row.addedById ? 'office' : 'applicant',
    originalSeen: row.originalSeenAt?.toISOString() ?? null,
    check: row.check as PaperView['check'],
    defectCode: row.defectCode,
    defectNote: row.defectNote,
    itemId: row.itemId,
  };
}

/** Where papers belong: to a draft, or to the dossier that it became. */
export type Place = { readonly draftId: string } | { readonly applicationId: string };

/** Required papers that an online dossier must contain as a scan: what the state knows is not asked for, originals are brought. */
function requiredScans(content: ProcedureContent): string[] {
  return content.documents.filter(({ required, online }) => required && online === 'scan').map(({ id }) => id);
}

/** The ids of the required papers that are still to be given, in the procedure's order. */
export async function missingPapers(client: Db, content: ProcedureContent, place: Place): Promise<string[]> {
  const given = await client.paper.findMany({ where: { ...place, replacedAt: null }, select: { documentId: true } });
  const ids = new Set(given.map(({ documentId }) => documentId));
  return requiredScans(content).filter((id) => !ids.has(id));
}

/** The papers of a draft or dossier in the order of their places; `replaced`: those that others took the place of. */
export async function listPapers(client: Db, place: Place, replaced = false): Promise<PaperView[]> {
  const rows = await client.paper.findMany({
    where: { ...place, replacedAt: replaced ? { not: null } : null },
    orderBy: [{ position: 'asc' }, { addedAt: 'asc' }, { id: 'asc' }],
    include: paperInclude,
  });
  return rows.map(paperView);
}

const OFFERED = 20;

/** Files that the person gave before, to be used again: those of the same required paper only, if `documentId` is given. */
export async function listUsedFiles(personId: string, documentId: string | undefined, client: Db = db()): Promise<FileView[]> {
  const rows = await client.storedFile.findMany({
    where: { personId, origin: { in: ['upload', 'counter-scan'] }, papers: { some: {} }, ...(documentId && { documentId }) },
    orderBy: { createdAt: 'desc' },
    take: OFFERED,
  });
  return rows.map(fileView);
}
