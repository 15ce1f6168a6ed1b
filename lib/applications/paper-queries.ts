import { listPapers, listUsedFiles, missingPapers, type Place } from '#lib/documents/file-queries.ts';
import type { FileView, OfficePapers, Papers } from '#lib/documents/schema.ts';
import type { PersonActor } from '#lib/identity/model.ts';
import { db, type Db } from '#lib/platform/db.ts';
import { ok, refuse, type Result } from '#lib/platform/result.ts';
import type { ProcedureContent } from '#lib/procedures/model.ts';
import { getProcedureVersion } from '#lib/procedures/queries.ts';
import { openBehalf } from './behalf-commands.ts';
import { AUTHORISATION, type Behalf } from './behalf-schema.ts';
import { keyOf } from './draft-commands.ts';
import { canHandle } from './policy.ts';

const asking = { id: true, versionId: true, behalf: true, person: { select: { dataKey: true } } } as const;
type AskingRow = { id: string; versionId: string; behalf: Uint8Array | null; person: { dataKey: Uint8Array | null } };

/** The papers of one's own draft, and what is missing. Refuses: draft.not-found */
export async function findDraftPapers(actor: PersonActor, draftId: string, client: Db = db()): Promise<Result<Papers>> {
  const draft = await client.draft.findFirst({ where: { id: draftId, personId: actor.personId }, select: asking });
  if (!draft) return refuse('draft.not-found');
  return ok(await papersAt(client, draft, { draftId }));
}

/** The papers of one's own dossier. Refuses: application.not-found */
export async function findOwnPapers(actor: PersonActor, code: string, client: Db = db()): Promise<Result<Papers>> {
  const dossier = await client.application.findFirst({ where: { code, personId: actor.personId }, select: asking });
  if (!dossier) return refuse('application.not-found');
  return ok(await papersAt(client, dossier, { applicationId: dossier.id }));
}

/** The papers of a dossier for the officials of its office. Refuses: application.not-found */
export async function findOfficePapers(actor: PersonActor, code: string, client: Db = db()): Promise<Result<OfficePapers>> {
  const dossier = await client.application.findUnique({ where: { code }, select: { ...asking, officeId: true } });
  if (!dossier || !canHandle(actor, dossier)) return refuse('application.not-found');
  const place = { applicationId: dossier.id };
  return ok({ ...(await papersAt(client, dossier, place)), replaced: await listPapers(client, place, true) });
}

async function papersAt(client: Db, row: AskingRow, place: Place): Promise<Papers> {
  const { content } = await getProcedureVersion(row.versionId, client);
  const behalf = row.behalf && openBehalf(keyOf(row.person), row.id, row.behalf);
  return { papers: await listPapers(client, place), missing: await listMissing(client, content, behalf, place) };
}

/**
 * The ids of the required papers that are still to be given: those of the procedure, and the written authorisation of
 * whoever acts by one.
 */
export async function listMissing(client: Db, content: ProcedureContent, behalf: Behalf | null, place: Place): Promise<string[]> {
  const missing = await missingPapers(client, content, place);
  if (behalf?.kind !== 'authorised') return missing;
  const given = await client.paper.count({ where: { ...place, documentId: AUTHORISATION, replacedAt: null } });
  return given > 0 ? missing : [AUTHORISATION, ...missing];
}

/** Papers that the person gave before and may use again. */
export function listOwnFiles(actor: PersonActor, documentId: string | undefined, client: Db = db()): Promise<FileView[]> {
  return listUsedFiles(actor.personId, documentId, client);
}
